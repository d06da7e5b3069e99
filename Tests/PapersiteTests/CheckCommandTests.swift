import Foundation
import Testing

@Suite struct CheckCommandTests {
  /// A site whose one post has a wrong count and a key with stray punctuation.
  static func site() throws -> TemporarySite {
    let site = try TemporarySite()
    let post = Digests.post.replacing("description: 两篇论文", with: "description: 今日共8篇论文")
      .replacing("[昨天](./2026-02-25.md)", with: "昨天")
    try site.write(post, to: "content/posts/2026-02-26.md")
    return site
  }

  @Test func saysWhatIsWrongAndWhere() throws {
    let result = try Self.site().run("check")
    #expect(result.status == 0)
    #expect(result.output == "Checked 1 post and 2 papers: 2 warnings.\n")
    #expect(
      result.errors.contains(
        "content/posts/2026-02-26.md:4:17: warning: the description speaks of 8 papers, and the "
          + "post has 2 [wrong-count]"))
    #expect(result.errors.contains("content/posts/2026-02-26.md:5:1: warning: `-tags`"))
  }

  @Test func saysThatThereIsNothingToHoldProseTo() throws {
    let site = try Self.site()
    #expect(
      try site.run("check", "--ground").output
        == "Checked 1 post and 2 papers: 2 warnings; no prose could be held to a record, since "
        + "there is none in content/days for this post.\n")
  }

  @Test func strictMakesWarningsErrors() throws {
    let result = try Self.site().run("check", "--strict")
    #expect(result.status == 1)
    #expect(result.errors.hasSuffix("2 errors (warnings count, for --strict).\n"))
  }

  @Test func looksAtTheFilesThatAreNamed() throws {
    let site = try Self.site()
    try site.write("---\ntitle: a\ndraft: true\n---\n\n**a\n", to: "content/pages/a.md")
    #expect(try site.run("check").errors.contains("open-bold") == false)
    #expect(try site.run("check", "--drafts").errors.contains("open-bold"))
    #expect(
      try site.run("check").output.hasSuffix(
        " Left out: 1 draft (--drafts looks at drafts too).\n"))
    let result = try site.run("check", "content/pages/a.md")
    #expect(result.errors.contains("[open-bold]"))
    #expect(!result.errors.contains("[wrong-count]"))
    #expect(result.output == "Checked 1 file: 1 warning.\n")
  }

  @Test func looksIntoTheFoldersThatAreNamed() throws {
    let site = try Self.site()
    try site.write("---\ntitle: a\n---\n\n**a\n", to: "content/pages/a.md")
    #expect(try site.run("check", "content").output == "Checked 2 files: 3 warnings.\n")
    let posts = try site.run("check", "content/posts/")
    #expect(posts.output == "Checked 1 file: 2 warnings.\n")
    #expect(!posts.errors.contains("[open-bold]"))
    #expect(try site.run("check", "--fix", "content/posts").output.contains("Applied 2 fixes"))
  }

  @Test(arguments: ["content/posts/none.md", "content/posts/a.txt", "away"])
  func refusesWhatIsNoSource(_ name: String) throws {
    let site = try Self.site()
    try site.write("x", to: "content/posts/a.txt")
    try site.write("x", to: "away/a.md")
    let result = try site.run("check", name)
    #expect(result.status == 64)
    #expect(result.errors.contains("'\(name)'"))
    #expect(result.errors.contains("\nUsage: papersite check "))
  }

  @Test func fixesForProgramsAreOneDocument() throws {
    let result = try Self.site().run("check", "--fix", "--format", "json")
    let list = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [Any]
    #expect(list?.isEmpty == true)
  }

  @Test func fixesWhatIsSure() throws {
    let site = try Self.site()
    let path = "content/posts/2026-02-26.md"
    let before = try #require(site.read(path))
    let dry = try site.run("check", "--fix", "--dry-run")
    #expect(dry.output.contains("-description: 今日共8篇论文\n--tags: [Daily Papers"))
    #expect(dry.output.contains("+description: 今日共2篇论文\n+tags: [Daily Papers"))
    #expect(site.read(path) == before)
    let result = try site.run("check", "--fix")
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix(
        "Applied 2 fixes to 1 file.\nChecked 1 post and 2 papers: nothing is wrong.\n"))
    #expect(
      site.read(path)
        == before.replacing("共8篇", with: "共2篇").replacing("-tags:", with: "tags:"))
    #expect(Array(site.tree("content").keys) == ["posts/2026-02-26.md"])
  }

  /// A byte order mark, CR LF and the permissions stay.
  @Test func aFixKeepsWhatItIsNotAbout() throws {
    let site = try TemporarySite()
    let path = "content/posts/2026-02-26.md"
    let text = "\u{FEFF}---\r\ntitle: t\r\n-tags: [a]\r\n---\r\n\r\nx"
    try site.write(text, to: path)
    let file = site.folder.appending(path: path).path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try site.run("check", "--fix")
    #expect(
      site.tree("content")["posts/2026-02-26.md"]
        == Data(text.replacing("-tags", with: "tags").utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o640)
  }

  @Test func listsItsRules() throws {
    let result = try TemporarySite().run("check", "--rules")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("wrong-count (warning, also in build, --fix)\n    The number"))
    #expect(result.output.contains("\nbroken-link (error, also in build)\n"))
  }

  @Test func findsLinksThatLeadNowhere() throws {
    let site = try TemporarySite()
    try site.write("---\ntitle: 关于\n---\n\n## 订阅\n\nx\n", to: "content/pages/about.md")
    try site.write(
      """
      ---
      title: t
      ---

      [a](/about/) [b](/about) [c](/abuot/) [d](/rss.xml) [e](/tags/none/) [f](#结果)

      ## 结果

      [g](/about/#订阅) [h](/about/#联系) [i](../pages/about.md#无) [j](#没有) [k](/archive/#x)
      [l](https://example.org/#x) [m](//example.org/) [n](#top) [o](mailto:a@b.org)

      """, to: "content/posts/2026-02-26.md")
    let found = try site.run("check", "--format", "github").output.split(separator: "\n")
      .map { $0.split(separator: "::", maxSplits: 1)[0] }
      .map { String($0.drop { $0 != "," }.dropFirst()) }
    #expect(
      found == [
        "line=5,col=30,endColumn=37,title=broken-link",
        "line=5,col=57,endColumn=68,title=broken-link",
        "line=9,col=21,endColumn=31,title=broken-fragment",
        "line=9,col=37,endColumn=56,title=broken-fragment",
        "line=9,col=62,endColumn=65,title=broken-fragment",
      ])
  }

  @Test func aBuildAppliesTheQuickRules() throws {
    let result = try Self.site().run("build")
    #expect(result.errors.contains("[wrong-count]"))
    #expect(result.status == 0)
  }
}
