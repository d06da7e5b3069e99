import Foundation
import ScriptedServer
import Testing

/// `papersite day`, `draft` and `refresh` on services of this machine.
@Suite(.timeLimit(.minutes(2))) struct DayCommandTests {
  /// 2026-03-03 12:00 UTC.
  private static let now = "1772539200"
  private static let post = "content/posts/2026-03-03.md"
  private static let record = "content/days/2026-03-03.json"

  private static func site(_ settings: String = "") throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write(settings + "draft: {minimum_score: 0}\n", to: "content/site.yml")
    return site
  }

  private func day(_ site: TemporarySite, _ services: LocalPaperServices) throws -> CommandResult {
    try site.run(["day", "--date", "2026-03-03", "--now", Self.now] + services.options)
  }

  @Test func `a day is made in one go, and the second time nothing is asked or changed`() throws {
    let services = try LocalPaperServices { service, _ in
      service == .feed ? .status(404) : nil
    }
    let site = try Self.site()
    let first = try day(site, services)
    #expect(first.status == 0)
    #expect(first.output.contains("Drafted content/posts/2026-03-03.md: 2 papers of 3, "))
    #expect(
      first.output.contains("To look at:\n  the draft          content/posts/2026-03-03.md\n"))
    #expect(first.output.contains("failed sources     arXiv's announcements: "))
    let post = try #require(site.read(Self.post))
    #expect(post.contains("### 1. A Paper of \\<today\\>\n**作者**: Ada Łukasz, Bo Chen"))
    #expect(post.contains("draft: true"))

    let tree = site.tree("content")
    _ = try site.run("draft", "--date", "2026-03-03")
    #expect(site.tree("content") == tree)
    let schema = try JSONValidator(try site.run("schema", "day").output)
    let faults = try schema.faults(in: try #require(site.read(Self.record)))
    #expect(faults == [])
  }

  @Test func `a complete day is the same again without a request`() throws {
    let services = try LocalPaperServices()
    let site = try Self.site()
    _ = try day(site, services)
    let tree = site.tree("content")
    let requests = services.requests.count
    let again = try day(site, services)
    #expect(again.status == 0)
    #expect(again.output.contains("Nothing is new in content/posts/2026-03-03.md"))
    #expect(services.requests.count == requests)
    #expect(site.tree("content") == tree)
  }

  @Test func `without an answer nothing is drafted`() throws {
    let services = try LocalPaperServices { _, _ in .status(404) }
    let site = try Self.site()
    let result = try day(site, services)
    #expect(result.status == 1)
    #expect(result.errors.contains("no source has answered, so nothing is drafted"))
    #expect(!site.exists(Self.post))
  }

  @Test func `a day without papers is no error`() throws {
    let services = try LocalPaperServices { service, _ in
      switch service {
      case .huggingFace: LocalPaperServices.json("[]")
      case .feed, .arxiv:
        LocalPaperServices.xml("<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>")
      case .gitHub: nil
      }
    }
    let site = try Self.site()
    let result = try day(site, services)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("there is nothing to draft.\n"))
    #expect(!site.exists(Self.post))

    // A post that is written by hand has nothing to do with the empty record.
    try site.write(
      "---\ntitle: A\n---\n\n### 1. B\n- 作者: C D\n- 链接: <https://arxiv.org/abs/2603.00001>\n\n文。\n",
      to: Self.post)
    #expect(!(try site.run("check").errors.contains("missing-record")))
    #expect(try site.run("build").status == 0)
    #expect(site.exists("public/posts/2026-03-03/index.html"))
    #expect(!site.exists("public/posts/2026-03-03/making/index.html"))
  }

  @Test func `a day without papers of which a source has told nothing is not over`() throws {
    let services = try LocalPaperServices { service, _ in
      switch service {
      case .huggingFace: LocalPaperServices.json("[]")
      case .feed, .arxiv, .gitHub: .status(503)
      }
    }
    let site = try Self.site()
    let result = try day(site, services)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.contains(
        "Not every source has answered, and there is no paper: nothing is written."))
    #expect(result.output.hasSuffix("there is nothing to draft yet.\n"))
    #expect(!site.exists(Self.record))
  }

  /// What was answered at midnight is asked again in the morning, once.
  @Test func `a day that was asked too early is asked again`() throws {
    let services = try LocalPaperServices()
    let site = try Self.site()
    let early = "1772496600"  // 00:10
    let arguments = ["collect", "--date", "2026-03-03"] + services.options
    #expect(try site.run(arguments + ["--now", early]).status == 0)
    let first = services.requests.count
    #expect(try site.run(arguments + ["--now", early]).output.contains("is complete"))
    #expect(services.requests.count == first)
    #expect(try site.run(arguments + ["--now", Self.now]).status == 0)
    let second = services.requests.count
    #expect(second > first)
    #expect(try site.run(arguments + ["--now", Self.now]).output.contains("is complete"))
    #expect(services.requests.count == second)
  }

  @Test(arguments: ["day", "collect", "draft", "refresh"])
  func `what is wrong with the site is said before anyone is asked`(command: String) throws {
    let services = try LocalPaperServices()
    let site = try TemporarySite()
    try site.write("timezone: Asia/Shanghai\n", to: "content/site.yml")
    let further = command == "draft" ? [] : services.options
    let wrong = try site.run([command] + further)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("content/site.yml:1:11: error:"))
    let missing = try site.run([command, "--source", "nosuch"] + further)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("[no-source]"))
    #expect(!site.exists("nosuch"))
    #expect(services.requests == [])
  }

  @Test(arguments: [
    ("zh-CN", "本期是怎样做出来的", "论文已撤回"), ("en", "How this day was made", "The paper is withdrawn"),
  ])
  func `readers see how the day was made`(language: String, title: String, reason: String) throws {
    let services = try LocalPaperServices()
    let site = try Self.site("language: \(language)\n")
    _ = try day(site, services)
    let check = try site.run("check", "--drafts")
    #expect(check.status == 0)
    #expect(check.output.hasSuffix("nothing is wrong.\n"))
    #expect(try site.run("build", "--drafts", "--future").status == 0)
    let page = try #require(site.read("public/posts/2026-03-03/making/index.html"))
    #expect(page.contains(title))
    #expect(page.contains(reason))
    #expect(PageChecker.fault(in: page) == nil)
    #expect(page.contains("A Paper of &lt;today&gt;"))
    #expect(
      site.read("public/posts/2026-03-03/index.html")?.contains("/posts/2026-03-03/making/") == true
    )

    try site.write(
      "language: \(language)\npapers: {making: false}\n", to: "content/site.yml")
    _ = try site.run("build", "--drafts", "--future")
    #expect(!site.exists("public/posts/2026-03-03/making/index.html"))
  }

  @Test func `a broken record is a warning, and the rest is published`() throws {
    let services = try LocalPaperServices()
    let site = try Self.site()
    _ = try day(site, services)
    try site.write("{\n  \"version\": 1,\n  oops\n}\n", to: Self.record)
    let build = try site.run("build", "--drafts", "--future")
    #expect(build.status == 0)
    #expect(build.errors.contains("\(Self.record):3:3: warning:"))
    #expect(site.exists("public/posts/2026-03-03/index.html"))
    #expect(!site.exists("public/posts/2026-03-03/making/index.html"))
  }

  // MARK: - Edits

  /// A drafted site, and its record with `change` applied.
  private func edited(
    _ edit: (String) -> String, record change: (String) -> String
  ) throws -> TemporarySite {
    let services = try LocalPaperServices()
    let site = try Self.site()
    _ = try day(site, services)
    try site.write(edit(try #require(site.read(Self.post))), to: Self.post)
    try site.write(change(try #require(site.read(Self.record))), to: Self.record)
    return site
  }

  @Test func `a newer draft is brought into an edited one`() throws {
    let site = try edited(
      { $0.replacing("> 摘要: What it is about", with: "它讲的是") },
      record: { $0.replacing("\"Announced\"", with: "\"Announced Anew\"") })
    let result = try site.run("draft", "--date", "2026-03-03")
    #expect(result.status == 0)
    let post = try #require(site.read(Self.post))
    #expect(post.contains("Announced Anew"))
    #expect(post.contains("它讲的是"))
  }

  @Test func `where both have changed the same, the file stays until it is settled`() throws {
    let site = try edited(
      { $0.replacing(". Announced\n", with: ". Mine\n") },
      record: { $0.replacing("\"Announced\"", with: "\"Announced Anew\"") })
    let before = site.tree("content")
    let result = try site.run("draft", "--date", "2026-03-03")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "you and the new draft have both changed the entry of 2603.00002: title"))
    #expect(result.output.contains("Mine\n+### "))
    #expect(site.tree("content") == before)

    #expect(try site.run("draft", "--date", "2026-03-03", "--prefer", "mine").status == 0)
    #expect(site.read(Self.post)?.contains(". Mine\n") == true)
    #expect(try site.run("draft", "--date", "2026-03-03").status == 0)
  }

  @Test func `a published post is left alone`() throws {
    let site = try edited(
      { $0.replacing("draft: true # false publishes the post", with: "draft: false") },
      record: { $0 })
    let result = try site.run("draft", "--date", "2026-03-03")
    #expect(result.status == 1)
    #expect(result.errors.contains("the post is no draft any more"))
    #expect(try site.run("draft", "--date", "2026-03-03", "--force").status == 0)
  }

  @Test func `a post that was not drafted is left alone`() throws {
    let site = try edited({ $0 }, record: { $0 })
    try site.remove("content/days/2026-03-03.draft.md")
    let result = try site.run("draft", "--date", "2026-03-03")
    #expect(result.status == 1)
    #expect(result.errors.contains("`content/days/2026-03-03.draft.md` is missing"))
  }

  @Test func `a day without a record is named`() throws {
    let site = try Self.site()
    let result = try site.run("draft", "--date", "2026-03-04")
    #expect(result.status == 1)
    #expect(result.errors.contains("there is no record of 2026-03-04"))
    #expect(result.errors.contains("Run `papersite collect --date 2026-03-04` first"))
  }

  @Test func `a day in the far future is a slip`() throws {
    let site = try Self.site()
    for command in ["draft", "collect", "day"] {
      let result = try site.run(command, "--date", "2126-03-04")
      #expect(result.status == 1)
      #expect(result.errors.contains("2126-03-04 is more than a year ahead"))
    }
    #expect(!site.exists("content/days/2126-03-04.json"))
  }

  @Test func `a post that is a link is drafted like another`() throws {
    let services = try LocalPaperServices()
    let site = try Self.site()
    _ = try day(site, services)
    let real = "content/posts/real.txt"
    let text = try #require(site.read(Self.post))
    try site.write(text, to: real)
    try site.remove(Self.post)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appending(path: Self.post).path, withDestinationPath: "real.txt")
    try site.write("draft: {minimum_score: 0, category: Other}\n", to: "content/site.yml")
    let result = try site.run("draft", "--date", "2026-03-03")
    #expect(result.status == 0, "\(result.errors)")
    #expect(site.read(real) == text.replacing("category: \"Papers\"", with: "category: \"Other\""))
    let kind = try FileManager.default.attributesOfItem(
      atPath: site.folder.appending(path: Self.post).path)[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `a day takes what collect and draft take`() throws {
    let services = try LocalPaperServices()
    let site = try Self.site()
    _ = try day(site, services)
    let requests = services.requests.count
    let post = try #require(site.read(Self.post))
    try site.write(
      post.replacing("draft: true # false publishes the post", with: "draft: false"), to: Self.post)
    let arguments = ["day", "--date", "2026-03-03", "--now", Self.now] + services.options
    #expect(try site.run(arguments).errors.contains("the post is no draft any more"))
    let again = try site.run(arguments + ["--again", "--force", "--prefer", "mine", "--no-model"])
    #expect(again.status == 0, "\(again.errors)")
    #expect(services.requests.count > requests)
    #expect(site.read(Self.post)?.contains("draft: false") == true)
  }

  // MARK: - Refresh

  @Test func `what becomes of papers is recorded, shown, and written where that is wanted`() throws
  {
    let site = try edited(
      { $0.replacing("draft: true # false publishes the post", with: "draft: false") },
      record: { $0.replacing("\"stars\" : ", with: "\"stars\" : 9") })
    let services = try LocalPaperServices { _, request in
      guard request.target == "/github/repos/new/name" else { return nil }
      return LocalPaperServices.json(#"{"full_name": "new/name", "stargazers_count": 50}"#)
    }
    let arguments = ["refresh", "--now", "1773144000"] + services.options
    let first = try site.run(arguments)
    #expect(first.status == 0)
    #expect(first.output.contains("2603.00001  stars 9"))
    #expect(first.output.contains("-**链接**"))
    let post = site.read(Self.post)
    let record = try #require(site.read(Self.record))
    #expect(record.contains("\"date\" : \"2026-03-10\""))

    let again = try site.run(arguments)
    #expect(again.output.contains("Nothing is new. 1 post would change with --write."))
    #expect(site.read(Self.record) == record)
    #expect(site.read(Self.post) == post)

    let written = try site.run(arguments + ["--write"])
    #expect(written.output.hasSuffix("Nothing is new. Wrote 1 post.\n"))
    let fresh = post?.replacing("⭐ 43", with: "⭐ 50").replacing("43 星", with: "50 星")
    #expect(site.read(Self.post) == fresh)
    #expect(site.read("content/days/2026-03-03.draft.md")?.contains("50 星") == true)
    #expect(try site.run("draft", "--date", "2026-03-03", "--force").status == 0)
    #expect(site.read(Self.post) == fresh)

    #expect(try site.run("build", "--future").status == 0)
    for page in ["index.html", "index.md"] {
      #expect(site.read("public/papers/2603.00001/\(page)")?.contains("GitHub 星数：9") == true)
    }
    let schema = try JSONValidator(try site.run("schema", "day").output)
    let faults = try schema.faults(in: record)
    #expect(faults == [])
  }
}
