import Foundation
import Testing

@Suite struct BuildCommandTests {
  /// A site with a digest and an ordinary post.
  static func site() throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write(Digests.post, to: "content/posts/2026-02-26.md")
    try site.write(Digests.yesterday, to: "content/posts/2026-02-25.md")
    try site.write("---\ntitle: 关于\n---\n\n你好。\n", to: "content/pages/about.md")
    return site
  }

  @Test func buildsTheWholeSiteAndWarnsOnceAboutTheStrayKey() throws {
    let site = try Self.site()
    let result = try site.run("build")
    #expect(result.status == 0)
    #expect(
      result.errors == """
        content/posts/2026-02-26.md:5:1: warning: `-tags` is taken as the key `tags` [misspelt-key]
          -tags: [Daily Papers, 推理, C++]
          ^~~~~
          fix: Write `tags:`

        """)
    #expect(result.output.hasPrefix("Built 2 posts, 1 page and 2 papers into public: "))
    for path in [
      "index.html", "posts/2026-02-26/index.html", "posts/2026-02-25/index.html",
      "about/index.html", "tags/index.html", "tags/推理/index.html", "tags/推理/rss.xml",
      "tags/cplusplus/index.html", "categories/papers/index.html", "archive/index.html",
      "404.html", "rss.xml", "atom.xml", "feed.json", "sitemap.xml", "robots.txt",
      "assets/style.css",
    ] {
      #expect(site.exists("public/" + path), "\(path)")
    }
  }

  @Test func strictTakesWarningsAsErrorsAndWritesNothing() throws {
    let site = try Self.site()
    let result = try site.run("build", "--strict")
    #expect(result.status == 1)
    #expect(result.errors.contains("2026-02-26.md:5:1: error: `-tags`"))
    #expect(result.output == "")
    #expect(!site.exists("public"))
  }

  @Test func anErrorLeavesThePublishedSiteAsItWas() throws {
    let site = try Self.site()
    try site.run("build")
    let before = site.tree("public")
    try site.write("---\ntitle: [x\n---\n", to: "content/posts/2026-02-27.md")
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("content/posts/2026-02-27.md:2:"))
    #expect(result.errors.hasSuffix("nothing was published, and the site is as it was.\n"))
    #expect(site.tree("public") == before)
  }

  /// That an old page stays is known only when the rest is published.
  @Test func anErrorAfterPublishingSaysThatTheSiteIsPublished() throws {
    let site = try TemporarySite()
    try site.write("---\ntitle: 日记\n---\n\n今天。\n", to: "content/posts/2026-02-26.md")
    try site.write("---\ntitle: 关于\n---\n\n你好。\n", to: "content/pages/about.md")
    try site.run("build")
    try site.remove("content/pages/about.md")
    try site.write("edited", to: "public/about/index.html")
    let result = try site.run("build", "--strict")
    #expect(result.status == 1)
    #expect(result.errors.contains("[edited-file]"))
    #expect(result.errors.hasSuffix("the new site is published all the same.\n"))
    #expect(site.read("public/sitemap.xml")?.contains("/about/") == false)
  }

  @Test func buildingAgainChangesNoByteAndNoFile() throws {
    let site = try Self.site()
    try site.run("build")
    let before = site.tree("public")
    let date = try modification(of: "public/index.html", in: site)
    let result = try site.run("build")
    #expect(site.tree("public") == before)
    #expect(try modification(of: "public/index.html", in: site) == date)
    #expect(result.output.contains("unchanged)"))
    #expect(!result.output.contains("new"))
  }

  private func modification(of path: String, in site: TemporarySite) throws -> Date? {
    try FileManager.default.attributesOfItem(
      atPath: site.folder.appending(path: path).path)[.modificationDate] as? Date
  }

  @Test func linksBetweenPostsFollowThemBelowTheBasePathAndIntoFeeds() throws {
    let site = try Self.site()
    try site.run("build", "--base-url", "https://example.org/blog/")
    let page = try #require(site.read("public/posts/2026-02-26/index.html"))
    #expect(page.contains("<a href=\"/blog/posts/2026-02-25/\">昨天</a>"))
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://example.org/blog/posts/2026-02-26/\">"))
    let feed = try #require(site.read("public/feed.json"))
    #expect(feed.contains("<a href=\\\"https://example.org/blog/posts/2026-02-25/\\\">昨天</a>"))
    #expect(feed.contains("<a href=\\\"https://example.org/blog/about/\\\">关于</a>"))
  }

  @Test func imagesAreCopiedBesideTheirPage() throws {
    let site = try Self.site()
    try site.write("![图](./img/a.png) ![](../shared/b.png)", to: "content/posts/2026-02-24.md")
    try site.write("png", to: "content/posts/img/a.png")
    try site.write("---\ntitle: T\n---\n![图](./img/a.png)", to: "content/posts/2026-02-24.md")
    let result = try site.run("build")
    #expect(result.status == 0, "\(result.errors)")
    #expect(site.read("public/posts/2026-02-24/img/a.png") == "png")
    let page = try #require(site.read("public/posts/2026-02-24/index.html"))
    #expect(page.contains("src=\"/posts/2026-02-24/img/a.png\""))
  }

  /// Canonical links to one's own machine are no accident that nobody hears of.
  @Test func saysThatTheSiteHasNoAddressYet() throws {
    let site = try Self.site()
    let sentence = "Pages say that they are at http://localhost:4000: before you publish them"
    #expect(try site.run("build").output.contains(sentence))
    #expect(
      try !site.run("build", "--base-url", "https://papers.dev").output.contains("before you"))
  }

  @Test func imagesTellTheirSizeAndLinksWhereTheyLead() throws {
    let site = try Self.site()
    try site.write(
      "base_url: https://example.org/blog\ncheck: {demo-address: off}\n", to: "content/site.yml")
    try site.write(
      "<svg width='30' height='20' xmlns='http://www.w3.org/2000/svg'/>",
      to: "content/posts/a.svg")
    try site.write(
      """
      ---
      title: T
      ---
      ## 一 <T>

      ![图](a.svg) <img src="a.svg" alt="b"> <img src="a.svg" width="3">

      [a](https://other.org/x) [b](https://EXAMPLE.org/y) [c](//other.org) [d](mailto:x@y.z)
      <a href="http://user@other.org:80/">e</a> [f](/archive/)
      """, to: "content/posts/2026-02-24.md")
    let result = try site.run("build")
    #expect(result.status == 0, "\(result.errors)")
    let page = try #require(site.read("public/posts/2026-02-24/index.html"))
    let image = "<img src=\"/blog/posts/2026-02-24/a.svg\""
    let lazy = " loading=\"lazy\" decoding=\"async\" />"
    let rel = " rel=\"external noopener\""
    for expected in [
      "\(image) alt=\"图\" width=\"30\" height=\"20\" decoding=\"async\" />",
      "\(image) alt=\"b\" width=\"30\" height=\"20\"\(lazy)", "\(image) width=\"3\"\(lazy)",
      "<a href=\"https://other.org/x\"\(rel)>a</a>", "<a href=\"https://EXAMPLE.org/y\">b</a>",
      "<a href=\"//other.org\"\(rel)>c</a>", "<a href=\"mailto:x@y.z\">d</a>",
      "<a href=\"http://user@other.org:80/\"\(rel)>e</a>", "<a href=\"/blog/archive/\">f</a>",
      "<h2 id=\"一-t\">一 &lt;T&gt;<a class=\"anchor\" href=\"#%E4%B8%80-t\" "
        + "aria-labelledby=\"一-t\"></a></h2>",
    ] {
      #expect(page.contains(expected), "\(expected)")
    }
    let feed = try #require(site.read("public/feed.json"))
    #expect(feed.contains("rel=\\\"external noopener"))
    #expect(!feed.contains("class=\\\"anchor"))
  }

  @Test func aLinkToAFileThatIsNotThereIsAnError() throws {
    let site = try Self.site()
    try site.write("---\ntitle: T\n---\n[x](./2026-02-01.md)\n", to: "content/posts/2026-02-24.md")
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("content/posts/2026-02-24.md:4:5: error: `./2026-02-01.md`"))
    #expect(result.errors.contains("[broken-link]"))
  }

  @Test(arguments: [
    ("arxiv.org/abs/2602.1", "Write `https://arxiv.org/abs/2602.1` for another site"),
    ("notes.org", "Correct the address, or add the file"),
    ("a.b/c.md", "Correct the address, or add the file"),
  ])
  func anAddressWithoutASchemeIsShownWithOne(_ address: String, _ fix: String) throws {
    let site = try Self.site()
    try site.write("---\ntitle: T\n---\n[x](\(address))\n", to: "content/posts/2026-02-24.md")
    #expect(try site.run("build").errors.contains("fix: \(fix)"))
  }

  @Test func brokenLinksAreShownWhereTheyStand() throws {
    let site = try Self.site()
    try site.write(
      """
      ---
      title: T
      ---
      `b.md` and a.md 见 [x](a.md) and [y](a.md "t"),
      <img src='b.png'> ![z](<b.png>) [r]

      [r]: a.md
      """, to: "content/posts/2026-02-24.md")
    let errors = try site.run("build").errors
    let places = errors.matches(of: #/2026-02-24.md:(\d+:\d+): error: `([^`]+)`/#)
      .map { "\($0.output.1) \($0.output.2)" }
    #expect(places == ["4:23 a.md", "4:37 a.md", "5:11 b.png", "5:25 b.png", "7:6 a.md"])
  }

  @Test(arguments: [
    ("---\nimage: a.png\n---\n", "2:8: error: `a.png` leads to `content/posts/a.png`, which is"),
    (
      "[a](2026-02-20.md)",
      "1:5: error: `2026-02-20.md` leads to `content/posts/2026-02-20.md`, which is a draft"
    ),
    ("[a](a\\_b.md)", "1:5: error: `a_b.md` leads"),
    ("<a href=\"a.md?b&amp;c\">x</a>", "1:10: error: `a.md?b&c` leads"),
    ("[a]( a.md \"t\")", "1:6: error: `a.md` leads"),
  ])
  func brokenLinkSaysWhere(_ post: String, _ message: String) throws {
    let site = try Self.site()
    try site.write("---\ntitle: D\ndraft: true\n---\n", to: "content/posts/2026-02-20.md")
    try site.write(post, to: "content/posts/2026-02-24.md")
    let errors = try site.run("build").errors
    #expect(errors.contains("content/posts/2026-02-24.md:" + message))
  }

  /// Else a page and a feed a tag, each with all tags, would grow with the square of their number.
  @Test func listsAndFeedsShowTheFirstTagsOfAPost() throws {
    let site = try TemporarySite()
    let tags = (1...60).map { "t\($0)" }
    try site.write(
      "---\ntitle: T\ntags: [\(tags.joined(separator: ", "))]\n---\n\ntext\n",
      to: "content/posts/2026-02-24.md")
    try site.run("build")
    let links = { (path: String) in
      site.read("public/\(path)").map { $0.matches(of: #/href="/tags/t\d+/"/#).count }
    }
    #expect(links("posts/2026-02-24/index.html") == 60)
    #expect(links("tags/t1/index.html") == 20)
    let feed = try #require(site.read("public/tags/t1/rss.xml"))
    #expect(feed.matches(of: #/<category>/#).count == 50)
  }

  @Test func theSentenceCountsTheWarnings() throws {
    let site = try Self.site()
    #expect(try site.run("build").output.contains(/, in [0-9.]+ s: 1 warning\.\n/))
    try site.write("---\ntitle: T\nfoo: 1\n---\n\n## A\n", to: "content/posts/2026-02-24.md")
    #expect(try site.run("build").output.contains(/, in [0-9.]+ s: 3 warnings\.\n/))
    // The same where nothing has changed.
    #expect(try site.run("build").output.contains(/, in [0-9.]+ s: 3 warnings\.\n/))
  }

  @Test(
    "a link without Markdown's ending",
    arguments: [
      ("2026-02-24", "2026-02-24.md"), ("2026-02-24.html#a", "2026-02-24.md#a"),
      ("./2026-02-24/", "./2026-02-24.md"), ("2026-02-24/index.html", "2026-02-24.md"),
    ])
  func aLinkToAPostsName(_ address: String, _ written: String) throws {
    let site = try Self.site()
    try site.write("---\ntitle: T\n---\n\nText.\n", to: "content/posts/2026-02-24.md")
    try site.write(
      "---\ntitle: U\n---\n\n[昨天](\(address))\n", to: "content/posts/2026-02-25.md")
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("fix: Write `\(written)`, which is there\n"))
  }

  @Test func draftsAndTheFutureWaitUntilTheyAreAskedFor() throws {
    let site = try Self.site()
    try site.write("---\ntitle: D\ndraft: true\n---\n", to: "content/posts/2026-02-24.md")
    try site.write("---\ntitle: F\n---\n", to: "content/posts/2999-01-01.md")
    let without = try site.run("build")
    #expect(
      without.output.contains(
        "Left out: 1 draft (--drafts shows it) and 1 post of days to come (--future shows it).\n"))
    #expect(!site.exists("public/posts/2999-01-01"))
    let with = try site.run("build", "-D", "-F")
    #expect(with.output.hasPrefix("Built 4 posts"))
    #expect(site.exists("public/posts/2999-01-01/index.html"))
    #expect(site.exists("public/posts/2026-02-24/index.html"))
  }

  @Test func aliasesLeadToTheirPost() throws {
    let site = try Self.site()
    try site.write(
      "---\ntitle: T\naliases: [/old/, /a/b.html]\n---\n", to: "content/posts/2026-02-24.md")
    try site.run("build")
    for path in ["public/old/index.html", "public/a/b.html"] {
      #expect(site.read(path)?.contains("content=\"0; url=/posts/2026-02-24/\"") == true)
    }
  }

  @Test func foreignFilesInTheOutputFolderStay() throws {
    let site = try Self.site()
    try site.write("mine", to: "public/CNAME")
    try site.run("build")
    try site.remove("content/posts/2026-02-26.md")
    try site.run("build")
    #expect(site.read("public/CNAME") == "mine")
    #expect(!site.exists("public/posts/2026-02-26"))
    try site.write("mine", to: "public/posts/2026-02-26/index.html")
    try site.write(Digests.post, to: "content/posts/2026-02-26.md")
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("[foreign-file]"))
    #expect(site.read("public/posts/2026-02-26/index.html") == "mine")
  }

  @Test func diagnosticsForProgramsAreAloneOnStandardOutput() throws {
    let site = try Self.site()
    let json = try site.run("build", "--format", "json")
    let found = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(found?.map { $0["line"] as? Int } == [5])
    #expect(json.errors.hasPrefix("Built "))
    let github = try site.run("build", "--format", "github")
    #expect(
      github.output.hasPrefix("::warning file=content/posts/2026-02-26.md,line=5,col=1,"))
  }

  @Test func pathsInMessagesAreSeenFromTheCurrentFolder() throws {
    let site = try TemporarySite()
    try site.write(Digests.post, to: "blog/content/posts/2026-02-26.md")
    try site.write("---\ntitle: 昨天\n---\n\n正文。\n", to: "blog/content/posts/2026-02-25.md")
    let result = try site.run("build", "--source", "blog")
    #expect(result.errors.hasPrefix("blog/content/posts/2026-02-26.md:5:1: warning:"))
    #expect(site.exists("blog/public/index.html"))
    try site.write("x", to: "blog/static/a")
    #expect(try site.run("build", "--source", "blog").errors.contains("blog/static: warning:"))
  }
}
