internal import ContentParsing
internal import Diagnostics
internal import Drafting
internal import FileSystem
internal import Foundation
internal import Linting
internal import Records
internal import SiteModel
internal import SiteOutput
internal import SourceReading

/// Where the files of a day's draft are.
enum DraftFiles {
  /// The last draft.
  static func base(_ day: CalendarDay) -> String { "content/days/\(day).draft.md" }
}

/// A day of a site, with what its folder has of it.
struct DayWork {
  let folders: SiteFolders
  let day: CalendarDay
  private let build: SiteBuild
  private let sources: SiteSources
  private let fullTexts: FullTextFiles

  init(_ folders: SiteFolders, day: CalendarDay) {
    let folder = SiteFolder(root: folders.source)
    let selection = Selection(includesDrafts: true, includesFuture: true, today: day)
    self.folders = folders
    self.day = day
    fullTexts = FullTextFiles(folders.source)
    sources = folder.read()
    build = SiteBuild(
      sources, of: folder, options: BuildOptions(selection: selection, lintScope: .none))
  }

  private var site: Site { build.site }
  /// What is wrong with the record, such as fields that are lost when it is written again.
  var problems: [Diagnostic] {
    build.diagnostics.filter { $0.location?.path == recordPath && $0.severity != .error }
  }
  private var recordPath: String { DayRecord.path(day.description) }
  /// The last draft, which edits are told by.
  private var basePath: String { DraftFiles.base(day) }

  /// The draft of the day, and what becomes of the files by it. Nothing is written.
  func draft(
    force: Bool = false, preferring preference: PostMerge.Preference? = nil,
    model: ModelDrafting? = nil
  ) throws(Diagnostic) -> DraftOutcome {
    let record = try record()
    let post = try post()
    let base = try text(basePath)
    let parser = DocumentParser(settings: site.configuration.parseSettings)
    let removed = removed(record, base: base, post: post.file, parser)
    func draft(_ result: ModelDrafting.Result) -> DayDraft {
      DayDraft(
        record.with(result.records, trends: result.trendsRecord), of: day, in: site,
        records: site.days.values.compactMap(\.record), postPath: post.path,
        prose: result.prose, trends: result.trends, votes: result.votes, removed: removed)
    }
    var drafted = draft(ModelDrafting.Result())
    let result = model.map { $0.waitForWork(on: drafted.selected) }
    if let result { drafted = draft(result) }
    guard let written = drafted.post.map({ refreshed($0.text, drafted.record, at: post.path) })
    else {
      throw nothingSelected(record)
    }
    var outcome = DraftOutcome(drafted, post: post.path)
    outcome.modelWarnings = fullTexts.problems + (result?.warnings ?? [])
    outcome.modelSummary = result?.summary
    let recordFile = try file(recordPath)
    outcome.add(
      recordFile, recordPath,
      recordFile.map { drafted.record.json(keepingUnknownOf: $0.bytes) } ?? drafted.record.json)
    if let ours = post.file {
      guard let base else { throw notDrafted(post.path) }
      guard force || parser.parse(ours).frontmatter.isDraft else { throw published(post.path) }
      let merge = PostMerge(
        base: base.text, ours: ours, theirs: written, parser: parser,
        preferring: preference ?? .draft)
      outcome.add(ours, post.path, merge.bytes)
      if preference == nil { outcome.conflicts = merge.conflicts.map { conflict($0, post.path) } }
    } else {
      outcome.add(nil, post.path, Array(written.utf8))
    }
    if let result, let file = outcome.post {
      outcome.modelWarnings += result.refusals.map { $0.diagnostic(in: file) }
    }
    outcome.add(base?.file, basePath, Array(written.utf8))
    return outcome
  }

