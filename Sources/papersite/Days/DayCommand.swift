internal import ArgumentParser
internal import Collecting
internal import ContentParsing
internal import Diagnostics
internal import Drafting
internal import Linting
internal import Records
internal import SiteModel
internal import SiteOutput
internal import SourceReading

struct DayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day",
    abstract: "Collect, draft and check a day's post in one go.",
    discussion: """
      It does what `papersite collect`, `papersite draft` and `papersite check` do, and ends with \
      what to look at: the draft, ratings that are close, warnings, sources that failed.

      The exit status is 1 where no source has answered, where you and the new draft have changed \
      the same thing, or where the check finds an error.

      Examples:
        papersite day
        papersite day --date 2026-02-26
        papersite day --again --prefer mine
      """)

  @OptionGroup var day: DayOptions
  @OptionGroup var drafting: DraftingOptions
  @Flag(help: "Ask the services again, also for a day that is complete.")
  var again = false
  @OptionGroup(visibility: .hidden)
  var services: ServiceOptions

  func run() throws {
    let folders = SiteFolders(source: day.source, output: nil)
    let date = day.date.flatMap { CalendarDay($0) } ?? services.today(folders)
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource,
      consequence: "the post is as it was")
    try report.finish(folders.problems)
    try report.finish(DayOptions.problems(date, today: services.today(folders)))
    let collected: DayCollection.Outcome
    let outcome: DraftOutcome
    do throws(Diagnostic) {
      collected = try collect(date, folders)
      report.show(collected.warnings)
      report.say(
        CollectSummary(collected, file: folders.shownSource + DayRecord.path(date.description)).text
      )
      guard collected.hasAnswer else { throw noAnswer(date) }
      if collected.record.candidates.isEmpty {
        return report.say(
          collected.record.sources.hasFailure
            ? "No source that answered has a paper of \(date): there is nothing to draft yet."
            : "No paper was announced for \(date): there is nothing to draft.")
      }
      let work = DayWork(folders, day: date)
      outcome = try drafting.draft(work)
    } catch {
      return try report.finish([error])
    }
    report.show(outcome.modelWarnings)
    if let summary = outcome.modelSummary { report.say(summary) }
    if !outcome.conflicts.isEmpty { report.show(outcome.diff(folders)) }
    try report.finish(outcome.conflicts)
    try report.finish(outcome.write(into: folders.source))
    report.say(outcome.sentence(folders, isDryRun: false) + "\n")
    try check(outcome, collected.record, folders)
  }

  private func collect(
    _ date: CalendarDay, _ folders: SiteFolders
  ) throws(Diagnostic) -> DayCollection.Outcome {
    let settings = folders.settings
    return try DayCollection(
      day: CollectionDay(date, offsetMinutes: settings.timeZoneOffsetMinutes),
      settings: settings.collect, sources: Set(SourceName.allCases), asksAgain: again,
      userAgent: settings.baseURL.description + "/", services: services, folders: folders
    ).run(DayRecordFile(date, of: folders))
  }

  private func check(
    _ outcome: DraftOutcome, _ record: DayRecord, _ folders: SiteFolders
  ) throws {
    let folder = SiteFolder(root: folders.source)
    let selection = Selection(
      includesDrafts: true, includesFuture: true, today: services.today(folders))
    let build = SiteBuild(
      folder.read(), of: folder, options: BuildOptions(selection: selection, lintScope: .check))
    let found = build.diagnostics.filter { $0.location?.path == outcome.postPath }
    defer {
      Terminal.write(DayClosing(outcome, record, found: found, shown: folders.shownSource).text)
    }
    try Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource, consequence: nil
    ).finish(found)
  }

  private func noAnswer(_ date: CalendarDay) -> Diagnostic {
    Diagnostic(
      .error, "no-answer", "no source has answered, so nothing is drafted",
      fix: "Run the command again later",
      at: SourceLocation(path: DayRecord.path(date.description)))
  }
}
