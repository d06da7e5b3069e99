package import Diagnostics

/// What goes wrong while a template is compiled or rendered.
///
/// A filter throws one with a message and a fix; the place is added by whoever runs the
/// instruction.
package struct TemplateError: Error, Sendable {
  /// A short stable name in kebab case.
  package var rule: String
  /// One sentence without a full stop, quoting the offending text.
  package var message: String
  /// What to do, as one sentence in the imperative.
  package var fix: String
  /// Where in a template; nil until it is known.
  package var location: SourceLocation?
  /// The includes, extends and macro calls that led there, the innermost first.
  package var trail: [RelatedLocation] = []

  package init(_ message: String, fix: String, rule: String = "template-value") {
    self.rule = rule
    self.message = message
    self.fix = fix
  }

  /// As the author sees it.
  package var diagnostic: Diagnostic {
    Diagnostic(.error, rule, message, fix: fix, at: location, related: trail)
  }
}
