import Testing

/// Two things at one path are an error where an author has claimed the path.
@Suite struct PathCollisionTests {
  struct Case: CustomTestStringConvertible {
    let line: String
    /// Line and column, and the message.
    let error: String
    var testDescription: String { line }

    init(_ line: String, _ error: String) {
      (self.line, self.error) = (line, error)
    }
  }

  @Test(arguments: [
    Case(
      "permalink: /rss.xml",
      "3:12 the address `/rss.xml` is taken by the site's RSS feed"),
    Case(
      "permalink: /api/papers.json",
      "3:12 the address `/api/papers.json` is taken by the open data"),
    Case(
      "permalink: /assets/style.css",
      "3:12 the address `/assets/style.css` is taken by the asset `style.css` of the "
        + "theme"),
    Case(
      "permalink: /.papersite-manifest",
      "3:12 `/.papersite-manifest` is kept for papersite's own files"),
    Case(
      "permalink: about",
      "3:12 the address `/about/` is taken by `content/pages/about.md`"),
    Case(
      "permalink: /tags/推理/",
      "3:12 the address `/tags/推理/` is taken by the tag `推理` of "
        + "`content/posts/2026-02-26.md`"),
    Case(
      "permalink: /rss.xml/x/",
      "3:12 `/rss.xml/x/` needs a folder where the site's RSS feed is a file, `/rss.xml`"),
    Case(
      "slug: 2026-02-26",
      "3:7 the address `/posts/2026-02-26/` is taken by "
        + "`content/posts/2026-02-26.md`"),
    Case(
      "aliases: [/old, /about/]",
      "3:17 the address `/about/` is taken by `content/pages/about.md`"),
    Case(
      "aliases: /tags/",
      "3:10 the address `/tags/` is taken by the list of tags"),
    Case(
      "aliases: [/old, /new/, old/]",
      "3:24 the alias `/old/` is there twice"),
    Case(
      "aliases: [/posts/2026-02-24]",
      "3:11 the alias `/posts/2026-02-24/` is the address of the file itself"),
    Case(
      "permalink: /About/",
      "3:12 `/About/` differs only by letter case from `/about/`, the address of "
        + "`content/pages/about.md`: many disks hold only one of them"),
  ])
  func collisionsAreShownAtTheirValues(_ expected: Case) throws {
    let site = try BuildCommandTests.site()
    try site.write("---\ntitle: T\n\(expected.line)\n---\nx\n", to: "content/posts/2026-02-24.md")
    let found = try site.run("check", "--format", "github").output
      .matches(of: #/2026-02-24.md,line=(\d+),col=(\d+),[^:]*::([^%\n]*)/#)
      .map { "\($0.1):\($0.2) \($0.3)" }
    #expect(found == [expected.error])
  }

  /// Names that other tools give a meaning: the page of the folder, and the page that is not there.
  @Test(arguments: [
    ("index", "the address `/` is taken by the home page, which the template `home.html` makes"),
    ("404", "the address `/404.html` is taken by the page of that name, which the template "),
  ])
  func pagesThatTheSiteMakesItself(name: String, message: String) throws {
    let site = try BuildCommandTests.site()
    try site.write("---\ntitle: T\n---\n", to: "content/pages/\(name).md")
    try site.write("---\ntitle: T\n---\n", to: "content/pages/notes/index.md")
    let errors = try site.run("build").errors
    #expect(errors.contains("content/pages/\(name).md:1:1: error: \(message)"))
    try site.remove("content/pages/\(name).md")
    try site.run("build")
    #expect(site.exists("public/notes/index.html"))
  }
}
