internal import ArgumentParser
internal import Channels
internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import LinkChecking
internal import Linting
internal import SiteModel
internal import SiteOutput
internal import SourceReading

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find mistakes in posts, pages and settings; nothing is built.",
    discussion: """
      With an error, the exit status is 1. A rule is set in site.yml, such as \
      "check: {wrong-count: error, long-description: off}", and silenced for one line by a comment \
      on the line before: <!-- papersite-ignore wrong-count -->.

      Examples:
        papersite check
        papersite check content/posts/2026-02-26.md --strict
        papersite check --fix --dry-run
        papersite check --external content/posts/2026-02-26.md
        papersite check --format sarif > papersite.sarif
        papersite check --rules
      """)

  @Argument(
    help: "Say only what is wrong with these files or in these folders, drafts included.",
    completion: .file(extensions: ["md"]))
  var files: [String] = []

  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."

  @Flag(help: "Look at drafts too.")
  var drafts = false

  @Flag(help: "Take warnings as errors.")
  var strict = false

  @Option(help: "How diagnostics are printed.")
  var format = DiagnosticPrinter.Format.human

  @Flag(help: "List the rules, and what each is about.")
  var rules = false

  @Flag(
    help: """
      Ask for the links to other sites too, politely: it takes a second or more a link. Answers \
      are kept for a week.
      """)
  var external = false

  @Flag(
    help: """
      Hold the prose of entries to the abstracts in content/days, and to papers in \
      content/days/full: numbers and names that they do not have.
      """)
  var ground = false

  @Flag(help: "Apply the fixes that are sure, and show them as a diff.")
  var fix = false

  @Flag(help: "With --fix: only show the diff.")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
  }

  func run() throws {
    if rules { return Terminal.write(RuleListing.text) }
    let folders = SiteFolders(source: source, output: nil)
    let report = Report(
      format: format, isStrict: strict, sourcePrefix: folders.shownSource, consequence: nil)
    var checked = check(folders)
    let paths = try checkedPaths(folders, of: checked.sources)
    if fix {
      let fixes = SourceFixes(checked, of: folders, only: paths)
      report.show(fixes.diff)
      if !dryRun, !fixes.isEmpty {
        let failures = fixes.write()
        if !failures.isEmpty { try report.finish(failures) }
        checked = check(folders)
        report.say(fixes.sentence)
      }
    }
    let links = external ? ExternalLinkCheck(checked.build, of: folders, only: paths) : nil
    let channels = ChannelCheck(checked.build).diagnostics(of: paths)
    let found =
      (checked.diagnostics + channels).sorted().filter { isMeant($0, paths) }
      + (links?.diagnostics ?? [])
    defer { if let links { report.say(links.report.summary) } }
    try report.finish(found)
    report.say(summary(checked, paths, warnings: found.count))
  }

  private func check(_ folders: SiteFolders) -> SiteCheck {
    let folder = SiteFolder(root: folders.source)
    let sources = folder.read()
    let selection = Selection(
      includesDrafts: drafts || !files.isEmpty, includesFuture: true, today: folders.today)
    var options = BuildOptions(selection: selection, lintScope: ground ? .everything : .check)
    let fullTexts = FullTextFiles(folders.source)
    if ground { options.fullTexts = { fullTexts.text(of: $0) } }
    let build = SiteBuild(sources, of: folder, options: options)
    return SiteCheck(sources: sources, build: build, fullTextProblems: fullTexts.problems)
  }

  /// What is about the files that were asked for, or about no file.
  private func isMeant(_ diagnostic: Diagnostic, _ paths: Set<String>) -> Bool {
    guard !paths.isEmpty, let location = diagnostic.location else { return true }
    return paths.contains(location.path)
  }

  /// The files that were asked for, relative to the site's folder; empty for all.
  private func checkedPaths(_ folders: SiteFolders, of sources: SiteSources) throws -> Set<String> {
    let known = sources.paths
    return try files.reduce(into: []) { paths, file in
      let candidates = [FilePath.absolute(file), FilePath.joined(folders.source, file)]
      guard
        let path = candidates.first(where: {
          FilePath.isInside($0, folders.source) && (try? FileStatus(following: $0)) != nil
        })
      else {
        throw ValidationError(
          "There is no file '\(file)' in the site's folder, which --source names.")
      }
      let name = String(path.dropFirst(folders.source.count).drop { $0 == "/" })
      let found = known.filter { name.isEmpty || $0 == name || $0.hasPrefix(name + "/") }
      guard !found.isEmpty else {
        throw ValidationError(
          "'\(file)' is no post, page, record, template or setting of the site, and holds none. "
            + "The site's folder is named by --source.")
      }
      paths.formUnion(found)
    }
  }

  /// Such as `Checked 1 post with 9 papers and 1 page: 2 warnings.`
  private func summary(_ checked: SiteCheck, _ paths: Set<String>, warnings: Int) -> String {
    let subject =
      paths.isEmpty ? checked.build.counts.text : Counted.text(paths.count, "file")
    let result = warnings == 0 ? "nothing is wrong" : Counted.text(warnings, "warning")
    return "Checked \(subject): \(result)\(groundNote(checked, paths)).\(draftNote(checked))"
  }

  /// Drafts are no part of what a build publishes.
  private func draftNote(_ checked: SiteCheck) -> String {
    let count = checked.build.counts.leftOut.drafts
    return count == 0
      ? "" : " Left out: \(Counted.text(count, "draft")) (--drafts looks at drafts too)."
  }

  /// Silence about prose means nothing where there was nothing to hold it to.
  private func groundNote(_ checked: SiteCheck, _ paths: Set<String>) -> String {
    guard ground else { return "" }
    let site = checked.build.site
    let posts = site.posts.filter { paths.isEmpty || paths.contains($0.document.path) }
    let recorded = posts.count { site.days[$0.published.day] != nil }
    if recorded > 0 {
      return "; prose was held to the records of \(Counted.text(recorded, "post"))"
    }
    return "; no prose could be held to a record, since there is none in content/days for "
      + (posts.count == 1 ? "this post" : "these posts")
  }
}

/// A site's sources with what is wrong with them.
struct SiteCheck {
  let sources: SiteSources
  let build: SiteBuild
  let fullTextProblems: [Diagnostic]

  var diagnostics: [Diagnostic] { build.diagnostics + fullTextProblems }
}
