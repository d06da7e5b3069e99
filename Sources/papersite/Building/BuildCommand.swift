internal import ArgumentParser
internal import Diagnostics
internal import Foundation
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

      What is made by other programs and libraries is left out where they are missing, unless \
      site.yml asks for it by `search: true` and the like: the search by Pagefind \
      (`./setup --search`), social cards (`cards`) by Pango \
      (`./setup libpangocairo-1.0-0 fonts-noto-cjk`), smaller images (`images`) by libvips \
      (`./setup libvips42`).
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
    let trace = profile ? BuildTrace() : nil
    var attempt = Attempt(folders, site, report, trace)
    if attempt.build.isHeldUp {
      let lock: SiteLock
      do throws(Diagnostic) {
        lock = try .waiting(for: .build, of: folders, patience: .seconds(10))
      } catch {
        return try report.finish([error])
      }
      // What was read before the other build may not be what it has published.
      attempt = Attempt(folders, site, report, trace, lock: lock)
    }
    let build = attempt.build
    defer { build.build.map(leave) }
    report.consequence = build.consequence
    let warnings = build.written == nil ? [] : BuildTools.warnings
    let found = build.found + build.diagnostics + warnings
    try report.finish(found)
    guard let written = build.written else { return }
    report.say(
      BuildSummary(
        counts: build.counts, written: written,
        output: folders.shownOutput(build.outputSetting),
        warnings: found.count { $0.severity == .warning }
      ).sentence(after: start.duration(to: .now)))
    if let missing = attempt.tools.sentence { report.say(missing) }
    if let address = attempt.missingAddress {
      report.say(
        "Pages say that they are at \(address): before you publish them, write "
          + "`base_url` in content/site.yml.")
    }
    if let trace { try finish(trace, folders, report) }
  }

  /// Does not let go of a site: the process ends, and the system takes its memory back at once.
  private func leave(_ build: SiteBuild) {
    final class Left {
      let build: SiteBuild
      init(_ build: SiteBuild) { self.build = build }
    }
    _ = Unmanaged.passRetained(Left(build))
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

/// One build of the folder as it is read now.
private struct Attempt {
  let build: PublishedBuild
  let tools: BuildTools
  /// What pages take for the site's address, where nobody has said it.
  let missingAddress: BaseURL?

  init(
    _ folders: SiteFolders, _ site: SiteOptions, _ report: Report, _ trace: BuildTrace?,
    lock: consuming SiteLock? = nil
  ) {
    let folder = SiteFolder(root: folders.source)
    let sources = trace.measured(.stage, "read files") { folder.read() }
    let settings = SiteBuild.settings(of: sources).configuration
    tools = BuildTools(
      for: settings,
      environment: ProcessInfo.processInfo.environment, work: folders.work)
    var options = site.buildOptions(for: folders, trace: trace)
    options.tools = tools
    missingAddress =
      options.baseURL == nil && settings.baseURLLocation == nil ? settings.baseURL : nil
    build = PublishedBuild(
      consume sources, of: folder, options: options, at: folders.places, lock: lock,
      mayPublish: { !report.judged($0).contains { $0.severity == .error } },
      progress: Progress("Rendering", "files"))
  }
}

extension DiagnosticPrinter.Format: ExpressibleByArgument {}

extension BuildTools {
  /// What the site goes without; nil where there is all that it can use.
  fileprivate var sentence: String? {
    guard let last = missing.last else { return nil }
    let list =
      missing.count == 1 ? last : missing.dropLast().joined(separator: ", ") + " and " + last
    return "Without \(list): `papersite build --help` says more."
  }
}

extension PublishedBuild {
  /// What errors mean for the published site.
  fileprivate var consequence: String {
    switch standing {
    case .asBefore: "nothing was published, and the site is as it was"
    case .newInPart: "the site is new in part, and the next build goes on from there"
    case .new: "the new site is published all the same"
    }
  }
}
