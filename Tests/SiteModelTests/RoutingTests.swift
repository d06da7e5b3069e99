import SiteModel
import Testing

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
