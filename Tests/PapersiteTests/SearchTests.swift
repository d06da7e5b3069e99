import Foundation
import Testing

/// The search as `build` makes it, by a stand-in that speaks Pagefind's protocol and keeps count of
/// its runs. `SearchingTests` runs Pagefind itself.
@Suite struct SearchTests {
  private let site: TemporarySite

  init() throws {
    site = try TemporarySite()
    try site.write(Self.standIn, to: "tools/pagefind")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: site.folder.appending(path: "tools/pagefind").path)
    try configure("search: true")
    try site.write(Self.post, to: "content/posts/2026-02-26.md")
  }

  private func configure(_ lines: String) throws {
    try site.write("title: A\ncards: false\nimages: false\n\(lines)\n", to: "content/site.yml")
  }

  @discardableResult
  private func build(by tool: String = "tools/pagefind") throws -> CommandResult {
    try site.run(
      ["build"],
      environment: ["PAGEFIND_BINARY_PATH": site.folder.appending(path: tool).path])
  }

  private var runs: Int { site.read("tools/runs")?.count ?? 0 }

  /// What the stand-in was told of the document at an address.
  private func document(_ url: String) -> String? { site.read("public/pagefind/fragment\(url)doc") }

  @Test func eachPaperIsFoundAtItsPage() throws {
    #expect(try build().status == 0)
    let paper = try #require(document("/papers/2602.00001/"))
    for text in [
      #"<h1>Scaling Agents</h1>"#, #"data-pagefind-filter="topic[content]" content="Agentic RL""#,
      #"data-pagefind-filter="year[content]" content="2026""#,
      #"data-pagefind-meta="arxiv[content]" content="2602.00001""#,
      #"<i data-id="260200001" data-pagefind-index-attrs="data-id">"#,
    ] {
      #expect(paper.contains(text), "\(text) in \(paper)")
    }
    let page = try #require(site.read("public/search/index.html"))
    #expect(page.contains(#"data-bundle="/pagefind/""#))
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    #expect(site.read("public/index.html")?.contains(#"href="/search/""#) == true)
    #expect(site.read("public/.papersite-manifest")?.contains("pagefind/pagefind.js") == true)
  }

  @Test func addressesInTheIndexGoWithoutTheBasePath() throws {
    try configure("search: true\nbase_url: https://papers.test/blog")
    try build()
    #expect(document("/papers/2602.00001/") != nil)
    let page = try #require(site.read("public/search/index.html"))
    #expect(page.contains(#"data-bundle="/blog/pagefind/" data-home="/blog/""#))
  }

  @Test func itRunsOnlyWhereWhatIsFoundHasChanged() throws {
    try build()
    try build()
    #expect(runs == 1)
    // What the templates make of it is not looked at.
    try site.write("{{ words.rating }}", to: "templates/partials/footer.html")
    #expect(try build().status == 0)
    #expect(runs == 1)
    #expect(document("/papers/2602.00001/") != nil)
    try site.write(
      Self.post.replacing("Scaling Agents", with: "Scaling Down"),
      to: "content/posts/2026-02-26.md")
    try build()
    #expect(runs == 2)
    #expect(document("/papers/2602.00001/")?.contains("Scaling Down") == true)
  }

  @Test func aDamagedIndexIsMadeAnew() throws {
    try build()
    try site.remove("public/pagefind/pagefind.js")
    try build()
    #expect(runs == 2)
    #expect(site.exists("public/pagefind/pagefind.js"))
  }

  @Test func aFailureLeavesThePublishedSite() throws {
    try build()
    let before = site.tree("public")
    try site.write(
      Self.post.replacing("Scaling Agents", with: "FAIL"),
      to: "content/posts/2026-02-26.md")
    let result = try build()
    #expect(result.status == 1)
    #expect(result.errors.contains("Pagefind (`"))
    #expect(result.errors.contains("reports: no such luck [search-failed]"))
    #expect(result.errors.contains("the site is as it was"))
    #expect(site.tree("public") == before)
    try site.write(
      Self.post.replacing("Scaling Agents", with: "DIE"),
      to: "content/posts/2026-02-26.md")
    #expect(try build().errors.contains("has ended, or says nothing any more"))
    #expect(site.tree("public") == before)
  }

  @Test func turnedOffItIsGone() throws {
    try build()
    try configure("search: false")
    #expect(try build().output.contains("Without") == false)
    #expect(!site.exists("public/pagefind"))
    #expect(!site.exists("public/search"))
    #expect(site.read("public/index.html")?.contains("search/") == false)
  }

  @Test func withoutPagefindThePageHasTheFilterOfTheList() throws {
    try configure("search: auto")
    let result = try build(by: "tools/none")
    #expect(result.status == 0)
    #expect(result.output.contains("\nWithout the search index (there is no Pagefind): "))
    let page = try #require(site.read("public/search/index.html"))
    #expect(page.contains(#"data-index="/papers/index.json""#))
    #expect(page.contains("/assets/papers.js"))
    #expect(!page.contains("/pagefind/"))
    #expect(!site.exists("public/pagefind"))
  }

  @Test func whatIsAskedForMustBeThere() throws {
    let result = try build(by: "tools/none")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "content/site.yml:4:1: error: `search: true` asks for the search index (there is no Pagefind) "
          + "[search-missing]"))
    #expect(!site.exists("public"))
  }

  @Test func aPageOfTheAuthorsOwnGoesFirst() throws {
    try site.write("---\ntitle: Mine\n---\nMy own.\n", to: "content/pages/search.md")
    #expect(try build().status == 0)
    #expect(site.read("public/search/index.html")?.contains("My own.") == true)
  }

  private static let post = """
    ---
    title: A day
    published: 2026-02-26
    ---

    ### 1. Scaling Agents
    **作者**: Ada Lovelace
    **链接**: [arXiv:2602.00001](https://arxiv.org/abs/2602.00001)
    **方向**: Agentic RL
    **评级**: ⭐⭐⭐ 必读

    **核心创新**: 稀疏注意力。
    """

  private static let standIn = """
    #!/usr/bin/env python3
    import base64, json, os, sys
    with open(os.path.join(os.path.dirname(os.path.realpath(__file__)), "runs"), "a") as runs:
        runs.write("x")
    files = [("pagefind.js", ""), ("pagefind-ui.js", ""), ("pagefind-entry.json", "{}")]
    request = b""
    while True:
        byte = sys.stdin.buffer.read(1)
        if not byte:
            break
        if byte != b",":
            request += byte
            continue
        message = json.loads(base64.b64decode(request))
        request = b""
        asked = message["payload"]
        answer = {"type": asked["type"]}
        if asked["type"] == "NewIndex":
            answer["index_id"] = 3
        elif asked["type"] == "AddFile":
            assert asked["index_id"] == 3
            if "FAIL" in asked["file_contents"]:
                answer = {"type": "Error", "message": "no such luck"}
            if "DIE" in asked["file_contents"]:
                sys.exit(2)
            files.append(("fragment" + asked["url"] + "doc", asked["file_contents"]))
        else:
            answer["files"] = [
                {"path": path, "content": base64.b64encode(text.encode()).decode()}
                for path, text in files
            ]
        answer = {"message_id": message["message_id"], "payload": answer}
        sys.stdout.buffer.write(base64.b64encode(json.dumps(answer).encode()) + b",")
        sys.stdout.buffer.flush()
    """
}
