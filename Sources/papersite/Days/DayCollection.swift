internal import Collecting
internal import Diagnostics
internal import Fetching
internal import FileSystem
internal import Foundation
internal import Records
internal import SiteModel
internal import SiteOutput

/// Makes the record of a day, or takes the one that is there.
struct DayCollection {
  let day: CollectionDay
  let settings: CollectSettings
  let sources: Set<SourceName>
  let asksAgain: Bool
  /// The site's address, for servers to see who asks.
  let userAgent: String
  let services: ServiceOptions
  let folders: SiteFolders

  struct Outcome {
    let record: DayRecord
    /// What the sources said now, which the record does not have where it keeps what they said
    /// before.
    let reports: [SourceReport]
    /// Whether anything was asked.
    let hasAsked: Bool
    /// Whether any source answered, or had answered before.
    let hasAnswer: Bool
    /// Whether the file has the record: one without papers, of a day of which a source has told
    /// nothing, would say that there are none.
    var isKept = true
    let warnings: [Diagnostic]
  }

  func run(_ file: DayRecordFile) throws(Diagnostic) -> Outcome {
    let earlier = try file.read()
    let isEarly = earlier.map { wasEarly($0.record) } ?? false
    if let record = earlier?.record, !asksAgain, !isEarly, record.isFinished(sources) {
      return Outcome(
        record: record, reports: [], hasAsked: false, hasAnswer: true,
        warnings: earlier?.warnings ?? [])
    }
    let progress = CollectProgress()
    let record = Waiting.forValue {
      [collector, request = request(progress, asksAgain: asksAgain || isEarly)] in
      await collector.record(request, after: earlier?.record)
    }
    progress.finish()
    let isKept = earlier != nil || !record.candidates.isEmpty || !record.sources.hasFailure
    if isKept { try file.write(record, readAs: earlier?.bytes) }
    return Outcome(
      record: record, reports: progress.reports, hasAsked: true, hasAnswer: progress.hasAnswer,
      isKept: isKept, warnings: earlier?.warnings ?? [])
  }

  /// Whether a source was asked before the day's morning, and it is later now.
  private func wasEarly(_ record: DayRecord) -> Bool {
    record.wasAsked(sources, before: day.morning)
      && services.clock { _ in }.now() >= day.morningSeconds
  }

  var collector: Collector {
    let token = ProcessInfo.processInfo.environment["GITHUB_TOKEN"]
    return Collector(services.addresses, gitHubToken: token.flatMap { $0.isEmpty ? nil : $0 })
  }

  func request(_ progress: CollectProgress, asksAgain: Bool = false) -> CollectRequest {
    let clock = services.clock { progress.wait($0) }
    let answers = FilePath.joined(folders.work, "answers")
    var network: any HTTPClient = NetworkClient()
    if let host = services.addresses.arxivHost, !services.hurry {
      network = SharedTurns(
        network, host: host, pause: Self.arxivPause,
        path: FilePath.joined(answers, "arxiv.turn"), clock: clock)
    }
    return CollectRequest(
      day, settings: settings, sources: sources,
      client: CachingClient(
        PoliteClient(network, courtesy: courtesy, clock: clock), store: AnswerStore(answers),
        clock: clock, asksAgain: asksAgain),
      clock: clock, timeout: .seconds(services.timeout), tell: { progress.show($0) })
  }

  /// https://info.arxiv.org/help/api/tou.html
  private static let arxivPause = Duration.seconds(3)

  private var courtesy: Courtesy {
    var courtesy = Courtesy(userAgent: "papersite/\(Generator.version) (+\(userAgent))")
    courtesy.passingStatuses.insert(500)
    let addresses = services.addresses
    if let host = addresses.gitHubHost { courtesy.pauses[host] = .milliseconds(100) }
    if let host = addresses.arxivHost { courtesy.pauses[host] = Self.arxivPause }
    if services.hurry {
      courtesy.pauses = [:]
      courtesy.pause = .zero
      courtesy.backoff = .milliseconds(10)
    }
    return courtesy
  }
}
