package import Diagnostics
package import SiteModel

/// Keeps what the rules about single documents found, from run to run.
///
/// What they find depends on the document's file, the record of its day, the settings and the scope
/// alone. So rules whose findings depend on anything else, such as today's date or another
/// document, are `SiteRule`s.
package protocol FindingsCache: Sendable {
  /// What was found in the file at `path` when it and the record were as they are now, else what
  /// `find` finds. Called on several threads at once.
  func findings(
    in path: String, with record: DayFile?, find: () -> [Diagnostic]
  ) -> [Diagnostic]

  /// What `rules`, which compare the entries about a paper, found when all entries said what they
  /// say now, and the files that they name were as they are now; else what `find` finds.
  func findings(ofRules rules: [String], find: () -> [Diagnostic]) -> [Diagnostic]
}
