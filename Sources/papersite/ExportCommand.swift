internal import ArgumentParser
internal import ContentParsing
internal import Diagnostics
internal import Foundation
internal import SiteModel
internal import SiteOutput
internal import SourceReading

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the papers of the site for other programs.",
    discussion: """
      A paper is printed once, however many days cover it. Where anything is wrong with the site, \
      the errors go to standard error, the exit status is 1, and nothing is printed.

      Examples:
        papersite export --format bibtex > papers.bib
        papersite export --format ris --since 2026-02-01 --until 2026-02-28
        papersite export --format json --topic "Agentic RL" --min-rating 3
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    help: ArgumentHelp(
      "\(PaperExport.formats.dropLast().joined(separator: ", ")) or "
        + "\(PaperExport.formats.suffix(1).joined()).",
      valueName: "format"))
  var format = "bibtex"

  @Option(
    help: ArgumentHelp("Papers covered on this day or later.", valueName: "YYYY-MM-DD"),
    transform: day)
  var since: CalendarDay?

  @Option(
    help: ArgumentHelp("Papers covered on this day or earlier.", valueName: "YYYY-MM-DD"),
    transform: day)
  var until: CalendarDay?

  @Option(help: "Papers of this topic.")
  var topic: String?

  @Option(help: "Papers that a post with this tag covers.")
  var tag: String?

  @Option(help: ArgumentHelp("Papers with at least so many stars.", valueName: "stars"))
  var minRating: Double?

  func validate() throws {
    guard PaperExport.formats.contains(format) else {
      throw ValidationError(
        "--format takes \(PaperExport.formats.joined(separator: ", ")), not '\(format)'.")
    }
    if let since, let until, until < since {
      throw ValidationError("--until \(until) is before --since \(since).")
    }
  }

  func run() throws {
    let folders = SiteFolders(source: site.source.source, output: nil)
    let folder = SiteFolder(root: folders.source)
    let build = SiteBuild(folder.read(), of: folder, options: site.buildOptions(for: folders))
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource, consequence: nil)
    let export = PaperExport(build.site, filter: filter)
    try report.finish(build.diagnostics + export.diagnostics)
    guard let bytes = export.bytes(as: format) else { return }
    try FileHandle.standardOutput.write(contentsOf: Data(bytes))
  }

  private var filter: PaperExport.Filter {
    var filter = PaperExport.Filter()
    filter.since = since
    filter.until = until
    filter.topic = topic
    filter.tag = tag
    filter.minimumStars = minRating
    return filter
  }

  private static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw ValidationError("a day is written YYYY-MM-DD, not '\(text)'.")
    }
    return day
  }
}
