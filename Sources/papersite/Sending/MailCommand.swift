internal import ArgumentParser
internal import Channels
internal import ContentParsing
internal import Diagnostics
internal import Fetching
internal import Foundation
internal import SiteModel
internal import SiteOutput

struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Write a day's digest as a mail, or send it.",
    discussion: """
      The mail has an HTML and a text part, and headers for mailing lists; the same day gives the \
      same bytes. `mail` of site.yml says from whom and to whom it goes, where a reader stops it, \
      and which server sends it; without an address to stop it, \
      {{unsubscribe_url}} stands there for a mailing service to fill. The server's password is \
      PAPERSITE_MAIL_PASSWORD. What is sent is noted in content/days/DATE.push.json, so that a \
      second run does not send it twice.

      Examples:
        papersite mail --to digest.eml
        papersite mail --date 2026-02-26 --to - | less
        papersite mail --since 7d --to weekly.eml
        papersite mail --send
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp(
      "The digest of this day, not the newest; with --since, the last day.",
      valueName: "YYYY-MM-DD"),
    transform: CalendarDay.argument)
  var date: CalendarDay?

  @Option(
    help: ArgumentHelp(
      "A round-up instead: the best rated papers since this day, or of so many days such as 7d.",
      valueName: "day"),
    transform: FirstDay.argument)
  var since: FirstDay?

  @Option(
    help: ArgumentHelp("Write the mail to this file; - for standard output.", valueName: "file"),
    completion: .file())
  var to: String?

  @Flag(help: "Send the mail to the addresses in site.yml.")
  var send = false

  @Flag(help: "Send it also where the ledger says that it has been sent.")
  var again = false

  func validate() throws {
    guard to != nil || send else { throw ValidationError("Pass --to FILE, or --send.") }
  }

  func run() throws {
    let day = try ChosenDay(site, date: date)
    if send { try day.requireAddress() }
    let digest = try digest(day)
    let composition = day.composition(Mail(), of: digest)
    Terminal.writeError(composition.summary(Mail()) + "\n")
    do throws(Diagnostic) {
      if let to { try write(composition.content, to: to, day) }
      if send { try send(composition, as: since == nil ? day.post.path.path : digest.name, day) }
    } catch {
      throw error.failure(shownFrom: day.folders.shownSource)
    }
  }

  /// - Parameter name: what the ledger calls it.
  private func send(
    _ composition: Composition, as name: String, _ day: ChosenDay
  ) throws(Diagnostic) {
    let file = PushLedgerFile(root: day.folders.source, day: day.post.published.day)
    try PushLedgerFile.locked(of: day.folders) { () throws(Diagnostic) in
      var ledger = try file.read()
      if !again, ledger.hash(post: name, channel: Mail().name) != nil {
        return day.report.say("mail: sent before (--again sends it).")
      }
      let configuration = day.build.site.configuration
      try file.checkWritable(ledger)
      do throws(Diagnostic) {
        try MailDispatch(configuration).send(composition)
      } catch {
        throw error.placed(at: "mail", of: day.folders.settingsFile)
      }
      ledger.add(post: name, channel: Mail().name, hash: PushLedger.hash(of: composition))
      try file.write(ledger)
      day.report.say("Sent to \(configuration.mail.to.joined(separator: ", ")).")
    }
  }

  private func write(_ mail: String, to file: String, _ day: ChosenDay) throws(Diagnostic) {
    guard file != "-" else { return Terminal.write(mail) }
    try WrittenFile(file, besides: day.folders).write(Array(mail.utf8))
  }

  private func digest(_ day: ChosenDay) throws -> ChannelDigest {
    guard let since else { return day.digest }
    let last = day.post.published.day
    let first = since.day(until: last)
    guard first <= last else { throw ValidationError("--since \(first) is after \(last).") }
    guard let digest = RoundUp(day.build, days: first...last).digest else {
      try day.report.finish([
        Diagnostic(
          .error, "no-papers", "no paper is covered from \(first) to \(last)",
          fix: "Take an earlier day for --since")
      ])
      throw ExitCode.failure
    }
    return digest
  }
}
