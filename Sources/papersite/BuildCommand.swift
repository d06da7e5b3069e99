internal import ArgumentParser
internal import Diagnostics
internal import SiteModel
internal import SiteOutput
internal import SourceReading

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      Where anything is wrong, the errors are printed, the exit status is 1, and the published \
      site stays as it was.

      Examples:
        papersite build
        papersite build --source blog --output blog/public --strict
        papersite build --drafts --future --base-url http://localhost:8000
        papersite build --format github
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Take warnings as errors.")
  var strict = false

  @Flag(
    help: """
      Print where the time went, and write .papersite/trace.json for chrome://tracing and Perfetto.
      """)
  var profile = false

  @Option(help: "How diagnostics are printed.")
  var format = DiagnosticPrinter.Format.human

  func run() throws {
    let start = ContinuousClock.now
    let folders = SiteFolders(source: site.source.source, output: output.output)
    var report = Report(
      format: format, isStrict: strict, sourcePrefix: folders.shownSource)
    let folder = SiteFolder(root: folders.source)
    let trace = profile ? BuildTrace() : nil
    let options = site.buildOptions(for: folders, trace: trace)
    let sources = trace.measured(.stage, "read files") { folder.read() }
    let build = SiteBuild(sources, of: folder, options: options)
    let publication = Publication(
      build, to: folders, trace: trace, unless: report.judged(build.diagnostics))
    report.consequence = publication.consequence
    try report.finish(build.diagnostics + publication.diagnostics)
    guard let written = publication.written else { return }
    report.say(
      BuildSummary(
        build: build, written: written,
        output: folders.shownOutput(build.site.configuration.output)
      ).sentence(after: start.duration(to: .now)))
    if let trace { try finish(trace, folders, report) }
  }

  private func finish(_ trace: BuildTrace, _ folders: SiteFolders, _ report: Report) throws {
    do throws(Diagnostic) {
      try TraceFile(trace).write(to: folders.trace)
    } catch {
      try report.finish([error])
    }
    report.say(ProfileTable(trace.events).text)
  }
}

extension DiagnosticPrinter.Format: ExpressibleByArgument {}

/// The rendering and writing of a build: all of it, or nothing.
private struct Publication {
  /// Nil where nothing was published.
  private(set) var written: WriteSummary?
  private(set) var diagnostics: [Diagnostic] = []
  private var standing = OutputWriter.Standing.asBefore

  /// What errors mean for the published site.
  var consequence: String {
    switch standing {
    case .asBefore: "nothing was published, and the site is as it was"
    case .newInPart: "the site is new in part, and the next build goes on from there"
    case .new: "the new site is published all the same"
    }
  }

  /// - Parameter found: what was found before; with an error in it, nothing is done.
  init(
    _ build: SiteBuild, to folders: SiteFolders, trace: BuildTrace?, unless found: [Diagnostic]
  ) {
    guard !found.contains(where: { $0.severity == .error }) else { return }
    do throws(Diagnostic) {
      let writer = try OutputWriter.open(
        output: folders.output(build.site.configuration.output), source: folders.source,
        work: folders.work)
      try publish(build.plan, by: writer, trace)
    } catch {
      diagnostics = [error]
    }
  }

  private mutating func publish(
    _ plan: OutputPlan, by writer: OutputWriter, _ trace: BuildTrace?
  ) throws(Diagnostic) {
    let progress = Progress("Rendering", total: plan.files.count, "files")
    diagnostics = trace.measured(.stage, "render and stage files") {
      plan.render(trace: trace) { file throws(Diagnostic) in
        try writer.stage(file)
        progress.advance()
      }
    }
    progress.finish()
    guard diagnostics.isEmpty else { return writer.abandon() }
    defer { standing = writer.standing }
    let summary = try trace.measured(.stage, "publish") { () throws(Diagnostic) in
      try writer.commit()
    }
    written = summary
    diagnostics = summary.warnings
  }
}
