internal import Collecting
internal import Diagnostics
internal import Drafting
internal import Linting
internal import Records

/// What a refresh makes of records and posts.
struct RefreshOutcome {
  private let folders: SiteFolders
  private let reports: [SourceReport]
  private var news: [(day: String, changes: [PaperChange], titles: [String: String])] = []
  private var records: [RewrittenFile] = []
  private var posts: [RewrittenFile] = []
  /// The last drafts of posts that change, which change in the same way: else the next draft would
  /// take the new stars for a person's edits.
  private var bases: [RewrittenFile] = []
  /// How posts change with `--write`.
  private(set) var diff = ""

  init(_ folders: SiteFolders, reports: [SourceReport]) {
    self.folders = folders
    self.reports = reports
  }

  mutating func add(
    _ day: SiteRefresh.Day, _ refresh: RecordRefresh, _ post: PostRefresh, base: PostRefresh?
  ) {
    if refresh.record != day.record {
      records.append(
        RewrittenFile(
          day.recordFile, as: refresh.record.json(keepingUnknownOf: day.recordFile.bytes)))
      let titles = day.candidates.map { ($0.id, $0.title.value) }
      news.append(
        (day.record.date, refresh.news, Dictionary(titles, uniquingKeysWith: { first, _ in first }))
      )
    }
    guard post.bytes != day.file.bytes else { return }
    posts.append(RewrittenFile(day.file, as: post.bytes))
    if let file = day.base, let base { bases.append(RewrittenFile(file, as: base.bytes)) }
    diff +=
      UnifiedDiff(
        from: day.file.bytes, to: post.bytes, path: folders.shownSource + day.file.path
      ).text
  }

  var hasAnswer: Bool { reports.contains { $0.paperCount > 0 || $0.state.isGood } }

  /// What has failed, then what is new, a line each.
  var reportLines: [String] {
    let failures = reports.filter { !$0.state.isGood }.map {
      "\($0.name.title): \($0.state.rawValue)\($0.note.map { ": \($0)" } ?? "")"
    }
    let changes = news.flatMap { day in
      day.changes.map { "\(day.day)  \($0.id)  \($0.text)  \(day.titles[$0.id] ?? "")" }
    }
    return failures + changes
  }

  /// Returns what went wrong; then nothing further is written.
  func write(posts writesPosts: Bool) -> [Diagnostic] {
    for file in records + (writesPosts ? posts + bases : []) {
      do throws(Diagnostic) {
        try file.write(into: folders.source)
      } catch {
        return [error]
      }
    }
    return []
  }

  func sentence(writesPosts: Bool) -> String {
    let count = news.reduce(0) { $0 + $1.changes.count }
    let recorded =
      count == 0
      ? "Nothing is new."
      : "\(Counted.text(count, "change")) in \(Counted.text(records.count, "record"))."
    guard !posts.isEmpty else { return recorded }
    return recorded
      + (writesPosts
        ? " Wrote \(Counted.text(posts.count, "post"))."
        : " \(Counted.text(posts.count, "post")) would change with --write.")
  }
}

extension PaperChange {
  /// Such as `stars 40 → 60`.
  fileprivate var text: String {
    let name = kind.rawValue.replacing("-", with: " ")
    return name + (before.map { " \($0) →" } ?? "") + (after.isEmpty ? "" : " \(after)")
  }
}
