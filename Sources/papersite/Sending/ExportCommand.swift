internal import ArgumentParser
internal import Channels
internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import SiteOutput
internal import SourceReading

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the papers for other programs, or a digest for other sites.",
    discussion: """
      Without a channel: the papers, each once, however many days cover it. With a channel \
      (\(Channels.pasted.map(\.name).joined(separator: ", "))): one day's digest as it is pasted \
      there, within the channel's limits; what was left out is said in it. Beside the file that -o \
      names, its images are listed, which have to be uploaded by hand.

      Where anything is wrong with the site, the errors go to standard error, the exit status is \
      1, and nothing is printed.

      Examples:
        papersite export wechat -o wechat.html
        papersite export zhihu --date 2026-02-26
        papersite export --format bibtex > papers.bib
        papersite export --format ris --since 2026-02-01 --until 2026-02-28
        papersite export --format json --topic "Agentic RL" --min-rating 3
      """)

  @Argument(
    help: ArgumentHelp(
      "The site that the digest is for; without it, the papers are printed.",
      valueName: "channel"),
    completion: .list(Channels.pasted.map(\.name)))
  var channel: String?

  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp(
      "With a channel: the digest of this day, not the newest.",
      valueName: "YYYY-MM-DD"),
    transform: CalendarDay.argument)
  var date: CalendarDay?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "\(PaperExport.formats.dropLast().joined(separator: ", ")) or "
        + "\(PaperExport.formats.suffix(1).joined()). (default: bibtex)",
      valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "Papers covered on this day or later, or on the last so many days, such as 7d.",
      valueName: "day"),
    transform: FirstDay.argument)
  var since: FirstDay?

  @Option(
    help: ArgumentHelp("Papers covered on this day or earlier.", valueName: "YYYY-MM-DD"),
    transform: CalendarDay.argument)
  var until: CalendarDay?

  @Option(help: "Papers of this topic.")
  var topic: String?

  @Option(help: "Papers that a post with this tag covers.")
  var tag: String?

  @Option(
    help: ArgumentHelp("Papers with at least so many stars.", valueName: "stars"),
    transform: Self.stars)
  var minRating: Double?

  private static func stars(_ text: String) throws -> Double {
    guard let stars = Double(text), (0...5).contains(stars) else {
      throw ValidationError("It takes a number of stars from 0 to 5, such as 3 or 2.5.")
    }
    return stars
  }

  func validate() throws {
    if let format, !PaperExport.formats.contains(format) {
      throw ValidationError(
        "--format takes \(PaperExport.formats.joined(separator: ", ")), not '\(format)'.")
    }
    if let channel { try validate(channel) }
    if date != nil, channel == nil {
      throw ValidationError("--date goes with a channel; papers are chosen by --since and --until.")
    }
    if let until, let first = since?.day(until: until), until < first {
      throw ValidationError("--until \(until) is before --since \(first).")
    }
  }

  private func validate(_ channel: String) throws {
    let names = ChannelNames(Channels.pasted)
    guard names.channel(channel) != nil else {
      throw ValidationError(
        "There is no channel '\(channel)' to paste into. \(names.fix(channel)).")
    }
    let others = [
      format.map { _ in "--format" }, since.map { _ in "--since" }, until.map { _ in "--until" },
      topic.map { _ in "--topic" }, tag.map { _ in "--tag" }, minRating.map { _ in "--min-rating" },
    ]
    if let other = others.compactMap(\.self).first {
      throw ValidationError("\(other) chooses papers, and goes with no channel.")
    }
  }

  func run() throws {
    if let channel = channel.flatMap({ ChannelNames(Channels.pasted).channel($0) }) {
      let day = try ChosenDay(site, date: date)
      return try ChannelExport(channel, of: day, output: output).run()
    }
    let folders = SiteFolders(source: site.source.source, output: nil)
    let folder = SiteFolder(root: folders.source)
    let build = SiteBuild(folder.read(), of: folder, options: site.buildOptions(for: folders))
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource, consequence: nil)
    let export = PaperExport(build.site, filter: filter(today: folders.today))
    // Whoever wants the papers has not asked what could be better in the posts.
    let errors = build.diagnostics.filter { $0.severity == .error }
    try report.finish(errors + export.diagnostics)
    guard let bytes = export.bytes(as: format ?? "bibtex") else { return }
    guard let output, output != "-" else { return Terminal.write(bytes) }
    do throws(Diagnostic) {
      try WrittenFile(output, besides: folders).write(bytes)
    } catch {
      throw error.failure()
    }
  }

  private func filter(today: CalendarDay) -> PaperExport.Filter {
    var filter = PaperExport.Filter()
    filter.since = since?.day(until: until ?? today)
    filter.until = until
    filter.topic = topic
    filter.tag = tag
    filter.minimumStars = minRating
    return filter
  }
}
