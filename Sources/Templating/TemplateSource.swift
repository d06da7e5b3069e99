package import Diagnostics

/// The text of one template.
package struct TemplateSource: Sendable {
  /// What other templates call it, such as `partials/head.html`.
  package let name: String
  package let file: SourceFile

  package init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
  }

  /// Whether what it prints is escaped: decided by the ending of its name.
  var isEscaping: Bool {
    [".html", ".htm", ".xml"].contains { name.hasSuffix($0) }
  }
}
