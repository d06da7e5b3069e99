package import Diagnostics
internal import Linting
internal import SiteModel
package import SiteOutput
package import SourceReading
internal import Synchronization
internal import Text

/// A site that is rebuilt in memory as its folder changes. Pages are rendered when they are asked
/// for.
package final class LiveSite: Sendable {
  fileprivate struct State {
    /// What is served: the last build without errors, else the first one.
    var served: SiteBuild
    /// The newest build.
    var newest: SiteBuild
    /// Whether there will soon be a newer one.
    var isBuilding = false
    /// Counts the builds.
    var generation = 0
    var findings = Findings()
    var versions = ServedVersions()
  }

  private let folder: SiteFolder
  private let options: @Sendable () -> BuildOptions
  private let editor: EditorLinks
  private let viewers: Viewers
  /// What rules have found, so that they are applied to what has changed alone.
  private let known = ValueStore()
  private let state: Mutex<State>

  /// Builds the site for the first time.
  ///
  /// - Parameter options: asked before each build, since the day may change. Rules are applied by
  ///   `check` alone, whatever they say.
  package init(
    _ folder: SiteFolder, options: @escaping @Sendable () -> BuildOptions, editor: EditorLinks,
    limits: ServerLimits = ServerLimits()
  ) {
    self.folder = folder
    self.options = options
    self.editor = editor
    viewers = Viewers(limit: limits.eventStreams)
    let build = Self.build(folder, options(), last: nil)
    var first = State(served: build, newest: build)
    _ = first.findings.take(ofBuild: build.diagnostics)
    state = Mutex(first)
  }

  private static func build(
    _ folder: SiteFolder, _ options: BuildOptions, last: SiteBuild?,
    changes: FolderChanges = .unknown
  ) -> SiteBuild {
    let quick = BuildOptions(
      selection: options.selection, baseURL: options.baseURL, lintScope: .none)
    let sources = folder.read(last: last?.sources, changes: changes)
    if let last, last.isMade(of: sources, options: quick) { return last }
    return SiteBuild(sources, of: folder, options: quick, last: last)
  }

  /// The build that is served.
  package var current: SiteBuild { state.withLock(\.served) }
  /// What is known to be wrong, in printing order.
  package var diagnostics: [Diagnostic] { state.withLock(\.findings.all) }

  /// Reads what has changed and builds anew, and tells the open pages what has changed for them. Not
  /// to be called on two threads at once.
  ///
  /// - Parameter changes: what was seen to change since the last time.
  package func rebuild(after changes: FolderChanges = .unknown) -> LiveNews {
    let start = ContinuousClock.now
    let (last, served) = state.withLock { state in
      state.isBuilding = true
      return (state.newest, state.served)
    }
    let build = Self.build(folder, options(), last: last, changes: changes)
    let news = state.withLock { state in
      state.isBuilding = false
      state.newest = build
      state.generation += 1
      if !build.diagnostics.contains(where: { $0.severity == .error }) { state.served = build }
      return state.findings.take(ofBuild: build.diagnostics)
    }
    // Letting go of a large site takes time, for which nobody has to wait.
    withExtendedLifetime((last, served)) { tellViewers() }
    return .rebuilt(build, start.duration(to: .now), news)
  }

  /// Applies the rules of `check` to the newest build, and tells the open pages what they find.
  /// Nil where there has been a newer build meanwhile.
  package func check() -> LiveNews? {
    let (build, generation) = state.withLock { ($0.newest, $0.generation) }
    let diagnostics = build.diagnostics(applying: .check, known: known) { [self] in
      state.withLock { $0.isBuilding || $0.generation != generation }
    }
    guard let diagnostics else { return nil }
    let news = state.withLock { state -> [Diagnostic]? in
      guard state.generation == generation else { return nil }
      return state.findings.take(complete: diagnostics)
    }
    guard let news else { return nil }
    tellViewers()
    return .checked(news)
  }
}

/// What the terminal is told.
package enum LiveNews: Sendable {
  /// A build, how long it took, and what has not been told of before.
  case rebuilt(SiteBuild, Duration, [Diagnostic])
  /// What rules found that has not been told of before.
  case checked([Diagnostic])
}

// MARK: - Files

extension LiveSite: SiteFiles {
  var basePath: String { current.site.configuration.baseURL.path }

