import Testing

/// What site.yml leads to has to be there.
@Suite struct SettingsLinkTests {
  private func site(_ settings: String) throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write(settings, to: "content/site.yml")
    try site.write("---\ntitle: A\npublished: 2026-02-26\n---\n\nx\n", to: "content/posts/a.md")
    try site.write("---\ntitle: About\n---\n\n## 联系\n\n在这里。\n", to: "content/pages/about.md")
    return site
  }

  @Test func whatLeadsNowhereIsReportedWithItsPlace() throws {
    let site = try site(
      """
      menu:
        - {title: A, url: /abuot/}
        - {title: B, url: about/}
      author:
        avatar: /assets/me.webp
      banner: /assets/banner.webp
      links: [{title: C, url: /about/#nothing}]

      """)
    let errors = try site.run("build").errors
    for line in [
      "content/site.yml:2:16: warning: `/abuot/` leads to nothing that is built [broken-link]",
      "fix: Write `/about/` if that is meant",
      "content/site.yml:3:16: warning: `about/` leads elsewhere from each page [broken-link]",
      "content/site.yml:5:3: warning: `/assets/me.webp` leads to nothing that is built",
      "content/site.yml:6:1: warning: `/assets/banner.webp` leads to nothing",
      "content/site.yml:7:20: warning: `#nothing` is no heading of `/about/`",
    ] {
      #expect(errors.contains(line), "\(line)\n\(errors)")
    }
  }

  @Test func whatLeadsSomewhereIsNot() throws {
    let site = try site(
      """
      menu:
        - {title: A, url: /about/}
        - {title: B, url: "/posts/a/"}
        - {title: C, url: "https://papers.dev/x"}
        - {title: D, url: "mailto:a@papers.dev"}
        - {title: E, url: /rss.xml}
      author: {avatar: /assets/me.svg, bio: Reads.}
      banner: /assets/me.svg

      """)
    try site.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "templates/assets/me.svg")
    let build = try site.run("build", "--strict")
    #expect(build.errors == "")
    let home = try #require(site.read("public/index.html"))
    #expect(home.contains("<img class=\"banner\" src=\"/assets/me.svg\""))
  }

  @Test func aPostCanGoWithoutComments() throws {
    let site = try site(
      "comments: {giscus: {repo: a/b, repo_id: R, category: C, category_id: D}}\n")
    try site.write(
      "---\ntitle: B\npublished: 2026-02-25\ncomments: false\n---\n\nx\n",
      to: "content/posts/b.md")
    #expect(try site.run("build", "--strict").errors == "")
    #expect(site.read("public/posts/a/index.html")?.contains("id=\"comments\"") == true)
    #expect(site.read("public/posts/b/index.html")?.contains("comments") == false)
  }
}
