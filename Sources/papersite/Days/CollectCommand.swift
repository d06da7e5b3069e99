internal import ArgumentParser
internal import Collecting
internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import Records
internal import SiteModel

struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Ask arXiv, Hugging Face and GitHub for the papers of a day.",
    discussion: """
      What they say is written to content/days/DATE.json: each paper's facts, with who says so and \
      since when it is known. arXiv is asked once in 3 seconds, as it wants. Answers are kept under \
      .papersite/answers, so that a run that was ended goes on where it was; a day that is complete \
      is not asked for again. Which categories and keywords are asked for is the `collect` of \
      site.yml. GITHUB_TOKEN of the environment raises GitHub's limit.

      The exit status is 1 where no source has answered, and 0 where some have.

      Examples:
        papersite collect
        papersite collect --date 2026-03-02
        papersite collect --sources arxiv,huggingface
        papersite collect --again
      """)

  @Option(
    help: ArgumentHelp(
      "The day of the post. (default: today, in the site's time zone)", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "Ask only these: arxiv (its API and its feed), huggingface, github.", valueName: "names"),
    transform: Self.sources)
  var sources = Set(SourceName.allCases)

  @Flag(help: "Ask again, also for a day that is complete.")
  var again = false

  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."

  @OptionGroup(visibility: .hidden)
  var services: ServiceOptions

  func validate() throws {
    if let date, CalendarDay(date) == nil {
      throw ValidationError("--date takes a day such as 2026-02-26, not '\(date)'.")
    }
  }

  func run() throws {
    let folders = SiteFolders(source: source, output: nil)
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource,
      consequence: "nothing was asked")
    try report.finish(folders.problems)
    let settings = folders.settings
    let day = CollectionDay(
      date.flatMap { CalendarDay($0) } ?? folders.today,
      offsetMinutes: settings.timeZoneOffsetMinutes)
    try report.finish(DayOptions.problems(day.date, today: services.today(folders)))
    let file = DayRecordFile(day.date, of: folders)
    let collection = DayCollection(
      day: day, settings: settings.collect, sources: sources, asksAgain: again,
      userAgent: settings.baseURL.origin + settings.baseURL.path + "/", services: services,
      folders: folders)
    let outcome: DayCollection.Outcome
    do throws(Diagnostic) {
      outcome = try collection.run(file)
    } catch {
      throw error.failure(shownFrom: folders.shownSource)
    }
    Report(format: .human, isStrict: false, sourcePrefix: folders.shownSource)
      .show(outcome.warnings)
    Terminal.write(CollectSummary(outcome, file: folders.shownSource + file.path).text)
    if !outcome.hasAnswer { throw ExitCode.failure }
  }

  /// `arxiv` stands for its feed too.
  private static func sources(_ list: String) throws -> Set<SourceName> {
    var sources: Set<SourceName> = []
    for name in list.split(separator: ",").map({ $0.drop { $0 == " " } }) {
      guard let source = SourceName(rawValue: String(name)), source != .arxivFeed else {
        throw ValidationError("--sources takes arxiv, huggingface and github, not '\(name)'.")
      }
      sources.formUnion(source == .arxiv ? [.arxiv, .arxivFeed] : [source])
    }
    guard !sources.isEmpty else {
      throw ValidationError("--sources takes arxiv, huggingface and github, with commas.")
    }
    return sources
  }
}
