internal import Collecting
internal import ContentParsing
internal import Diagnostics
internal import Drafting
internal import FileSystem
internal import Linting
internal import Papers
internal import Records
internal import SiteModel
internal import SiteOutput
internal import SourceReading

/// The published posts of the last days whose days have records, and what services say of their
/// papers now.
struct SiteRefresh {
  /// A post with its record.
  struct Day {
    let file: SourceFile
    let recordFile: SourceFile
    let record: DayRecord
    /// The last draft, which edits of the post are told by; nil where there is none.
    let base: SourceFile?
    /// Those of the record that the post is about.
    let candidates: [Candidate]
  }

  private let folders: SiteFolders
  private let services: ServiceOptions
  private let today: CalendarDay
  private let configuration: SiteConfiguration
  private let days: [Day]
  let firstDay: CalendarDay

  /// - Parameter since: how far to go back.
  init(_ folders: SiteFolders, services: ServiceOptions, since: FirstDay) {
    let folder = SiteFolder(root: folders.source)
    let today = services.today(folders)
    let build = SiteBuild(
      folder.read(), of: folder,
      options: BuildOptions(selection: Selection(today: today), lintScope: .none))
    let first = since.day(until: today)
    firstDay = first
    self.folders = folders
    self.services = services
    self.today = today
    configuration = build.site.configuration
    problems = build.diagnostics.filter {
      $0.location?.path.hasPrefix("content/days/") == true
    }
    self.days = build.site.posts.indices.reversed().compactMap { index in
      let post = build.site.posts[index]
      guard post.published.day >= first, let day = build.site.day(ofPost: index),
        let record = day.record, let file = build.source(of: post.document.path)
      else { return nil }
      let ids = Set(post.document.entries.compactMap(\.paper.arxivID?.unversioned))
      return Day(
        file: file, recordFile: day.source, record: record,
        base: try? SiteFile.read(DraftFiles.base(day.day), in: folders.source),
        candidates: record.candidates.filter { ids.contains($0.id) })
    }
  }

  /// What is wrong with records: those that cannot be read are not asked about.
  let problems: [Diagnostic]
  var isEmpty: Bool { days.allSatisfy(\.candidates.isEmpty) }

  /// Waits for the services.
  func ask() -> RefreshOutcome {
    let collection = DayCollection(
      day: CollectionDay(today, offsetMinutes: configuration.timeZoneOffsetMinutes),
      settings: configuration.collect, sources: [.arxiv, .github], asksAgain: false,
      userAgent: configuration.baseURL.description + "/", services: services, folders: folders)
    var candidates: [String: Candidate] = [:]
    for candidate in days.flatMap(\.candidates) { candidates[candidate.id] = candidate }
    let progress = CollectProgress()
    let all = candidates.values.sorted { $0.id < $1.id }
    let news = Waiting.forValue {
      [collector = collection.collector, request = collection.request(progress)] in
      await collector.news(about: all, request)
    }
    progress.finish()
    return outcome(news)
  }

  private func outcome(_ news: Collector.News) -> RefreshOutcome {
    let parser = DocumentParser(settings: configuration.parseSettings)
    var outcome = RefreshOutcome(folders, reports: news.reports)
    for day in days {
      let ids = Set(day.candidates.map(\.id))
      let refresh = RecordRefresh(
        day.record, with: news.papers.filter { ids.contains($0.key) }, today: today)
      let titles = Dictionary(
        day.candidates.map { ($0.id, $0.title.value) }, uniquingKeysWith: { first, _ in first })
      func refreshed(_ file: SourceFile) -> PostRefresh {
        PostRefresh(
          file, changes: refresh.record.changes ?? [], titles: titles,
          language: configuration.language, parser: parser)
      }
      outcome.add(day, refresh, refreshed(day.file), base: day.base.map(refreshed))
    }
    return outcome
  }
}

extension ServiceOptions {
  /// The day that it is, by the clock that tests may set.
  func today(_ folders: SiteFolders) -> CalendarDay {
    guard let now, let epoch = CalendarDay("1970-01-01") else { return folders.today }
    let offset = folders.settings.timeZoneOffsetMinutes * 60
    let days = Int(((now + Double(offset)) / 86_400).rounded(.down))
    return epoch.adding(days: days)
  }
}
