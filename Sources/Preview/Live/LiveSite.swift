package import Diagnostics
internal import SiteModel
package import SiteOutput
package import SourceReading
internal import Synchronization
internal import Text

/// A site that is rebuilt in memory as its folder changes. Pages are rendered when they are asked
/// for.
package final class LiveSite: Sendable {
  /// What a rebuild came to.
  package struct Outcome: Sendable {
    package let build: SiteBuild
    /// What has not been told of before.
    package let news: [Diagnostic]
    package let duration: Duration

    package var hasErrors: Bool { build.diagnostics.contains { $0.severity == .error } }
  }

  fileprivate struct State {
    /// What is served: the last build without errors, else the first one.
    var build: SiteBuild
    /// Of the newest build.
    var documents: DocumentCache
    /// Errors of the newest build.
    var problems: [Diagnostic] = []
    /// Warnings of the newest build, by the file that they are about.
    var notes: [String: [Diagnostic]] = [:]
    var served = ServedVersions()
  }

  private let folder: SiteFolder
  private let options: @Sendable () -> BuildOptions
  private let editor: EditorLinks
  private let viewers: Viewers
  private let state: Mutex<State>

  /// Builds the site for the first time.
  ///
  /// - Parameter options: asked before each build, since the day may change.
  package init(
    _ folder: SiteFolder, options: @escaping @Sendable () -> BuildOptions, editor: EditorLinks,
    limits: ServerLimits = ServerLimits()
  ) {
    self.folder = folder
    self.options = options
    self.editor = editor
    viewers = Viewers(limit: limits.eventStreams)
    let build = SiteBuild(folder.read(), of: folder, options: options())
    var first = State(build: build, documents: build.documents)
    first.judge(build)
    state = Mutex(first)
  }

  /// The build that is served.
  package var current: SiteBuild { state.withLock { $0.build } }
  /// Errors and warnings of the newest build.
  package var diagnostics: [Diagnostic] {
    state.withLock(\.allDiagnostics).sorted()
  }

  /// Reads and builds anew, and tells the open pages what has changed for them. Not to be called
  /// on two threads at once.
  package func rebuild() -> Outcome {
    let start = ContinuousClock.now
    let (last, known) = state.withLock { ($0.documents, Set($0.allDiagnostics)) }
    let build = SiteBuild(folder.read(), of: folder, options: options(), known: last)
    state.withLock { state in
      state.judge(build)
      if state.problems.isEmpty { state.build = build }
    }
    tellViewers()
    return Outcome(
      build: build, news: build.diagnostics.filter { !known.contains($0) },
      duration: start.duration(to: .now))
  }
}

extension LiveSite.State {
  var allDiagnostics: [Diagnostic] { problems + notes.values.flatMap(\.self) }

  /// Takes up what is wrong with the newest build.
  mutating func judge(_ build: SiteBuild) {
    documents = build.documents
    problems = build.diagnostics.filter { $0.severity == .error }
    notes = Dictionary(grouping: build.diagnostics.filter { $0.severity == .warning }) {
      $0.location?.path ?? ""
    }
  }
}

// MARK: - Files

extension LiveSite: SiteFiles {
  var basePath: String { current.site.configuration.baseURL.path }

  func file(at path: String) -> ServedFile? {
    guard let file = current.plan.file(at: path) else { return nil }
    return ServedFile(path: path) { [self] () throws(Diagnostic) in
      path.hasSuffix(".html") ? LivePage(page(file).bytes).bytes : try asset(file)
    }
  }

  /// The page's bytes; where it cannot be rendered, the last that could, and why.
  private func page(_ file: PlannedFile) -> (bytes: [UInt8], problem: Diagnostic?) {
    let path = file.path.outputPath
    do throws(Diagnostic) {
      let bytes = try file.bytes()
      state.withLock { $0.served.keep(bytes, at: path) }
      return (bytes, nil)
    } catch {
      return (state.withLock { $0.served.page(at: path) } ?? LivePage.empty, error)
    }
  }

  private func asset(_ file: PlannedFile) throws(Diagnostic) -> [UInt8] {
    let bytes = try file.bytes()
    state.withLock { $0.served.note(bytes, at: file.path.outputPath) }
    return bytes
  }
}

// MARK: - Viewers

extension LiveSite {
  /// The events of a page that has been opened at `path`, and shows the bytes that `version`
  /// names. Nil where too many pages are open.
  func events(for viewer: Viewer) -> AsyncStream<String>? {
    viewers.open(viewer, first: news(for: viewer, look(at: viewer.path)))
  }

  /// Shows that the server lives, and finds out which pages do.
  package func beat() {
    viewers.tell { _ in [.heartbeat] }
  }

  private func tellViewers() {
    let assets = changedAssets()
    var looks: [String: Look] = [:]
    viewers.tell { viewer in
      let look = looks[viewer.path] ?? look(at: viewer.path)
      looks[viewer.path] = look
      let news = news(for: viewer, look)
      return assets.isEmpty || news == [.reload] ? news : [.assets(assets)] + news
    }
  }

  /// What an address shows now.
  private struct Look {
    let version: String
    let state: BrowserEvent
  }

  private func news(for viewer: Viewer, _ look: Look) -> [BrowserEvent] {
    look.version == viewer.version ? [look.state] : [.reload]
  }

  private func look(at path: String) -> Look {
    let (build, problems, notes) = state.withLock { ($0.build, $0.problems, $0.notes) }
    let place = SitePlace.outputPath(of: path, below: basePath)
    let planned = place.flatMap(build.plan.file) ?? build.plan.file(at: "404.html")
    guard let planned else {
      return Look(version: "", state: event(problems, []))
    }
    let page = page(planned)
    let all = problems + [page.problem].compactMap(\.self).filter { !problems.contains($0) }
    return Look(
      version: LivePage.version(of: page.bytes), state: event(all, notes[planned.origin] ?? []))
  }

  private func event(_ problems: [Diagnostic], _ notes: [Diagnostic]) -> BrowserEvent {
    .state(problems: problems.map(editor.problem), notes: notes.map(editor.problem))
  }

  /// The files other than pages that browsers have been given and that have other bytes now, as
  /// browsers ask for them.
  private func changedAssets() -> [String] {
    let (plan, served) = state.withLock { ($0.build.plan, $0.served) }
    return served.assets.compactMap { path, hash in
      guard let file = plan.file(at: path), let bytes = try? file.bytes(),
        ContentHash(of: bytes) != hash
      else { return nil }
      state.withLock { $0.served.note(bytes, at: path) }
      return basePath + URLEncoding.encode(path: "/" + path)
    }.sorted()
  }
}
