internal import Collecting
internal import ContentParsing
internal import Fetching
internal import Foundation
internal import Records
internal import ScriptedServer
internal import SiteModel
internal import Synchronization
internal import Testing

/// A folder of answers, a clock that moves only when someone sleeps, and services of this machine.
final class Collection: Sendable {
  let services: LocalPaperServices
  private let folder = FileManager.default.temporaryDirectory.appending(path: "c-\(UUID())")
  /// 2026-03-03 12:00 UTC.
  private let seconds = Mutex(1_772_539_200.0)
  private let slept = Mutex<[Duration]>([])

  init(_ fault: @escaping LocalPaperServices.Fault = { _, _ in nil }) throws {
    services = try LocalPaperServices(fault)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var sleeps: [Duration] { slept.withLock(\.self) }

  func pass(hours: Double) { seconds.withLock { $0 += hours * 3600 } }

  private var clock: FetchClock {
    FetchClock(
      now: { [self] in seconds.withLock(\.self) },
      sleep: { [self] duration in
        slept.withLock { $0.append(duration) }
        seconds.withLock { $0 += duration / .seconds(1) }
      })
  }

  func record(
    _ date: String = "2026-03-03", after earlier: DayRecord? = nil, again: Bool = false,
    sources: Set<SourceName> = Set(SourceName.allCases),
    settings: CollectSettings = CollectSettings(),
    token: String? = nil, timeout: Duration = .seconds(60)
  ) async throws -> DayRecord {
    var courtesy = Courtesy(userAgent: "test/1")
    courtesy.pause = .zero
    courtesy.passingStatuses.insert(500)
    let client = CachingClient(
      PoliteClient(courtesy: courtesy, clock: clock), store: AnswerStore(folder.path), clock: clock,
      asksAgain: again)
    let request = CollectRequest(
      CollectionDay(try #require(CalendarDay(date)), offsetMinutes: 0), settings: settings,
      sources: sources, client: client, clock: clock, timeout: timeout)
    let addresses = ServiceAddresses(
      arxiv: services.arxiv, arxivFeed: services.feed, huggingFace: services.huggingFace,
      gitHub: services.gitHub)
    return await Collector(addresses, gitHubToken: token).record(request, after: earlier)
  }

  /// All bytes of the answers on the disk.
  var stored: String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.compactMap { FileManager.default.contents(atPath: folder.path + "/" + $0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}

extension DayRecord {
  func report(_ name: SourceName) -> SourceReport? { sources.first { $0.name == name } }
  func candidate(_ id: String) -> Candidate? { candidates.first { $0.id == id } }
}

@Suite(.timeLimit(.minutes(2))) struct CollectorTests {
  @Test func aDayFromAllSources() async throws {
    let collection = try Collection()
    let record = try await collection.record()
    #expect(
      record.candidates.map(\.id) == ["2602.20000", "2603.00001", "2603.00002", "2603.00009"])
    #expect(record.sources.map(\.name) == [.huggingface, .arxivFeed, .arxiv, .github])
    #expect(record.sources.map(\.state) == Array(repeating: .answered, count: 4))
    #expect(record.report(.arxivFeed)?.note == "left out, as replacements: 1")
    #expect(
      record.unread.map { "\($0.id) \($0.source.rawValue): \($0.reason)" } == [
        "2602.2000 huggingface: it is no arXiv id",
        "item 5 of 2026-03-03 huggingface: it has no `id`",
        "item 6 of 2026-03-03 huggingface: its `paper.upvotes` is not of the kind it should be",
      ])
  }

  /// arXiv drops ids that it does not know, or not yet, without a word.
  @Test func aDroppedIdIsSaid() async throws {
    let record = try await Collection().record()
    #expect(record.report(.arxiv)?.note == "not known to it: 2603.00009")
    #expect(record.candidate("2603.00009")?.title.source == .huggingface)
    let other = try await Collection { service, request in
      service == .huggingFace
        ? LocalPaperServices.json("[]")
        : service == .feed
          ? LocalPaperServices.xml(
            LocalPaperServices.feed(day: "2026-03-03").replacing("2603.00002", with: "2603.00009"))
          : nil
    }.record()
    #expect(
      other.unread == [
        UnreadPaper(
          id: "2603.00009", source: .arxiv, reason: "arXiv's API has no paper of this id")
      ])
  }

  /// Terminals obey control characters, and nobody reads ids without end.
  @Test func whatServersSendIsMadeHarmless() async throws {
    let long = String(repeating: "x", count: 1000)
    let record = try await Collection { service, _ in
      service == .huggingFace
        ? LocalPaperServices.json(
          """
          [{"paper": {"id": "\\u001b[31m\(long)"}}, {"paper": {"id": "2603.00001", "title": "T",
          "organization": {"name": "a\\u0007\\u001b b"}}}]
          """) : nil
    }.record("2026-03-03")
    #expect(record.unread.map(\.id) == ["[31m\(long.prefix(76))…"])
    #expect(record.candidate("2603.00001")?.organization?.value == "a b")
  }

  @Test func aFeedOfLongAgoIsGone() async throws {
    let collection = try Collection()
    let record = try await collection.record("2026-02-03", sources: [.arxiv, .arxivFeed])
    #expect(record.report(.arxivFeed)?.state == .stale)
    #expect(
      record.report(.arxivFeed)?.note == "the feed keeps one day, and 2026-02-03 is gone")
    #expect(record.isFinished([.arxiv, .arxivFeed]))
    #expect(!collection.services.requests.contains { $0.contains("/atom") })
  }