  /// The draft with what `papersite refresh` has found since the record's facts were fetched, so that
  /// it does not take stars back.
  private func refreshed(_ text: String, _ record: DayRecord, at path: String) -> String {
    let known = Dictionary(
      record.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let changes = (record.changes ?? []).filter { change in
      known[change.id]?.repository.map { $0.fetched <= change.fetched } ?? false
    }
    if changes.isEmpty { return text }
    let refresh = PostRefresh(
      SourceFile(path: path, text: text), changes: changes, titles: known.mapValues(\.title.value),
      language: site.configuration.language,
      parser: DocumentParser(settings: site.configuration.parseSettings))
    return String(decoding: refresh.bytes, as: UTF8.self)
  }

  /// What has a model write, where `name` or the settings name one; nil where neither does.
  func modelDrafting(_ name: String?) throws(Diagnostic) -> ModelDrafting? {
    guard name != nil || site.configuration.model.name != nil else { return nil }
    do throws(Diagnostic) {
      return try ModelDrafting(
        name, of: site.configuration, prompts: PromptFiles.read(folders.source),
        store: ChatFiles(FilePath.joined(folders.work, "prose")),
        fullTexts: { [fullTexts] in fullTexts.text(of: $0) },
        environment: ProcessInfo.processInfo.environment)
    } catch {
      throw error.placed(at: "model", of: folders.settingsFile)
    }
  }

  // MARK: - Files

  private func record() throws(Diagnostic) -> DayRecord {
    guard let file = try file(recordPath) else {
      throw Diagnostic(
        .error, "no-record", "there is no record of \(day)",
        fix: "Run `papersite collect --date \(day)` first", at: SourceLocation(path: recordPath))
    }
    let (record, diagnostics) = DayRecord.read(file)
    guard let record else { throw diagnostics[0] }
    return record
  }

  /// The day's post and where it is or will be: the file of that name, else a post of that day that
  /// was renamed.
  private func post() throws(Diagnostic) -> (path: String, file: SourceFile?) {
    let path = "content/posts/\(day).md"
    if let file = try file(path) { return (path, file) }
    let hasBase = try text(basePath) != nil
    let digests = site.posts.filter { $0.published.day == day && !$0.document.entries.isEmpty }
    guard hasBase, digests.count == 1, let post = digests.first else { return (path, nil) }
    return (post.document.path, try file(post.document.path))
  }

  private func text(_ path: String) throws(Diagnostic) -> (text: String, file: SourceFile)? {
    try file(path).map { (String(decoding: $0.bytes, as: UTF8.self), $0) }
  }

  private func file(_ path: String) throws(Diagnostic) -> SourceFile? {
    try SiteFile.read(path, in: folders.source)
  }

  /// The papers that the person took out: now, or before an earlier draft, unless they are back.
  private func removed(
    _ record: DayRecord, base: (text: String, file: SourceFile)?, post: SourceFile?,
    _ parser: DocumentParser
  ) -> Set<String> {
    guard let base, let post else { return [] }
    let before = record.candidates.filter { $0.decision?.reason.code == .removed }.map(\.id)
    let now = PostMerge.removed(base: base.text, ours: post, parser: parser)
    return now.union(before).subtracting(PostMerge.papers(in: post, parser: parser))
  }

  // MARK: - Messages

  private func conflict(_ conflict: PostMerge.Conflict, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "draft-conflict", "you and the new draft have both changed \(conflict.place)",
      fix: "Keep your text with `papersite draft --date \(day) --prefer mine`, or take the new one "
        + "with `--prefer draft`",
      at: SourceLocation(path: path))
  }

  private func notDrafted(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-drafted",
      "the post is there, and no draft to tell your edits by: `\(basePath)` is missing",
      fix: "Restore that file, move the post away, or write this day by hand",
      at: SourceLocation(path: path))
  }

  private func published(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "published-post", "the post is no draft any more",
      fix: "`papersite draft --date \(day) --force` brings the new draft into it all the same",
      at: SourceLocation(path: path))
  }

  private func nothingSelected(_ record: DayRecord) -> Diagnostic {
    if record.candidates.isEmpty {
      let silent = record.sources.filter { $0.state == .failed || $0.state == .limited }
      return Diagnostic(
        .error, "no-candidates",
        silent.isEmpty
          ? "no source told of a paper of \(day)"
          : "there are no papers of \(day): \(silent.map(\.name.rawValue).joined(separator: ", ")) "
            + "did not answer",
        fix: silent.isEmpty
          ? "Write no post for this day" : "Run `papersite collect --date \(day) --again`",
        at: SourceLocation(path: recordPath))
    }
    return Diagnostic(
      .error, "nothing-selected",
      "none of the \(record.candidates.count) papers of \(day) is to be in a post",
      fix: "Lower `draft.minimum_score` in content/site.yml, or write no post for this day",
      at: SourceLocation(path: recordPath))
  }
}
