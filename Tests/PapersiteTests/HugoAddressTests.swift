import Testing

/// What a blog by Hugo had at other addresses.
@Suite struct HugoAddressTests {
  private func site(_ settings: String) throws -> TemporarySite {
    let site = try BuildCommandTests.site()
    try site.write("base_url: https://papers.dev/b\n\(settings)", to: "content/site.yml")
    return site
  }

  @Test func listsLeadOnAndFeedsAreThere() throws {
    let site = try site("hugo_addresses: true\n")
    #expect(try site.run("build").status == 0)
    for (old, new) in [("posts", "archive"), ("tags/c++", "tags/cplusplus")] {
      #expect(
        site.read("public/\(old)/index.html")?.contains("url=/b/\(new)/\"") == true, "\(old)")
    }
    for (old, new) in [
      ("", ""), ("posts/", ""), ("tags/推理/", "tags/推理/"), ("tags/c++/", "tags/cplusplus/"),
      ("tags/daily-papers/", "tags/daily-papers/"), ("categories/papers/", "categories/papers/"),
    ] {
      let feed = try #require(site.read("public/\(new)rss.xml"))
      #expect(feed.contains("href=\"https://papers.dev/b/"))
      #expect(site.read("public/\(old)index.xml") == feed, "\(old)")
    }
    #expect(site.read("public/sitemap.xml")?.contains("/b/posts/</loc>") == false)
  }

  @Test func postsAreFoundWhereHugoHasThem() throws {
    let site = try site("hugo_addresses: true\n")
    for (path, lines) in [
      ("2026/My Post.md", ""), ("Upper.md", ""), ("x/y.md", "permalink: /own/\n"),
    ] {
      try site.write(
        "---\ntitle: T\npublished: 2026-02-24\n\(lines)---\nx\n", to: "content/posts/\(path)")
    }
    let build = try site.run("build", "--strict")
    #expect(!build.errors.contains("collision"), "\(build.errors)")
    try site.run("build")
    #expect(
      site.read("public/posts/2026/my-post/index.html")?.contains("url=/b/posts/My%20Post/\"")
        == true)
    #expect(site.exists("public/posts/Upper/index.html") && !site.exists("public/posts/upper"))
    #expect(!site.exists("public/posts/x"))
  }

  @Test func nothingOfItIsThereOtherwise() throws {
    let site = try site("")
    try site.run("build")
    #expect(!site.exists("public/posts/index.html") && !site.exists("public/index.xml"))
    #expect(!site.exists("public/tags/c++"))
  }

  /// What the author has there stays, and the rest is made.
  @Test func whatTheAuthorHasThereGoesFirst() throws {
    let site = try site("hugo_addresses: true\n")
    try site.write("---\ntitle: All\npermalink: /posts/\n---\nMine\n", to: "content/pages/all.md")
    try site.write("<rss/>", to: "content/static/index.xml")
    try site.write(
      "---\ntitle: T\naliases: [/tags/c++/]\n---\nx\n", to: "content/posts/2026-02-24.md")
    let build = try site.run("build")
    #expect(build.status == 0, "\(build.errors)")
    #expect(site.read("public/posts/index.html")?.contains("Mine") == true)
    #expect(site.read("public/index.xml") == "<rss/>")
    #expect(site.read("public/tags/c++/index.html")?.contains("/posts/2026-02-24/") == true)
    #expect(site.exists("public/posts/index.xml"))
  }
  /// Be it a post, or a file, or where a folder has to be.
  @Test(arguments: [
    ("content/posts/own.md", "permalink: /posts/"),
    ("content/posts/own.md", "permalink: /tags/c++/"),
    ("content/posts/own.md", "slug: index.xml"),
    ("content/posts/own.md", "tags: [RL/index.xml, RL]"),
    ("content/posts/My-Post.md", "draft: false"),
    ("content/pages/own.md", "permalink: /posts/index.html"),
    ("content/static/posts/index.html", ""),
    ("content/static/posts/2026/my-post-3", ""),
  ])
  func whatTheAuthorHasThereIsNoCollision(path: String, key: String) throws {
    let site = try site("hugo_addresses: true\n")
    let text = { (key: String) in "---\ntitle: T\npublished: 2026-02-24\n\(key)\n---\nx\n" }
    try site.write(text("draft: false"), to: "content/posts/my post.md")
    try site.write(text("draft: false"), to: "content/posts/2026/My Post 2.md")
    try site.write(text("draft: false"), to: "content/posts/2026/My Post 3.md")
    try site.write(text(key), to: path)
    let build = try site.run("build")
    #expect(build.status == 0, "\(build.errors)")
    #expect(!build.errors.contains("collision"), "\(build.errors)")
    #expect(site.read("public/index.xml") == site.read("public/rss.xml"))
    #expect(site.read("public/posts/2026/my-post-2/index.html")?.contains("url=/b/posts/") == true)
  }
}