  func file(at path: String) -> ServedFile? {
    let plan = current.plan
    guard let file = plan.file(at: path) else { return nil }
    return ServedFile(path: path) { [self] () throws(Diagnostic) in
      path.hasSuffix(".html")
        ? LivePage(page(file, of: plan).bytes).bytes : try asset(file, of: plan)
    }
  }

  func notFoundPage(for path: String) -> ServedFile? {
    let build = current
    guard let page = build.plan.file(at: "404.html") else { return nil }
    let note = Self.note(on: path, of: build)
    return ServedFile(path: "404.html") { [self] () throws(Diagnostic) in
      LivePage(self.page(page, of: build.plan).bytes, note: note).bytes
    }
  }

  /// What is left out at `path`; nil where nothing is.
  private static func note(on path: String, of build: SiteBuild) -> String? {
    build.leftOut.first { $0.stands(at: path) }?.previewNote
  }

  /// The page's bytes; where it cannot be rendered, the last that could, and why.
  private func page(
    _ file: PlannedFile, of plan: OutputPlan
  ) -> (bytes: [UInt8], problem: Diagnostic?) {
    let path = file.path.outputPath
    do throws(Diagnostic) {
      let bytes = try plan.bytes(of: file)
      state.withLock { $0.versions.keep(bytes, at: path) }
      return (bytes, nil)
    } catch {
      return (state.withLock { $0.versions.page(at: path) } ?? LivePage.empty, error)
    }
  }

  private func asset(
    _ file: PlannedFile, of plan: OutputPlan
  ) throws(Diagnostic) -> [UInt8] {
    let bytes = try plan.bytes(of: file)
    state.withLock { $0.versions.note(bytes, at: file.path.outputPath) }
    return bytes
  }
}

extension LeftOutDocument {
  /// Whether it would be the file at `path`, with or without the slash at the end.
  fileprivate func stands(at path: String) -> Bool {
    let own = self.path.outputPath
    return own == path || own == path + "/index.html"
  }

  fileprivate var previewNote: String {
    switch reason {
    case .draft: "\(source) is a draft: `papersite serve --drafts` shows it."
    case .future: "\(source) is of a day to come: `papersite serve --future` shows it."
    }
  }
}

// MARK: - Viewers

extension LiveSite {
  /// The events of a page that has been opened at `path`, and shows the bytes that `version`
  /// names. Nil where too many pages are open.
  func events(for viewer: Viewer) -> AsyncStream<String>? {
    viewers.open(viewer) { news(for: viewer, look(at: viewer.path)) }
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
      return assets.isEmpty ? news : [.assets(assets)] + news
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
    let (build, findings) = state.withLock { ($0.served, $0.findings) }
    let problems = findings.errors
    let place = SitePlace.outputPath(of: path, below: basePath)
    let found = place.flatMap(build.plan.file)
    guard let planned = found ?? build.plan.file(at: "404.html") else {
      return Look(version: "", state: event(problems, [], isHeld: findings.holdBuild))
    }
    let page = page(planned, of: build.plan)
    let note = found == nil ? place.flatMap { Self.note(on: $0, of: build) } : nil
    let all = problems + [page.problem].compactMap(\.self).filter { !problems.contains($0) }
    return Look(
      version: LivePage(page.bytes, note: note).version,
      state: event(
        all, findings.warnings(about: planned.origin),
        isHeld: findings.holdBuild || page.problem != nil))
  }

  private func event(
    _ problems: [Diagnostic], _ notes: [Diagnostic], isHeld: Bool
  ) -> BrowserEvent {
    .state(
      problems: problems.map(editor.problem), notes: notes.map(editor.problem), isHeld: isHeld)
  }

  /// The files other than pages that browsers have been given and that have other bytes now, as
  /// browsers ask for them.
  private func changedAssets() -> [String] {
    let (plan, served) = state.withLock { ($0.served.plan, $0.versions) }
    return served.assets.compactMap { path, hash in
      guard let file = plan.file(at: path), let bytes = try? plan.bytes(of: file),
        ContentHash(of: bytes) != hash
      else { return nil }
      state.withLock { $0.versions.note(bytes, at: path) }
      return basePath + URLEncoding.encode(path: "/" + path)
    }.sorted()
  }
}
