package import Diagnostics

/// Keeps what the rules about single documents found, from run to run.
///
/// What they find depends on the document's file, the settings and the scope alone. So rules whose
/// findings depend on anything else, such as the day or another document, are `SiteRule`s.
package protocol FindingsCache: Sendable {
  /// What was found in the file at `path` when it was as it is now, else what `find` finds. Called
  /// on several threads at once.
  func findings(in path: String, find: () -> [Diagnostic]) -> [Diagnostic]
}
