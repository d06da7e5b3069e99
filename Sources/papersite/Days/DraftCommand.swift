internal import ArgumentParser
internal import ContentParsing
internal import Diagnostics
internal import Drafting
internal import SiteModel

struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Write a day's post from its record, as a draft.",
    discussion: """
      The record is content/days/DATE.json, which `papersite collect` writes; afterwards it also \
      tells why each paper is in the draft or not. Every fact of the draft is the record's, and \
      what stands under its labels are sentences of the abstracts, marked as such.

      A post that is there already is never overwritten: what you have edited stays, and the rest \
      follows the new draft. Where you and the new draft have changed the same thing, the \
      difference is printed, nothing is written, and the exit status is 1; `--prefer` settles it.

      Examples:
        papersite draft
        papersite draft --date 2026-02-26 --dry-run
        papersite draft --prefer mine
        papersite draft --model qwen3

      With --model, or `model.name` in content/site.yml, a language model writes prose in the \
      place of the abstracts' sentences. Numbers and names that an abstract does not have are \
      refused. Its answers are kept below .papersite, so the same day is drafted again without it.
      """)

  @OptionGroup var day: DayOptions
  @Flag(help: "Only show what would be written, as a diff.")
  var dryRun = false
  @OptionGroup var drafting: DraftingOptions

  func run() throws {
    let folders = SiteFolders(source: day.source, output: nil)
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource,
      consequence: "nothing was written")
    try report.finish(folders.problems)
    let date = day.day(in: folders)
    try report.finish(DayOptions.problems(date, today: folders.today))
    let work = DayWork(folders, day: date)
    let outcome: DraftOutcome
    do throws(Diagnostic) {
      outcome = try drafting.draft(work)
    } catch {
      return try report.finish(work.problems.filter { $0.location != error.location } + [error])
    }
    report.show(work.problems + outcome.modelWarnings)
    if dryRun || !outcome.conflicts.isEmpty { report.show(outcome.diff(folders)) }
    try report.finish(outcome.conflicts)
    if !dryRun { try report.finish(outcome.write(into: folders.source)) }
    if let summary = outcome.modelSummary { report.say(summary) }
    report.say(outcome.sentence(folders, isDryRun: dryRun))
  }
}

extension PostMerge.Preference: ExpressibleByArgument {}

/// How a day is drafted.
struct DraftingOptions: ParsableArguments {
  @Option(
    help: "Whose text stands where you and the new draft have changed the same: mine or draft.")
  var prefer: PostMerge.Preference?
  @Option(help: ArgumentHelp("The language model that writes prose.", valueName: "name"))
  var model: String?
  @Flag(help: "Draft without a model, whatever site.yml says.")
  var noModel = false
  @Flag(help: "Also bring the new draft into a post that is published already.")
  var force = false

  func validate() throws {
    if noModel, model != nil {
      throw ValidationError("--no-model and --model NAME exclude each other.")
    }
  }

  func draft(_ work: DayWork) throws(Diagnostic) -> DraftOutcome {
    let writer = noModel ? nil : try work.modelDrafting(model)
    return try work.draft(force: force, preferring: prefer, model: writer)
  }
}

/// Which day a command is about, and of which site.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day. (default: today, in the site's time zone)", valueName: "yyyy-mm-dd"))
  var date: String?
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."

  func validate() throws {
    if let date, CalendarDay(date) == nil {
      throw ValidationError("--date takes a day such as 2026-02-26, not '\(date)'.")
    }
  }

  /// What is wrong with a day that is far off: most likely its year.
  static func problems(_ day: CalendarDay, today: CalendarDay) -> [Diagnostic] {
    guard day > today.adding(days: 366) else { return [] }
    return [
      Diagnostic(
        .error, "future-day", "\(day) is more than a year ahead, and nothing is known of it yet",
        fix: "Correct `--date`; today is \(today)")
    ]
  }

  func day(in folders: SiteFolders) -> CalendarDay {
    date.flatMap { CalendarDay($0) } ?? folders.today
  }
}
