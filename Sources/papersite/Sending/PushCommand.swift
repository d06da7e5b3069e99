internal import ArgumentParser
internal import Channels
internal import ContentParsing
internal import Diagnostics
internal import Fetching
internal import Foundation
internal import SiteModel

struct PushCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "push",
    abstract: "Push a day's digest to the bots of groups.",
    discussion: """
      What a channel's limits allow is sent, with a link to the rest. A ledger beside the day's \
      record, content/days/DATE.push.json, keeps a second run from sending anything twice. A \
      channel that fails holds no other up; the exit status is 1 then.

      Credentials come from the environment alone:
      \(variables)

      Examples:
        papersite push --to wecom,telegram
        papersite push --to feishu --date 2026-02-26 --dry-run
      """)

  @Option(
    help: ArgumentHelp(
      "The channels, with commas: \(Channels.groups.map(\.name).joined(separator: ", ")).",
      valueName: "channels"))
  var to: String

  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp("The digest of this day, not the newest.", valueName: "YYYY-MM-DD"),
    transform: CalendarDay.argument)
  var date: CalendarDay?

  @Flag(help: "Print what would be sent, and send nothing.")
  var dryRun = false

  @Flag(help: "Send it also where the ledger says that it has been sent.")
  var again = false

  private static var variables: String {
    Channels.groups.flatMap { channel in
      channel.credentials.map { name in
        "  \(name.variable): \(channel.title), \(name.summary)\(name.isRequired ? "" : " (optional)")"
      }
    }.joined(separator: "\n")
  }

  func validate() throws {
    let names = Self.names(to)
    guard !names.isEmpty else { throw ValidationError("--to takes names of channels.") }
    let known = ChannelNames(Channels.groups)
    for name in names where known.channel(name) == nil {
      throw ValidationError("There is no channel '\(name)' to push to. \(known.fix(name)).")
    }
  }

  /// In the order of the list, each once.
  private var channels: [any GroupChannel] {
    let names = Self.names(to)
    return Channels.groups.filter { names.contains($0.name) }
  }

  private static func names(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
  }

  func run() throws {
    let day = try ChosenDay(site, date: date)
    if dryRun { return show(day) }
    try day.requireAddress()
    let file = PushLedgerFile(root: day.folders.source, day: day.post.published.day)
    let problems: [Diagnostic]
    do throws(Diagnostic) {
      problems = try push(day, file)
    } catch {
      throw error.failure(shownFrom: day.folders.shownSource)
    }
    try Report(
      format: .human, isStrict: false, sourcePrefix: day.folders.shownSource,
      consequence: problems.count == channels.count
        ? "nothing was pushed" : "what the other channels got is in \(file.path)"
    ).finish(problems)
  }

  /// What went wrong with channels; throws where the ledger cannot be kept.
  private func push(_ day: ChosenDay, _ file: PushLedgerFile) throws(Diagnostic) -> [Diagnostic] {
    try PushLedgerFile.locked(of: day.folders) { () throws(Diagnostic) in
      var push = DayPush(day, ledger: try file.read(), sendsAgain: again)
      for channel in channels { try push.send(to: channel, keepingIn: file) }
      return push.problems
    }
  }

  private func show(_ day: ChosenDay) {
    let digest = day.digest
    for channel in channels {
      let composition = day.composition(channel, of: digest)
      Terminal.writeError(composition.summary(channel) + "\n")
      Terminal.write(composition.content + "\n")
    }
  }
}

/// The pushes of one day.
private struct DayPush {
  private let day: ChosenDay
  private let digest: ChannelDigest
  private let sendsAgain: Bool
  private var ledger: PushLedger
  private(set) var problems: [Diagnostic] = []
  private let run = PushRun(
    NetworkClient(), environment: ProcessInfo.processInfo.environment)

  init(_ day: ChosenDay, ledger: PushLedger, sendsAgain: Bool) {
    self.day = day
    self.ledger = ledger
    self.sendsAgain = sendsAgain
    digest = day.digest
  }

  /// Sends the digest to `channel`, and writes the ledger before anything else is sent.
  mutating func send(
    to channel: any GroupChannel, keepingIn file: PushLedgerFile
  ) throws(Diagnostic) {
    let post = day.post.path.path
    let composition = day.composition(channel, of: digest)
    let hash = PushLedger.hash(of: composition)
    if !sendsAgain, let known = ledger.hash(post: post, channel: channel.name) {
      let change = known == hash ? "" : "; the post has changed since (--again sends it)"
      return day.report.say("\(channel.name): pushed before\(change).")
    }
    try file.checkWritable(ledger)
    switch Waiting.forValue({ [run] in await run.push(composition, to: channel) }) {
    case .delivered:
      ledger.add(post: post, channel: channel.name, hash: hash)
      try file.write(ledger)
      day.report.say(composition.summary(channel) + ": pushed.")
    case .failed(let problem): problems.append(problem)
    }
  }
}
