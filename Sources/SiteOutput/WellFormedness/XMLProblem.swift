package import Diagnostics

/// Why a text is not well-formed XML.
package struct XMLProblem: Error, Sendable {
  /// What is wrong, quoting the text.
  package let message: String
  package let fix: String
  /// The bytes that it is about.
  package let range: Range<Int>

  init(_ message: String, fix: String, at range: Range<Int>) {
    self.message = message
    self.fix = fix
    self.range = range
  }

  /// As the author of the template at `source`, which made `output`, sees it.
  package func diagnostic(of output: SourceFile, from source: String) -> Diagnostic {
    Diagnostic(
      .error, "malformed-xml",
      "`\(output.path)`, which `\(source)` makes, is not well-formed XML: \(message)", fix: fix,
      at: output.location(of: range),
      related: [RelatedLocation("made by this template", at: SourceLocation(path: source))])
  }
}
