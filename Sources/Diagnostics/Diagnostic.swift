/// Something to say about the author's input: what is wrong, where, and how to mend it.
///
/// It carries its own excerpt, so the file's bytes need not be kept.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Sendable, CaseIterable {
    case error, warning
  }

  package var severity: Severity
  /// A short stable name in kebab case, such as `unknown-key`.
  package let rule: String
  /// One sentence without a full stop. It quotes the offending text.
  package let message: String
  /// What to do, as one sentence in the imperative.
  package let fix: String?
  /// What to write for the text at `location` where the fix is sure; it holds no line break.
  package let replacement: String?
  /// Where; nil where the message is about the run as a whole.
  package let location: SourceLocation?
  /// Other places that the message speaks of, such as the first of two equal keys.
  package let related: [RelatedLocation]

  package init(
    _ severity: Severity, _ rule: String, _ message: String, fix: String? = nil,
    replacement: String? = nil, at location: SourceLocation? = nil, related: [RelatedLocation] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.fix = fix
    self.replacement = replacement
    self.location = location
    self.related = related
  }
}

extension Diagnostic {
  /// The same with every location changed by `transform`.
  package func mappingLocations(
    _ transform: (SourceLocation) -> SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      severity, rule, message, fix: fix, replacement: replacement, at: location.map(transform),
      related: related.map { RelatedLocation($0.note, at: transform($0.location)) })
  }
}

/// Another place that a diagnostic speaks of.
package struct RelatedLocation: Hashable, Sendable {
  /// What stands there, such as `first defined here`.
  package let note: String
  package let location: SourceLocation

  package init(_ note: String, at location: SourceLocation) {
    self.note = note
    self.location = location
  }
}

extension Diagnostic: Comparable {
  /// The order in which messages are printed: by path, line and column, errors before warnings.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    a.sortKey < b.sortKey
  }

  private var sortKey: (String, Int, Int, Int, String, String) {
    (
      location?.path ?? "", location?.position?.line ?? 0, location?.position?.column ?? 0,
      severity == .error ? 0 : 1, rule, message
    )
  }
}
