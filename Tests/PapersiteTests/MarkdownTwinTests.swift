import Foundation
import Testing

/// The Markdown beside pages, and what lists it.
@Suite struct MarkdownTwinTests {
  /// Every twin is named by its page and no page names one that is not there.
  @Test(arguments: ["", "papers: {pages: false}", "papers: {topics: false, per_page: 1}"])
  func eachIsNamedByItsPage(_ settings: String) throws {
    let site = try PaperDigests.site(settings: settings)
    try site.write("# 关于\n\n你好。\n", to: "content/pages/about.md")
    #expect(try site.run("build").status == 0)
    let tree = site.tree("public")
    let named = tree.filter { $0.key.hasSuffix(".html") }.values.flatMap { page in
      String(decoding: page, as: UTF8.self)
        .matches(of: /<link rel="alternate" type="text\/markdown" href="\/blog\/([^"]*)">/)
        .compactMap { String($0.1).removingPercentEncoding }
    }
    let made = tree.keys.filter { $0.hasSuffix(".md") }
    #expect(named.sorted() == made.sorted())
    #expect(made.contains("about/index.md") && made.contains("archive/index.md"))
  }

  @Test(arguments: [
    "", "papers: {pages: false}", "papers: {topics: false}", "papers: {data: false}",
    "papers: {trends: false}", "agents: {markdown: false}", "papers: {pages: false, topics: false}",
  ])
  func everyAddressOfLlmsTxtAndOfTwinsLeadsToAFile(_ settings: String) throws {
    let site = try PaperDigests.site(settings: settings)
    try site.write("# 关于\n\n见[首页](/)。\n", to: "content/pages/about.md")
    #expect(try site.run("build").status == 0)
    let tree = site.tree("public")
    let texts = tree.filter { $0.key.hasSuffix(".md") || $0.key.hasPrefix("llms") }
    var count = 0
    for (name, data) in texts {
      let text = String(decoding: data, as: UTF8.self)
      for match in text.matches(of: /\]\(https:\/\/example\.org\/blog\/([^)#]*)/) {
        let path = String(match.1).removingPercentEncoding ?? ""
        let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        #expect(tree[file] != nil, "\(name): \(path)")
        count += 1
      }
      #expect(!text.contains("](/") && !text.contains("](."), "\(name) has relative links")
    }
    #expect(count > 5)
    #expect(try site.run("check").errors.contains("broken-link") == false)
  }

  @Test func aPostIsItsTextAndWhatReadersMaySee() throws {
    let site = try PaperDigests.site()
    #expect(try site.run("build").status == 0)
    let text = try #require(site.read("public/posts/2026-02-26/index.md"))
    #expect(
      text.hasPrefix(
        """
        ---
        title: "二月二十六日"
        url: "https://example.org/blog/posts/2026-02-26/"
        published: 2026-02-26
        language: "zh-CN"
        tags: ["Daily Papers", "推理"]
        ---

        # 二月二十六日

        ## 1. Scaling {LLM} Agents with $k$-NN &lt;Search> & "Quotes"

        **作者**: Ada Lovelace, 张三 等 (清华, Some Lab)  \n
        """.dropLast()))
    #expect(text.contains("见[前一天](https://example.org/blog/posts/2026-01-20/)。"))
  }

  @Test func aPaperHasItsFactsAndAllItsDays() throws {
    let site = try PaperDigests.site()
    #expect(try site.run("build").status == 0)
    let text = try #require(site.read("public/papers/2602.21204/index.md"))
    for part in [
      "key: \"arXiv:2602.21204\"\nfirst_covered: 2026-01-20\nlast_covered: 2026-02-26\n",
      "- **作者**: Ada Lovelace、张三、Alan Turing\n- **机构**: 清华, Some Lab\n",
      "| [GitHub](https://github.com/a/b) ⭐ 43\n",
      "- **方向**: [Agentic RL](https://example.org/blog/topics/agentic-rl/index.md)、",
      "## [2026-02-26](https://example.org/blog/posts/2026-02-26/#",
      "### 核心创新\n\n第二次读，", "### 核心创新\n\n第一次读。\n",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  /// What the page does not show is not in its Markdown either.
  @Test func nothingPrivateLeaks() throws {
    let site = try PaperDigests.site()
    try site.write(
      """
      ---
      title: 私
      published: 2026-02-27
      slug: private
      image: ./secret-cover.png
      ---
      <!-- papersite-ignore misspelt-key -->
      a <!-- SECRET --> b <script>run()</script>
      <b onclick="SECRET()">c</b> [d](javascript:SECRET) &lt;script&gt;e&lt;/script&gt;

      [SECRET]: https://secret.example/ "SECRET"
      """, to: "content/posts/private.md")
    try site.write("png", to: "content/posts/secret-cover.png")
    try site.write("---\ndraft: true\n---\nSECRET\n", to: "content/posts/2026-02-25.md")
    try site.write(
      "---\nunlisted: true\ntitle: 不列\n---\n字\n", to: "content/posts/2026-02-24.md")
    #expect(try site.run("build").status == 0)
    let text = try #require(site.read("public/posts/private/index.md"))
    #expect(
      text.hasSuffix(
        "# 私\n\na b &lt;script>run()&lt;/script>\n**c** d &lt;script>e&lt;/script>\n")
    )
    for (name, data) in site.tree("public") where name.hasSuffix(".md") || name.hasPrefix("llms") {
      let text = String(decoding: data, as: UTF8.self)
      for word in ["SECRET", "papersite-ignore", "<script", "onclick", "javascript:"] {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
    #expect(!site.exists("public/posts/2026-02-25/index.md"))
    #expect(site.exists("public/posts/2026-02-24/index.md"))
    #expect(site.read("public/llms.txt")?.contains("2026-02-24") == false)
    #expect(site.read("public/llms-full.txt")?.contains("不列") == false)
  }

  /// Scripts of a site that publishes HTML as it is written stay in its pages.
  @Test func htmlThatIsPublishedAsWrittenStaysInThePage() throws {
    let site = try PaperDigests.site(settings: "unsafe_html: true")
    try site.write(
      "---\ntitle: A\n---\n<script>run()</script>\n\n<!-- note -->\n\nb <img src=x onerror=run()>\n",
      to: "content/posts/2026-02-20.md")
    #expect(try site.run("build").status == 0)
    #expect(site.read("public/posts/2026-02-20/index.html")?.contains("run()") == true)
    let text = try #require(site.read("public/posts/2026-02-20/index.md"))
    #expect(!text.contains("run()") && !text.contains("note") && text.contains("\nb "))
  }

  @Test(arguments: [
    ("markdown: false", [".md"], ["llms.txt", "llms-full.txt"]),
    ("llms: false", ["llms.txt", "llms-full.txt"], [".md"]),
  ])
  func canBeTurnedOff(_ key: String, _ gone: [String], _ kept: [String]) throws {
    let site = try PaperDigests.site(settings: "agents: {\(key)}")
    #expect(try site.run("build").status == 0)
    let names = site.tree("public").keys
    for ending in gone { #expect(!names.contains { $0.hasSuffix(ending) }, "\(ending)") }
    for ending in kept { #expect(names.contains { $0.hasSuffix(ending) }, "\(ending)") }
    let page = try #require(site.read("public/posts/2026-02-26/index.html"))
    #expect(page.contains("text/markdown") == (key != "markdown: false"))
  }

  /// Whole posts as long as they fit; the rest is named, to the byte.
  @Test(arguments: [1_000, 1_200, 1_500, 2_000, 500_000])
  func theFullTextKeepsItsLimit(_ limit: Int) throws {
    let site = try PaperDigests.site(settings: "agents: {llms_full_bytes: \(limit)}")
    #expect(try site.run("build").status == 0)
    let text = try #require(site.read("public/llms-full.txt"))
    #expect(text.utf8.count <= limit)
    let days = ["二月二十六日", "一月二十日"].filter { text.contains("\n## [\($0)]") }
    let isWhole = text.contains("没有评级。") && text.contains("第一次读。")
    #expect(isWhole == (days.count == 2))
    #expect(text.contains("未收入本文件") == (days.count < 2))
    #expect(limit < 2_000 || days.count == 2)
    #expect(limit > 1_000 || days.count < 2)
  }

  /// An author's own file is followed like papersite's.
  @Test(arguments: [
    ("/posts/2026-02-26/index.md", nil), ("/posts/2026-02-26/#x", nil), ("", nil),
    ("/posts/2026-02-30/index.md", "llms.txt:3:7: error: `"), ("/posts/2026-02-26", "error: `"),
  ])
  func checkFollowsTheLinksOfLlmsTxt(_ path: String, _ message: String?) throws {
    let site = try PaperDigests.site(settings: "agents: {llms: false}")
    try site.write(
      "---\npermalink: /about.html\n---\n# 关于\n\n见[目录](./llms.txt)。\n",
      to: "content/pages/about.md")
    try site.write(
      "# 论文\n\n- [a](https://example.org/blog\(path)): [b](https://elsewhere.example/x)\n",
      to: "content/pages/llms.txt")
    let result = try site.run("check")
    #expect(result.errors.contains("leads to nothing that is built") == (message != nil))
    if let message { #expect(result.errors.contains(message), "\(result.errors)") }
  }

  @Test func theLimitHasALeastValue() throws {
    let site = try PaperDigests.site(settings: "agents: {llms_full_bytes: 10}")
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("llms_full_bytes"))
  }
}
