internal import Diagnostics

/// What is wrong with a site. A build tells at once what stops it; what the rules of `check` find
/// follows when there is time.
struct Findings: Sendable {
  /// Of the newest build.
  private var ofBuild: [Diagnostic] = []
  /// What only rules find, as of the last time that they were applied.
  private var ofRules: [Diagnostic] = []
  private var told: Set<Diagnostic> = []

  /// In printing order.
  var all: [Diagnostic] { (ofBuild + ofRules).sorted() }

  var errors: [Diagnostic] { all.filter { $0.severity == .error } }

  /// Whether the newest build is not served because of what it says.
  var holdBuild: Bool { ofBuild.contains { $0.severity == .error } }

  /// The warnings about the file at `path`.
  func warnings(about path: String) -> [Diagnostic] {
    (ofBuild + ofRules).filter { $0.severity == .warning && $0.location?.path == path }.sorted()
  }

  /// Takes up what a build says. Returns what has not been told of before.
  mutating func take(ofBuild diagnostics: [Diagnostic]) -> [Diagnostic] {
    let known = Set(diagnostics)
    ofBuild = diagnostics
    ofRules.removeAll { known.contains($0) }
    return news()
  }

  /// Takes up what the newest build and the rules say together. Returns what has not been told of
  /// before.
  mutating func take(complete diagnostics: [Diagnostic]) -> [Diagnostic] {
    let known = Set(ofBuild)
    ofRules = diagnostics.filter { !known.contains($0) }
    return news()
  }

  private mutating func news() -> [Diagnostic] {
    let all = all
    defer { told = Set(all) }
    return all.filter { !told.contains($0) }
  }
}
