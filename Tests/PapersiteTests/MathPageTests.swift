import Testing

/// KaTeX and the scripts for code, on the pages that need them and no other.
@Suite struct MathPageTests {
  private static func site(katex: String = "lib") throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write("katex: \(katex)\n", to: "content/site.yml")
    try site.write(
      "---\ntitle: A\n---\n$x_1$\n\n```sh\nls\n```\n", to: "content/posts/2026-02-26.md")
    try site.write("---\ntitle: B\n---\n$5 and $6\n", to: "content/posts/2026-02-25.md")
    try site.write("---\ntitle: C\n---\n\\(y\\)\n", to: "content/pages/about.md")
    for name in ["katex.min.js", "katex.min.css", "fonts/a.woff2", "fonts/a.ttf", "README"] {
      try site.write(name, to: "lib/" + name)
    }
    return site
  }

  /// Those beside the ones that every page has.
  private static func scripts(_ page: String?) -> [String] {
    (page ?? "").matches(of: #/<script defer src="([^"?]*)[^"]*"/#).map { String($0.output.1) }
      .filter { !$0.hasSuffix("/reader.js") }
  }

  @Test func pagesWithFormulasLoadKaTeXFromTheSite() throws {
    let site = try Self.site()
    let result = try site.run("build", "--strict", "--base-url", "https://a.b/c")
    #expect(result.status == 0, "\(result.errors)")
    let katex = ["/c/assets/katex/katex.min.js", "/c/assets/math.js"]
    let post = site.read("public/posts/2026-02-26/index.html")
    #expect(Self.scripts(post) == katex + ["/c/assets/code.js"])
    #expect(post?.contains("href=\"/c/assets/katex/katex.min.css\"") == true)
    #expect(post?.contains("<span class=\"math inline\">\\(x_1\\)</span>") == true)
    #expect(Self.scripts(site.read("public/about/index.html")) == katex)
    for path in ["posts/2026-02-25/index.html", "index.html", "archive/index.html"] {
      let page = site.read("public/" + path)
      #expect(page?.contains("katex") == false && Self.scripts(page).isEmpty, "\(path)")
    }
    let assets = site.tree("public/assets/katex").keys.sorted()
    #expect(assets == ["fonts/a.woff2", "katex.min.css", "katex.min.js"])
    #expect(site.read("public/rss.xml")?.contains("\\(x_1\\)") == true)
  }

  @Test func onlyPapersWithFormulasLoadKaTeX() throws {
    let site = try Self.site()
    try site.write(
      """
      ---
      title: D
      ---
      ### 1. A
      **链接**: [arXiv](https://arxiv.org/abs/2602.00001)
      **核心创新**: $x_1$

      ### 2. B
      **链接**: [arXiv](https://arxiv.org/abs/2602.00002)
      **核心创新**: 好

      """, to: "content/posts/2026-02-24.md")
    #expect(try site.run("build").status == 0)
    #expect(site.read("public/papers/2602.00001/index.html")?.contains("katex.min.js") == true)
    #expect(site.read("public/papers/2602.00002/index.html")?.contains("katex") == false)
  }

  @Test func withoutFormulasNothingIsCopied() throws {
    let site = try Self.site()
    try site.write("---\ntitle: A\nmath: false\n---\n$x$\n", to: "content/posts/2026-02-26.md")
    try site.remove("content/pages/about.md")
    #expect(try site.run("build").status == 0)
    #expect(!site.exists("public/assets/katex"))
    #expect(site.read("public/posts/2026-02-26/index.html")?.contains("<p>$x$</p>") == true)
  }

  @Test func withoutKaTeXTheTeXIsShownAndOneWarningSaysWhy() throws {
    let site = try Self.site(katex: "nowhere")
    let result = try site.run("build")
    #expect(result.status == 0)
    #expect(result.errors.ranges(of: "[katex-missing]").count == 1)
    #expect(
      result.errors.contains("content/posts/2026-02-26.md:1:1: warning: there is no KaTeX in `"))
    #expect(result.errors.contains("fix: Install it with `./setup libjs-katex`"))
    let page = site.read("public/posts/2026-02-26/index.html")
    #expect(Self.scripts(page) == ["/assets/code.js"])
    #expect(page?.contains("\\(x_1\\)") == true)
  }

  @Test func aSiteCanBringItsOwnKaTeX() throws {
    let site = try Self.site(katex: "nowhere")
    try site.write("own", to: "templates/assets/katex/katex.min.js")
    #expect(try site.run("build", "--strict").status == 0)
    #expect(site.read("public/assets/katex/katex.min.js") == "own")
    #expect(
      Self.scripts(site.read("public/about/index.html"))
        == ["/assets/katex/katex.min.js", "/assets/math.js"])
  }

  @Test func aSiteCanTurnFormulasOff() throws {
    let site = try Self.site()
    try site.write("math: false\n", to: "content/site.yml")
    #expect(try site.run("build", "--strict").status == 0)
    #expect(site.read("public/posts/2026-02-26/index.html")?.contains("$x_1$") == true)
    #expect(!site.exists("public/assets/katex"))
  }
}
