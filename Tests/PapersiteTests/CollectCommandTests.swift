import Foundation
import ScriptedServer
import Testing

/// `papersite collect` against services of this machine.
@Suite(.timeLimit(.minutes(2))) struct CollectCommandTests {
  /// 2026-03-03 12:00 UTC.
  private static let now = "1772539200"
  private static let path = "content/days/2026-03-03.json"

  private func collect(
    _ site: TemporarySite, _ services: LocalPaperServices, _ arguments: String...,
    now: String = Self.now
  ) throws -> CommandResult {
    try site.run(
      ["collect", "--date", "2026-03-03", "--now", now] + services.options + arguments)
  }

  @Test func writesTheDayAndSaysWhatItGot() throws {
    let services = try LocalPaperServices()
    let site = try TemporarySite()
    let result = try collect(site, services)
    #expect(result.status == 0)
    #expect(
      result.output == """
        Hugging Face Daily Papers: 3 papers
        arXiv's announcements: 2 papers (left out, as replacements: 1)
        arXiv: 3 papers (not known to it: 2603.00009)
        GitHub: 3 papers with code
          left out 2602.2000: it is no arXiv id (Hugging Face Daily Papers)
          left out item 5 of 2026-03-03: it has no `id` (Hugging Face Daily Papers)
          left out item 6 of 2026-03-03: its `paper.upvotes` is not of the kind it should be \
        (Hugging Face Daily Papers)
        Wrote content/days/2026-03-03.json with 4 candidates.

        """)
    #expect(
      result.errors == """
        Asking Hugging Face Daily Papers
        Asking arXiv's announcements
        Asking arXiv
        Asking GitHub

        """)
    let schema = try JSONValidator(try site.run("schema", "day").output)
    #expect(try schema.faults(in: try #require(site.read(Self.path))) == [])
    let agent = services.headers("/github/repos/old/name")["user-agent"]
    #expect(agent?.wholeMatch(of: /papersite\/[0-9.]+ \(\+http.*\)/) != nil)
  }

  @Test func aCompleteDayIsNotAskedForAgain() throws {
    let services = try LocalPaperServices()
    let site = try TemporarySite()
    _ = try collect(site, services)
    let record = site.read(Self.path)
    let requests = services.requests.count
    let second = try collect(site, services, now: "1772700000")
    #expect(second.status == 0)
    #expect(
      second.output.hasSuffix(
        "content/days/2026-03-03.json is complete, with 4 candidates; `papersite collect --date 2026-03-03 --again` asks again.\n"
      ))
    #expect(services.requests.count == requests)
    #expect(site.read(Self.path) == record)
    _ = try collect(site, services, "--again", now: "1772700000")
    #expect(services.requests.count > requests)
  }

  /// The same answers make the same bytes in another folder, and after the record is lost.
  @Test func theSameAnswersGiveTheSameBytes() throws {
    let services = try LocalPaperServices()
    let (site, other) = (try TemporarySite(), try TemporarySite())
    _ = try collect(site, services)
    let record = site.read(Self.path)
    _ = try collect(other, services)
    #expect(other.read(Self.path) == record)
    let requests = services.requests.count
    try site.remove(Self.path)
    _ = try collect(site, services, now: "1772540000")
    #expect(site.read(Self.path) == record)
    #expect(services.requests.count == requests)
  }

  @Test func anOutageChangesNothingThatIsThere() throws {
    let site = try TemporarySite()
    _ = try collect(site, LocalPaperServices())
    let record = site.read(Self.path)
    let result = try collect(site, LocalPaperServices { _, _ in .status(503) }, "--again")
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "arXiv: failed: it answered HTTP 503; what an earlier run got is kept\n"))
    #expect(result.output.hasSuffix("No source has answered; \(Self.path) has 4 candidates.\n"))
    #expect(site.read(Self.path) == record)
  }

  @Test func anOutageOfAllIsAnErrorAndNoRecord() throws {
    let site = try TemporarySite()
    let result = try collect(site, LocalPaperServices { _, _ in .status(503) })
    #expect(result.status == 1)
    #expect(result.output.contains("arXiv: failed: it answered HTTP 503\n"))
    #expect(
      result.output.hasSuffix(
        "No source has answered, and there is no paper: nothing is written.\n"))
    #expect(!site.exists(Self.path))
  }

  /// On a Saturday arXiv's search is not asked, which is no answer.
  @Test(arguments: ["collect", "day"])
  func anOutageOnAWeekendIsAnError(command: String) throws {
    let site = try TemporarySite()
    let outage = try LocalPaperServices { _, _ in .status(503) }
    let result = try site.run(
      [command, "--date", "2026-02-28", "--now", "1772280000"] + outage.options)
    #expect(result.status == 1)
    #expect(result.output.contains("arXiv: a quiet day: arXiv announces nothing on weekends\n"))
    #expect(!site.exists("content/days/2026-02-28.json"))
  }

  /// Nothing failed, and nothing more can be known.
  @Test func aSourceThatSaysNothingOnWeekendsIsNoOutage() throws {
    let site = try TemporarySite()
    let services = try LocalPaperServices { service, _ in
      service == .feed
        ? LocalPaperServices.xml("<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>") : nil
    }
    let result = try site.run(
      ["collect", "--date", "2026-02-28", "--now", "1772280000", "--sources", "arxiv"]
        + services.options)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(site.exists("content/days/2026-02-28.json"))
  }

  @Test func aFailureOfOneIsSaidAndNoError() throws {
    let services = try LocalPaperServices { service, _ in
      service == .feed ? LocalPaperServices.xml("<feed>") : nil
    }
    let result = try collect(try TemporarySite(), services)
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "arXiv's announcements: failed: its answer cannot be read: it ends inside of <feed>"))
  }

  @Test func onlyTheSourcesThatWereNamedAreAsked() throws {
    let services = try LocalPaperServices()
    let result = try collect(try TemporarySite(), services, "--sources", "huggingface")
    #expect(result.status == 0)
    #expect(services.requests == ["GET /api/daily_papers?date=2026-03-03&limit=100"])
  }

  @Test func aBrokenRecordIsNotReplaced() throws {
    let site = try TemporarySite()
    try site.write("{\n  \"version\": 1,\n}\n", to: Self.path)
    let result = try collect(site, LocalPaperServices())
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "content/days/2026-03-03.json:3:1: error: this is no JSON: a name in quotes is missing "
          + "here [broken-record]"))
    #expect(site.read(Self.path) == "{\n  \"version\": 1,\n}\n")
  }

  @Test func settingsOfTheSiteDecide() throws {
    let services = try LocalPaperServices()
    let site = try TemporarySite()
    try site.write(
      "timezone: \"+08:00\"\ncollect: {categories: [cs.RO], keywords: [\"robot arm\"]}\n",
      to: "content/site.yml")
    _ = try collect(site, services)
    #expect(services.requests.contains("GET /atom/cs.RO"))
    let daily = services.requests.filter { $0.contains("daily") }
    #expect(
      daily == [
        "GET /api/daily_papers?date=2026-03-02&limit=100",
        "GET /api/daily_papers?date=2026-03-03&limit=100",
      ])
    #expect(
      services.requests.contains {
        $0.contains("cat%3Acs.RO%29+AND+%28ti%3A%22robot+arm%22+OR+abs%3A%22robot+arm%22%29")
          && $0.contains("submittedDate%3A%5B202602261900+TO+202602271859%5D")
      })
  }

  @Test(
    arguments: [
      (["--date", "2026-02-30"], "--date takes a day such as 2026-02-26, not '2026-02-30'."),
      (["--sources", "x"], "--sources takes arxiv, huggingface and github, not 'x'."),
      (["--hurry"], "--hurry goes with --arxiv-url and the like of all services."),
    ])
  func refusesWrongArguments(_ arguments: [String], _ message: String) throws {
    let result = try TemporarySite().run(["collect"] + arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains(message))
  }

  /// Asks the real services; `PAPERSITE_REAL_SERVICES=1 swift test --filter CollectCommandTests`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PAPERSITE_REAL_SERVICES"] != nil))
  func theRealServices() throws {
    let site = try TemporarySite()
    try site.write("collect: {maximum_candidates: 20}\n", to: "content/site.yml")
    let result = try site.run("collect")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    print(result.output)
  }
}
