package import Diagnostics
package import SiteOutput
package import SourceReading
internal import Synchronization

/// The papers of a site's folder as its files are now: each time they are asked for, the folder is
/// looked at, and what has changed is read anew.
package final class CurrentLibrary: Sendable {
  private struct State {
    var build: SiteBuild
    var library: PaperLibrary

    init(_ build: SiteBuild) {
      self.build = build
      let errors = build.diagnostics.filter { $0.severity == .error }
      library = PaperLibrary(
        build.published,
        problem: errors.isEmpty ? nil : DiagnosticPrinter(.human, usesColor: false).print(errors))
    }
  }

  private let folder: SiteFolder
  private let options: @Sendable () -> BuildOptions
  private let report: @Sendable ([Diagnostic]) -> Void
  private let state: Mutex<State>

  /// - Parameters:
  ///   - options: of a build of this moment; the day can change.
  ///   - report: is told what is wrong with the site, each time that it is read. What cannot be
  ///     read is left out.
  package init(
    _ folder: SiteFolder, options: @escaping @Sendable () -> BuildOptions,
    report: @escaping @Sendable ([Diagnostic]) -> Void
  ) {
    self.folder = folder
    self.options = options
    self.report = report
    let build = SiteBuild(folder.read(), of: folder, options: options())
    state = Mutex(State(build))
    report(build.diagnostics)
  }

  package var library: PaperLibrary {
    let sources = folder.read()
    let options = options()
    return state.withLock { state in
      guard !state.build.isMade(of: sources, options: options) else { return state.library }
      let build = SiteBuild(sources, of: folder, options: options, last: state.build)
      state = State(build)
      report(build.diagnostics)
      return state.library
    }
  }
}
