internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Records

struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Look for what has become of papers since their days.",
    discussion: """
      arXiv and GitHub are asked about the papers of published posts whose days have records: new \
      versions, withdrawals, acceptance, stars, renamed repositories. What is new goes into the \
      day's record with its date, and is shown on the paper's page. Posts themselves are only \
      touched with --write, and only their stars and the names of repositories; what would change \
      is shown as a diff.

      The exit status is 1 where neither has answered.

      Examples:
        papersite refresh
        papersite refresh --since 7d --write
      """)

  @Option(
    help: ArgumentHelp(
      "Posts since this day, or of so many days such as 7d. (default: 30d)", valueName: "day"),
    transform: FirstDay.argument)
  var since: FirstDay?
  @Flag(help: "Write new stars and names of repositories into the posts.")
  var write = false
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."
  @OptionGroup(visibility: .hidden)
  var services: ServiceOptions

  func run() throws {
    let folders = SiteFolders(source: source, output: nil)
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource,
      consequence: "nothing further was written")
    try report.finish(folders.problems)
    let refresh = SiteRefresh(folders, services: services, since: since ?? .days(30))
    report.show(refresh.problems)
    guard !refresh.isEmpty else {
      return report.say("No post since \(refresh.firstDay) has a record.")
    }
    let outcome = refresh.ask()
    for line in outcome.reportLines { report.say(line) }
    if !outcome.hasAnswer { throw ExitCode.failure }
    report.show(outcome.diff)
    try report.finish(outcome.write(posts: write))
    report.say(outcome.sentence(writesPosts: write))
  }
}
