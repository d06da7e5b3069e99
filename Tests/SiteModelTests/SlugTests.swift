import SiteModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Agentic RL", "agentic-rl"), ("推理 优化", "推理-优化"), ("C++", "cplusplus"), ("C#", "csharp"),
    ("C", "c"), ("  Test-Time  Training! ", "test-time-training"), ("a/b", "a-b"),
    ("..", "u2e-u2e"), ("🔥", "u1f525"), ("大模型（LLM）", "大模型-llm"), ("snake_case", "snake_case"),
    ("É", "é"), ("3D 视觉", "3d-视觉"),
  ])
  func keepsLettersOfEveryScript(_ name: String, _ slug: String) {
    #expect(Slug.of(name) == slug)
  }

  @Test func staysWithinWhatAFileNameCanHold() {
    let slug = Slug.of(String(repeating: "推", count: 200))
    #expect(slug.utf8.count <= 120)
    #expect(slug.count == 40)
  }
}

@Suite struct SitePathTests {
  @Test(arguments: [
    ("/", "index.html", "/"), ("/tags/推理/", "tags/推理/index.html", "/tags/%E6%8E%A8%E7%90%86/"),
    ("/rss.xml", "rss.xml", "/rss.xml"), ("/a b/c?/", "a b/c?/index.html", "/a%20b/c%3F/"),
  ])
  func namesTheFileAndTheAddress(_ path: String, _ output: String, _ encoded: String) {
    #expect(SitePath(path).outputPath == output)
    #expect(SitePath(path).encoded == encoded)
  }
}

@Suite struct PaginationTests {
  @Test(arguments: [(0, 1), (1, 1), (10, 1), (11, 2), (25, 3)])
  func cutsListsIntoPages(_ count: Int, _ pages: Int) {
    let pagination = Pagination(Array(0..<count), size: 10, base: SitePath("/tags/a/"))
    #expect(pagination.pages.count == pages)
    #expect(pagination.pages.flatMap(\.posts) == Array(0..<count))
    #expect(pagination.pages[0].path.path == "/tags/a/")
    if pages > 1 { #expect(pagination.pages[1].path.path == "/tags/a/page/2/") }
  }
}
