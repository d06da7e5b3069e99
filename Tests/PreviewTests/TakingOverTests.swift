internal import ContentParsing
internal import SiteModel
internal import SiteOutput
internal import SourceReading
internal import Testing

@testable import Preview

/// A build that takes over from the last one gives the bytes that one from nothing gives.
@Suite(.serialized)
struct TakingOverTests {
  struct Edit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let make: @Sendable (TemporaryFolder) throws -> Void

    init(_ description: String, _ make: @escaping @Sendable (TemporaryFolder) throws -> Void) {
      testDescription = description
      self.make = make
    }
  }

  private static func digest(
    _ title: String, tags: String = "[A]", paper: String = "First", text: String = "Text.",
    more: String = ""
  ) -> String {
    """
    ---
    title: \(title)
    published: 2026-02-26
    tags: \(tags)
    \(more)---
    \(text)

    ### 1. \(paper) paper
    **作者**: A, B
    **链接**: [arXiv:2602.00001](https://arxiv.org/abs/2602.00001)
    **方向**: Topic
    **评级**: ⭐⭐⭐ 必读

    **核心创新**: It is new.

    """
  }

  static let edits = [
    Edit("nothing") { _ in },
    Edit("a body") { try $0.write(digest("One", text: "Other text."), to: "content/posts/one.md") },
    Edit("a title") { try $0.write(digest("Uno"), to: "content/posts/one.md") },
    Edit("tags") { try $0.write(digest("One", tags: "[B, C]"), to: "content/posts/one.md") },
    Edit("a paper") { try $0.write(digest("One", paper: "Other"), to: "content/posts/one.md") },
    Edit("an alias") {
      try $0.write(digest("One", more: "aliases: [/old/]\n"), to: "content/posts/one.md")
    },
    Edit("an image") {
      try $0.write(digest("One", text: "![](a.png)"), to: "content/posts/one.md")
      try $0.write("png", to: "content/posts/a.png")
    },
    Edit("a new post") { try $0.write(digest("Three"), to: "content/posts/three.md") },
    Edit("a post gone") { try $0.remove("content/posts/two.md") },
    Edit("a renamed post") { try $0.move("content/posts/two.md", to: "content/posts/zwei.md") },
    Edit("a page") { try $0.write("# About\n\nOther.", to: "content/pages/about.md") },
    Edit("a page's day") {
      try $0.write(
        "---\ntitle: About\nupdated: 2026-02-27\n---\nText.", to: "content/pages/about.md")
    },
    Edit("a page gone") { try $0.remove("content/pages/about.md") },
    Edit("the settings") { try $0.write("title: Other\n", to: "content/site.yml") },
    Edit("a template") { try $0.write("<p>{{ post.title }}", to: "templates/post.html") },
    Edit("a style") { try $0.write("a {}", to: "templates/assets/style.css") },
  ]

  @Test(arguments: edits)
  func givesTheSameBytes(_ edit: Edit) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.digest("One"), to: "content/posts/one.md")
    try folder.write(Self.digest("Two", tags: "[A, B]"), to: "content/posts/two.md")
    try folder.write("# About\n\nText.", to: "content/pages/about.md")
    let site = SiteFolder(root: folder.path)
    let today = try #require(CalendarDay(year: 2026, month: 3, day: 1))
    let options = BuildOptions(selection: Selection(today: today))
    let first = SiteBuild(site.read(), of: site, options: options)
    try edit.make(folder)
    let sources = site.read()
    let fresh = SiteBuild(sources, of: site, options: options)
    let warm = SiteBuild(sources, of: site, options: options, last: first)
    #expect(try bytes(of: warm) == bytes(of: fresh))
    #expect(warm.diagnostics == fresh.diagnostics)
    if first.isMade(of: sources, options: options) {
      #expect(try bytes(of: first) == bytes(of: fresh))
    }
  }

  private func bytes(of build: SiteBuild) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in build.plan.files { files[file.outputPath] = try build.plan.bytes(of: file) }
    return files
  }
}
