import Foundation
import Testing

@Suite struct NewCommandTests {
  /// The two are never one day.
  @Test(arguments: [14, -12])
  func todayIsThatOfTheSite(hours: Int) throws {
    let site = try TemporarySite()
    let offset = hours < 0 ? "\(hours):00" : "+\(hours):00"
    try site.write("timezone: \"\(offset)\"\n", to: "content/site.yml")
    let before = Self.day(hoursAhead: hours)
    let path = try site.run("new", "T").output
    #expect(
      [before, Self.day(hoursAhead: hours)].map { "content/posts/\($0).md\n" }.contains(path))
    #expect(try site.run("build", "--drafts").output.hasPrefix("Built 1 post"))
  }

  private static func day(hoursAhead hours: Int) -> String {
    Date.now.addingTimeInterval(Double(hours) * 3600).formatted(
      Date.ISO8601FormatStyle().year().month().day())
  }

  @Test func writesADraftThatBuilds() throws {
    let site = try TemporarySite()
    let new = try site.run("new", "每日论文: \"第一\"", "--date", "2026-02-26")
    #expect(new.status == 0)
    #expect(new.output == "content/posts/2026-02-26.md\n")
    #expect(site.read("content/posts/2026-02-26.md")?.contains("draft: true") == true)
    let build = try site.run("build", "--drafts", "--future")
    #expect(build.status == 0)
    let page = site.read("public/posts/2026-02-26/index.html")
    #expect(page?.contains("论文标题") == true)
  }

  /// What it writes is read again: a paper with authors, a topic and a rating.
  @Test(arguments: [
    ("en", "**Authors**:", "Title of the paper"), ("zh-TW", "**連結**:", "論文標題"),
    ("ja", "**著者**:", "論文のタイトル"), ("zh-CN", "**链接**:", "论文标题"),
  ])
  func speaksTheLanguageOfTheSite(_ language: String, _ label: String, _ title: String) throws {
    let site = try TemporarySite()
    try site.write("language: \(language)\n", to: "content/site.yml")
    try site.run("new", "Daily", "--date", "2026-02-26")
    #expect(site.read("content/posts/2026-02-26.md")?.contains(label) == true)
    #expect(try site.run("build", "--drafts", "--future").status == 0)
    let data = try #require(site.read("public/api/papers.json"))
    for part in ["\"\(title)\"", "\"has_more_authors\":true", "\"stars\":3", "2602.00000"] {
      #expect(data.replacing("\": ", with: "\":").contains(part), "\(part)")
    }
  }

  /// Published as it is, it would show papers that nobody wrote.
  @Test(arguments: ["en", "zh-TW", "ja", "zh-CN"])
  func anUntouchedSkeletonIsReported(_ language: String) throws {
    let site = try TemporarySite()
    try site.write("language: \(language)\n", to: "content/site.yml")
    try site.run("new", "Daily", "--date", "2026-02-26")
    let text = try #require(site.read("content/posts/2026-02-26.md"))
    try site.write(text.replacing("draft: true", with: ""), to: "content/posts/2026-02-26.md")
    let found = try site.run("check").errors.split(separator: "\n").filter {
      $0.contains(" warning: ")
    }
    #expect(found.count >= 7, "\(found)")
    #expect(found.allSatisfy { $0.hasSuffix("[placeholder-text]") }, "\(found)")
  }

  @Test func overwritesNothing() throws {
    let site = try TemporarySite()
    try site.write("mine\n", to: "content/posts/2026-02-26.md")
    let second = try site.run("new", "A", "--date", "2026-02-26")
    #expect(second.status == 1)
    #expect(
      second.errors == """
        content/posts/2026-02-26.md: error: `content/posts/2026-02-26.md` exists already \
        [existing-file]
          fix: Name this post with `--slug`, or its day with `--date`

        """)
    #expect(site.read("content/posts/2026-02-26.md") == "mine\n")
    let named = try site.run("new", "A", "--date", "2026-02-26", "--slug", "推理 a")
    #expect(named.output == "content/posts/2026-02-26-推理 a.md\n")
    #expect(site.read("content/posts/2026-02-26-推理 a.md")?.contains("slug: \"推理 a\"\n") == true)
  }

  @Test func printsAPathThatCanBeOpened() throws {
    let site = try TemporarySite()
    try site.write("", to: "blog/content/site.yml")
    let new = try site.run("new", "A", "--source", "blog", "--date", "2026-02-26")
    #expect(new.output == "blog/content/posts/2026-02-26.md\n")
    #expect(site.exists("blog/content/posts/2026-02-26.md"))
  }

  @Test(arguments: [
    ["A", "--date", "2026-02-30"], ["A", "--date", "today"], ["A", "--slug", "a/b"],
    ["A", "--slug", ".."], ["A", "--slug", ""], ["A", "--slug", "a?"], [" "], ["a\nb"], [],
  ])
  func refusesWhatCannotBe(_ arguments: [String]) throws {
    let site = try TemporarySite()
    let result = try CommandResult(["new"] + arguments, in: site.folder, input: nil)
    #expect(result.status == 64)
    #expect(!site.exists("content"))
  }

  @Test func saysWhatIsWrongWithTheFolderOfPosts() throws {
    let site = try TemporarySite()
    try site.write("", to: "content/posts")
    let file = try site.run("new", "A", "--date", "2026-02-26")
    #expect(file.status == 1)
    #expect(file.errors.hasPrefix("content/posts: error: `content/posts` is not a folder ["))
    try site.remove("content/posts")
    let posts = site.folder.appending(path: "content/posts").path
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: posts, withDestinationPath: "nowhere")
    #expect(
      try site.run("new", "A", "--date", "2026-02-26").errors.contains(
        "`content/posts` is not a folder"))
    try manager.removeItem(atPath: posts)
    let outside = try TemporarySite()
    try manager.createSymbolicLink(atPath: posts, withDestinationPath: outside.folder.path)
    #expect(
      try site.run("new", "A", "--date", "2026-02-26").errors.contains(
        "`content/posts` is a link that leads out of the site's folder"))
    #expect(outside.tree("").isEmpty)
  }

  @Test(.enabled(if: getuid() != 0, "The superuser may write everywhere."))
  func saysThatAFolderMayNotBeWritten() throws {
    let site = try TemporarySite()
    try site.write("", to: "content/posts/a.md")
    let posts = site.folder.appending(path: "content/posts").path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: posts)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: posts)
    }
    #expect(
      try site.run("new", "A", "--date", "2026-02-26").errors.hasPrefix(
        "content/posts/2026-02-26.md: error: `content/posts/2026-02-26.md` cannot be written: "
          + "permission is denied [unwritable-file]\n  fix: "))
  }

  @Test func takesNoFolderOfContentForASite() throws {
    let site = try TemporarySite()
    try site.write("", to: "blog/content/site.yml")
    let result = try site.run("new", "A", "--source", "blog/content")
    #expect(result.status == 1)
    #expect(result.errors.contains("`blog/content` is the folder `content` of a site"))
    #expect(!site.exists("blog/content/content"))
  }

  @Test func needsAFolder() throws {
    let result = try TemporarySite().run("new", "A", "--source", "nowhere")
    #expect(result.status == 1)
    #expect(result.errors.contains("there is no folder `nowhere`"))
  }
}
