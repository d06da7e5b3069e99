internal import Collecting
internal import Diagnostics
internal import Fetching
internal import Records
internal import ScriptedServer
internal import SiteModel
internal import Testing

private typealias Services = LocalPaperServices

/// What goes wrong at one service, and what that gives.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let name: String
  let service: LocalPaperServices.Service
  let answer: ScriptedServer.Answer
  let state: SourceReport.State
  let note: String
  var sleeps: [Duration] = []

  var testDescription: String { "\(service.rawValue): \(name)" }

  var timeout: Duration { name == "no answer" ? .milliseconds(300) : .seconds(60) }

  var source: SourceName {
    switch service {
    case .arxiv: .arxiv
    case .feed: .arxivFeed
    case .huggingFace: .huggingface
    case .gitHub: .github
    }
  }

  static let bomb = """
    <?xml version="1.0"?>
    <!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><feed>&c;</feed>
    """

  static let arxivError = """
    <feed xmlns="http://www.w3.org/2005/Atom"><entry>
    <id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id><title>Error</title>
    <summary>incorrect id format for abc</summary></entry></feed>
    """

  static let backoff: [Duration] = [.seconds(2), .seconds(4)]

  /// Those that any service may have.
  static func common(_ service: LocalPaperServices.Service) -> [FaultCase] {
    let busy = "it wants fewer requests (HTTP 429)"
    return [
      FaultCase(
        name: "429 without Retry-After", service: service, answer: .status(429), state: .limited,
        note: busy, sleeps: backoff),
      FaultCase(
        name: "429 with Retry-After: 7", service: service,
        answer: .status(429, headers: ["Retry-After": "7"]), state: .limited,
        note: busy + "; it takes requests again in 7 s", sleeps: [.seconds(7), .seconds(7)]),
      FaultCase(
        name: "429 with Retry-After: 3600", service: service,
        answer: .status(429, headers: ["Retry-After": "3600"]), state: .limited,
        note: busy + "; it takes requests again in 3600 s"),
      FaultCase(
        name: "429 with RateLimit", service: service,
        answer: .status(429, headers: ["RateLimit": "\"api\";r=0;t=55"]), state: .limited,
        note: busy + "; it takes requests again in 55 s", sleeps: [.seconds(55), .seconds(55)]),
      FaultCase(
        name: "500", service: service, answer: .status(500), state: .failed,
        note: "it answered HTTP 500", sleeps: backoff),
      FaultCase(
        name: "no answer", service: service, answer: .silence, state: .failed,
        note: "no answer in time", sleeps: backoff),
      FaultCase(
        name: "half an answer", service: service,
        answer: .raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<feed>"), state: .failed,
        note: "the connection was broken off", sleeps: backoff),
      FaultCase(
        name: "another content type", service: service,
        answer: .status(200, headers: ["Content-Type": "text/html"], body: "<p>Log in</p>"),
        state: .failed, note: "it answered with `text/html`, not "),
      FaultCase(
        name: "redirects without end", service: service,
        answer: .status(302, headers: ["Location": "?again"]), state: .failed,
        note: "it redirects without end"),
      FaultCase(
        name: "a body without end", service: service, answer: .endless, state: .failed,
        note: "the answer is longer than 20000000 bytes"),
    ]
  }

  static let own: [FaultCase] = [
    FaultCase(
      name: "invalid XML", service: .arxiv, answer: Services.xml("<feed>\n<entry></feed>"),
      state: .failed, note: "its answer cannot be read: the tag </entry> is missing (line 2)"),
    FaultCase(
      name: "an entity bomb", service: .arxiv, answer: Services.xml(bomb), state: .failed,
      note: "its answer cannot be read: it declares a document type, which is not read (line 2)"),
    FaultCase(
      name: "an entity bomb", service: .feed, answer: Services.xml(bomb), state: .failed,
      note: "its answer cannot be read: it declares a document type, which is not read (line 2)"),
    FaultCase(
      name: "an error entry", service: .arxiv,
      answer: .status(
        400, headers: ["Content-Type": "application/atom+xml"], body: arxivError),
      state: .failed, note: "it answered HTTP 400: incorrect id format for abc"),
    FaultCase(
      name: "an error entry with status 200", service: .arxiv, answer: Services.xml(arxivError),
      state: .failed, note: "it answered with an error: incorrect id format for abc"),
    FaultCase(
      name: "a feed of yesterday", service: .feed,
      answer: Services.xml(Services.feed(day: "2026-03-02")), state: .stale,
      note: "the feed is of 2026-03-02, not of 2026-03-03"),
    FaultCase(
      name: "an empty feed on a workday", service: .feed, answer: Services.xml(Services.emptyFeed),
      state: .quiet, note: "arXiv has announced nothing on 2026-03-03, as on its holidays"),
    FaultCase(
      name: "invalid JSON", service: .huggingFace, answer: Services.json("[{\"paper\": "),
      state: .failed, note: "its answer is no JSON list of papers"),
    FaultCase(
      name: "an error in JSON", service: .huggingFace, answer: Services.json("{\"error\": \"x\"}"),
      state: .failed, note: "its answer is no JSON list of papers"),
    FaultCase(
      name: "an empty list", service: .huggingFace, answer: Services.json("[]"), state: .quiet,
      note: "nobody has handed in a paper for the day yet"),
    FaultCase(
      name: "a list of yesterday", service: .huggingFace,
      answer: Services.json(
        "[{\"paper\": {\"id\": \"2603.00001\", \"submittedOnDailyAt\": \"2026-03-02T00:00:00Z\"}}]"
      ), state: .stale, note: "the papers are of 2026-03-02"),
    FaultCase(
      name: "403 of a limit", service: .gitHub,
      answer: .status(
        403, headers: ["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1772542800"]),
      state: .limited,
      note: "old/name: it wants fewer requests (HTTP 403); it takes requests again in 3600 s"),
    FaultCase(
      name: "403 without a limit", service: .gitHub, answer: .status(403), state: .failed,
      note: "old/name: it answered HTTP 403"),
    FaultCase(
      name: "no such repository", service: .gitHub, answer: .status(404), state: .answered,
      note: "old/name: it answered HTTP 404"),
    FaultCase(
      name: "invalid JSON", service: .gitHub, answer: Services.json("{"), state: .failed,
      note: "old/name: its answer is no JSON of a repository"),
  ]

  static let all = Services.Service.allCases.flatMap(common) + own
}

