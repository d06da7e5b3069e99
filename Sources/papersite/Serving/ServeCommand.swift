internal import ArgumentParser
internal import Diagnostics
internal import Preview
internal import SiteModel
internal import SiteOutput
internal import SourceReading

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in the browser, and keep it new while you write.",
    discussion: """
      The site is built in memory; nothing on the disk changes. A page that is open reloads when \
      what it shows has changed. Where anything is wrong, the page says what, and shows the last \
      good state behind.

      Examples:
        papersite serve --drafts --open
        papersite serve --source blog --port 8000
        papersite serve --editor-url 'idea://open?file={path}&line={line}'
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var server: ServerOptions

  @Flag(help: "Look for changes twice a second, where the system tells none (network drives).")
  var poll = false

  @Option(
    help: ArgumentHelp(
      "What a click on a place of a message opens; {path}, {line} and {column} are replaced.",
      valueName: "url"))
  var editorURL = EditorLinks.standard

  func run() throws {
    let start = ContinuousClock.now
    let folders = SiteFolders(source: site.source.source, output: nil)
    let report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource, consequence: nil)
    try report.finish(folders.missingFolder)
    let options: @Sendable () -> BuildOptions = { [site] in site.buildOptions(for: folders) }
    let socket = try server.listen()
    let live = LiveSite(
      SiteFolder(root: folders.source), options: options,
      editor: EditorLinks(template: editorURL, root: folders.source))
    report.show(live.diagnostics)
    server.announce(
      socket, basePath: live.current.site.configuration.baseURL.path,
      what: RebuildSummary(live.current).sentence(after: start.duration(to: .now)))
    let leftOut = live.current.counts.leftOut.note
    if !leftOut.isEmpty { Terminal.write(String(leftOut.dropFirst()) + "\n") }
    let preview = LivePreview(live, on: socket, watcher: watcher(folders.source))
    Service.run {
      try await preview.run { news in
        switch news {
        case .rebuilt(let build, let duration, let diagnostics):
          report.show(diagnostics)
          Terminal.write(RebuildSummary(build).line(after: duration))
        case .checked(let diagnostics): report.show(diagnostics)
        }
      }
    }
  }

  private func watcher(_ root: String) -> any FolderWatcher {
    let folders = WatchedFolders(root: root)
    return poll ? FolderWatchers.polling(folders) : FolderWatchers.native(folders)
  }
}

/// What the live preview says of a build in one line.
struct RebuildSummary {
  private let build: SiteBuild

  init(_ build: SiteBuild) {
    self.build = build
  }

  /// Such as `Serving 12 posts, built in 34 ms,`.
  func sentence(after duration: Duration) -> String {
    "Serving \(posts), built in \(Self.milliseconds(duration)) ms,"
  }

  /// What a rebuild came to, with its line break.
  func line(after duration: Duration) -> String {
    let errors = build.diagnostics.count { $0.severity == .error }
    guard errors > 0 else {
      return "Rebuilt \(posts) in \(Self.milliseconds(duration)) ms.\(build.counts.leftOut.note)\n"
    }
    let count = errors == 1 ? "1 error" : "\(errors) errors"
    return "\(count): the last good state is shown.\n"
  }

  private var posts: String {
    let count = build.site.posts.count
    return count == 1 ? "1 post" : "\(count) posts"
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int((duration / .milliseconds(1)).rounded())
  }
}