  @Test func factsOfArxivWinAndKeepTheirSource() async throws {
    let record = try await Collection().record()
    let paper = try #require(record.candidate("2603.00001"))
    let time = "2026-03-03T12:00:00Z"
    #expect(paper.foundBy == [.arxiv, .arxivFeed, .huggingface])
    #expect(paper.title == Fact("A Paper of <today>", from: .arxiv, fetched: time))
    #expect(paper.authors == Fact(["Ada Łukasz", "Bo Chen"], from: .arxiv, fetched: time))
    #expect(paper.abstract.value == "What it is about; see https://github.com/old/name.")
    #expect(paper.version?.value == 1)
    #expect(paper.categories?.value == ["cs.CL", "cs.AI"])
    #expect(paper.comment == nil)
    #expect(paper.isWithdrawn?.value == false)
    #expect(paper.announcement == Fact("new", from: .arxivFeed, fetched: time))
    #expect(paper.upvotes == Fact(12, from: .huggingface, fetched: time))
    #expect(paper.organization?.value == "The Org")
    #expect(paper.projectPage?.value == "https://a.org/p")
    let repository = try #require(paper.repository)
    #expect(repository.source == .github)
    #expect(repository.value.name == "new/name")
    #expect(repository.value.stars == 43)
    #expect(repository.value.license == "MIT")
    #expect(record.candidate("2602.20000")?.isWithdrawn?.value == true)
    #expect(record.candidate("2602.20000")?.foundBy == [.huggingface])
  }

  @Test func theSameDayAgainGivesTheSameBytesWithoutARequest() async throws {
    let collection = try Collection()
    let first = try await collection.record()
    let requests = collection.services.requests.count
    collection.pass(hours: 1)
    #expect(try await collection.record().json == first.json)
    #expect(collection.services.requests.count == requests)
  }

  @Test func anOldAnswerIsConfirmedByItsTag() async throws {
    let collection = try Collection()
    _ = try await collection.record(sources: [.arxivFeed, .arxiv])
    collection.pass(hours: 13)
    let record = try await collection.record(sources: [.arxivFeed, .arxiv])
    #expect(record.report(.arxivFeed)?.fetched == "2026-03-04T01:00:00Z")
    #expect(record.report(.arxivFeed)?.paperCount == 2)
    #expect(
      collection.services.headers("/atom/cs.AI+cs.CL+cs.LG")["if-none-match"] == "\"feed-1\"")
  }

  @Test func theTokenGoesToGitHubOnlyAndIsKeptNowhere() async throws {
    let collection = try Collection()
    let record = try await collection.record(token: "secret-1")
    let services = collection.services
    #expect(services.headers("/github/repos/old/name")["authorization"] == "Bearer secret-1")
    #expect(services.headers("/atom/cs.AI+cs.CL+cs.LG")["authorization"] == nil)
    #expect(!collection.stored.contains("secret-1"))
    #expect(!String(decoding: record.json, as: UTF8.self).contains("secret-1"))
  }

  @Test func aWeekendIsQuiet() async throws {
    let collection = try Collection { service, _ in
      switch service {
      case .feed: LocalPaperServices.xml(LocalPaperServices.emptyFeed)
      case .huggingFace: LocalPaperServices.json("[]")
      case .arxiv, .gitHub: nil
      }
    }
    let record = try await collection.record("2026-03-07")
    #expect(record.sources.map(\.state) == [.quiet, .quiet, .quiet])
    #expect(record.report(.arxivFeed)?.note == "arXiv announces nothing on weekends")
    #expect(record.isFinished(Set(SourceName.allCases)))
    #expect(!collection.services.requests.contains { $0.contains("/api/query") })
  }

  @Test func keywordsAndLimitsAreSaid() async throws {
    var settings = CollectSettings()
    settings.keywords = ["nowhere"]
    settings.maximumCandidates = 3
    let record = try await Collection().record(settings: settings)
    #expect(record.candidates.map(\.id) == ["2602.20000", "2603.00001", "2603.00009"])
    #expect(
      record.report(.arxivFeed)?.note
        == "left out, as replacements: 1; left out without a keyword: 1")
    settings.keywords = []
    let fewer = try await Collection().record(settings: settings)
    #expect(fewer.candidates.map(\.id) == ["2602.20000", "2603.00001", "2603.00009"])
    #expect(
      fewer.report(.arxivFeed)?.note
        == "left out, as replacements: 1; left out over collect.maximum_candidates: 1")
  }
}