@Suite(.timeLimit(.minutes(5))) struct CollectFaultTests {
  @Test(arguments: FaultCase.all)
  func isSaidAndSpoilsNothingElse(_ fault: FaultCase) async throws {
    let collection = try Collection { service, _ in
      service == fault.service ? fault.answer : nil
    }
    let record = try await collection.record(timeout: fault.timeout)
    let report = try #require(record.report(fault.source))
    #expect(report.state == fault.state)
    #expect(report.note?.contains(fault.note) == true, "\(report.note ?? "no note")")
    #expect(collection.sleeps == fault.sleeps)
    #expect(
      record.sources.filter { $0.name != fault.source }.allSatisfy { $0.state == .answered })
    #expect(record.candidate("2603.00001") != nil)
    #expect(DayRecord.read(record) == record)
  }

  /// Nothing that was known is lost, whoever fails afterwards.
  @Test(arguments: FaultCase.all)
  func takesNothingFromAnEarlierRecord(_ fault: FaultCase) async throws {
    let good = try await Collection().record()
    let bad = try Collection { service, _ in
      service == fault.service ? fault.answer : nil
    }
    let record = try await bad.record(after: good, again: true, timeout: fault.timeout)
    guard fault.state != .quiet, fault.state != .answered else { return }
    #expect(record.candidates.map(\.id) == good.candidates.map(\.id))
    #expect(record.candidate("2603.00001")?.title.source == .arxiv)
    #expect(record.candidate("2603.00001")?.repository?.value.stars == 43)
    #expect(record.report(fault.source) == good.report(fault.source))
  }

  @Test func withoutArxivTheFactsAreHuggingFaces() async throws {
    let collection = try Collection { service, _ in
      [.arxiv, .feed].contains(service) ? .status(503) : nil
    }
    let record = try await collection.record()
    #expect(record.candidate("2603.00001")?.authors.value == ["A. Lukasz"])
    #expect(record.candidate("2603.00001")?.authors.source == .huggingface)
  }

  @Test func whenAllFailTheRecordSaysSo() async throws {
    let collection = try Collection { _, _ in .status(503) }
    let record = try await collection.record()
    #expect(record.candidates == [])
    #expect(record.sources.map(\.state) == [.failed, .failed, .failed])
    #expect(!record.isFinished([.arxiv]))
  }

  /// What could not be read is not kept, so that the next run does not meet it again.
  @Test func aRunAfterAFaultGoesOn() async throws {
    let collection = try Collection { _, request in
      let isFirst = request.target.contains("search_query") && request.earlier == 0
      return isFirst ? Services.xml("<html>") : nil
    }
    let first = try await collection.record()
    #expect(first.report(.arxiv)?.state == .failed)
    #expect(!first.isFinished(Set(SourceName.allCases)))
    let before = collection.services.requests
    let second = try await collection.record(after: first)
    #expect(second.report(.arxiv)?.state == .answered)
    #expect(second.isFinished(Set(SourceName.allCases)))
    let asked = collection.services.requests.dropFirst(before.count)
    #expect(asked.allSatisfy { $0.contains("/api/query") }, "\(asked)")
  }
}

extension DayRecord {
  /// The record as it is read from its file.
  fileprivate static func read(_ record: DayRecord) -> DayRecord? {
    DayRecord.read(
      SourceFile(path: "content/days/\(record.date).json", bytes: record.json)
    ).record
  }
}
