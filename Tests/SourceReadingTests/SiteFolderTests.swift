import Foundation
import Testing

@testable import Diagnostics
@testable import SourceReading

@Suite struct SiteFolderTests {
  @Test func findsEveryKindOfFile() throws {
    let site = try SiteSandbox([
      "content/posts/2026/02/two.md": "Two", "content/posts/2026/02/figure.png": "png",
      "content/pages/about.md": "About", "content/pages/deep/er/a.md": "Deep",
      "content/site.yml": "title: Papers", "content/days/2026-02-26.json": "{}",
      "templates/post.html": "post", "templates/rss.xml": "rss", "templates/robots.txt": "robots",
      "templates/partials/head.html": "head", "templates/assets/style.css": "css",
      "templates/assets/x.html": "not a template", "templates/assets/fonts/a.md/b": "odd",
      "content/static/CNAME": "papers.example.org", "content/static/a/b.md": "as it is",
      "content/static/.well-known/security.txt": "hidden, and meant",
      "public/index.html": "not a source",
    ])
    let sources = site.read()
    #expect(sources.findings == [])
    #expect(sources.posts.map(\.path) == ["content/posts/2026/02/two.md", "content/posts/one.md"])
    #expect(sources.posts.map(\.bytes) == [Array("Two".utf8), Array("One".utf8)])
    #expect(sources.pages.map(\.path) == ["content/pages/about.md", "content/pages/deep/er/a.md"])
    #expect(sources.settings?.bytes == Array("title: Papers".utf8))
    #expect(
      sources.templates.map(\.path) == [
        "templates/partials/head.html", "templates/post.html", "templates/robots.txt",
        "templates/rss.xml",
      ])
    #expect(
      sources.assets.map(\.path) == [
        "templates/assets/fonts/a.md/b", "templates/assets/style.css", "templates/assets/x.html",
      ])
    #expect(sources.attachments.map(\.path) == ["content/posts/2026/02/figure.png"])
    #expect(sources.attachments.map(\.size) == [3])
    #expect(
      sources.rootFiles.map(\.path) == [
        "content/static/.well-known/security.txt", "content/static/CNAME", "content/static/a/b.md",
      ])
  }

  @Test func readsAListedFileWhenAsked() throws {
    let site = try SiteSandbox(["templates/assets/style.css": "a"])
    let asset = try #require(site.read().assets.first)
    try site.put("templates/assets/style.css", "bcd")
    #expect(try SiteFolder(root: site.root).bytes(of: asset) == Array("bcd".utf8))
  }

  /// Of a file of several parts, too.
  @Test(arguments: [0, 3, 1 << 20, 3 << 20 + 1])
  func hashesAListedFileByItsBytes(size: Int) throws {
    let site = try SiteSandbox(["content/static/a": String(repeating: "a", count: size)])
    let file = try #require(site.read().rootFiles.first)
    let folder = SiteFolder(root: site.root)
    let hash = try folder.hash(of: file)
    #expect(try folder.hash(of: file) == hash)
    try site.put("content/static/a", String(repeating: "a", count: size) + "b")
    #expect(try folder.hash(of: file) != hash)
  }

  @Test func saysWhereStrayFilesBelong() throws {
    let sources = try SiteSandbox(["content/favicon.ico": "", "static/a": ""]).read()
    #expect(
      sources.diagnostics.map(\.fix) == [
        "Move it to `content/static/favicon.ico` to have it published at `/favicon.ico`, or beside "
          + "the post that uses it",
        "Move what it holds to `content/static`, which is copied to the site's root",
      ])
  }

  @Test func saysWhatBelongsWhereOfAStrayFolder() throws {
    let sources = try SiteSandbox([
      "content/images/a.png": "", "content/images/b/c.png": "", "content/post/a.png": "",
      "content/post/a.md": "",
    ]).read()
    #expect(
      sources.diagnostics.map { "\($0.message): \($0.fix ?? "")" } == [
        "the folder `content/images` is not read: Move images to where the posts are that show them, "
          + "in `content/posts`, or the folder to `content/static/images` to have it published at "
          + "`/images/`",
        "the folder `content/post` is not read: Move posts to `content/posts` and pages to "
          + "`content/pages`, with the images beside them",
      ])
  }

  @Test(
    arguments: [
      ("content/templates/post.html", "Move it beside `content`, where templates are read"),
      ("content/node_modules/x/README.md", "Move it out of `content`"),
      ("content/layouts/index.html", "Move it out of `content`"),
    ])
  func saysWhereToPutWhatIsNotPublished(path: String, fix: String) throws {
    let sources = try SiteSandbox([path: ""]).read()
    #expect(sources.diagnostics.map(\.rule) == ["stray-content"])
    #expect(sources.diagnostics.map(\.fix) == [fix])
  }

  /// Also one in which papersite has written a site.
  @Test func aStrayFolderThatIsUsedOrEmptyIsLeftAlone() throws {
    let site = try SiteSandbox([
      "content/images/a.png": "", "content/prompts/paper.txt": "", "content/notes/.keep": "",
      "content/out/.papersite-manifest": "", "content/out/index.html": "",
    ])
    try site.makeFolder("content/empty/er")
    #expect(site.read().findings == ["stray-content content/images"])
    try site.link("content/posts/images", to: "../images")
    let sources = site.read()
    #expect(sources.findings == [])
    #expect(sources.attachments.map(\.path) == ["content/posts/images/a.png"])
  }

  @Test func ordersPathsByByte() throws {
    let names = ["a-b.md", "a/b.md", "a.md", "B.md", "é.md", "e\u{301}.md", "推理.md", "z.md"]
    let site = try SiteSandbox()
    for name in names { try site.put("content/pages/\(name)", name) }
    let paths = site.read().pages.map(\.path)
    let sorted = names.map { "content/pages/\($0)" }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(paths.map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
  }

  @Test func keepsOrderAndBytesOfManyFiles() throws {
    let site = try SiteSandbox()
    for number in 0..<300 {
      try site.put("content/posts/\(1000 + number).md", String(repeating: "x", count: number))
    }
    #expect(site.read().posts.map(\.bytes.count) == Array(0..<300))
  }

  @Test func keepsTheByteOrderMarkAndBrokenTextForTheDecoder() throws {
    let site = try SiteSandbox()
    try site.put("content/posts/a.md", "")
    try Data([0xEF, 0xBB, 0xBF, 0xFF, 0x00]).write(
      to: URL(fileURLWithPath: site.place("content/posts/b.md")))
    #expect(site.read().posts.map(\.bytes) == [[], [0xEF, 0xBB, 0xBF, 0xFF, 0x00]])
    #expect(site.read().findings == [])
  }

  @Test(arguments: [
    "content/posts/.hidden.md", "content/posts/.one.md.swp", "content/posts/one.md~",
    "content/posts/#one.md#", "content/posts/x.swp", "content/posts/.git/config.md",
    "templates/assets/.DS_Store", "content/pages/Thumbs.db", "templates/post.html~",
    "content/static/.DS_Store", "content/static/._a.png", "content/static/.gitkeep",
    "content/static/.#CNAME", "content/static/.CNAME.swp", "content/static/CNAME~",
    "content/static/.git/config", "content/.draft", "static/.papersite-manifest",
  ])
  func passesOverLeftovers(path: String) throws {
    let site = try SiteSandbox([path: "leftover"])
    let sources = site.read()
    #expect(sources.findings == [])
    #expect(sources.posts.count == 1)
    #expect(sources.assets.isEmpty && sources.attachments.isEmpty && sources.templates.isEmpty)
    #expect(sources.rootFiles.isEmpty)
  }

  @Test(arguments: [
    ("content/posts/two.markdown", "misnamed-markdown content/posts/two.markdown"),
    ("content/posts/TWO.MD", "misnamed-markdown content/posts/TWO.MD"),
    ("content/two.md", "stray-content content/two.md"),
    ("content/site.yaml", "stray-content content/site.yaml"),
    ("content/CNAME", "stray-content content/CNAME"),
    ("static/CNAME", "stray-content static"),
    ("content/images/2026/a.png", "stray-content content/images"),
    ("content/post/2026/a/index.md", "stray-content content/post"),
    ("templates/style.css", "misplaced-asset templates/style.css"),
  ])
  func warnsOfWhatItDoesNotUse(path: String, finding: String) throws {
    let sources = try SiteSandbox([path: ""]).read()
    #expect(sources.findings == [finding])
    #expect(sources.diagnostics.map(\.severity) == [.warning])
    #expect(sources.posts.count == 1)
  }
}
