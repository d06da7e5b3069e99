package import Diagnostics

/// The text of one template.
package struct TemplateSource: Sendable {
  /// What other templates call it, such as `partials/head.html`.
  package let name: String
  package let file: SourceFile
  /// Whether it belongs to the program: where an author's template that it extends has fewer
  /// blocks, that is no error.
  package let isBuiltIn: Bool

  package init(name: String, file: SourceFile, isBuiltIn: Bool = false) {
    self.name = name
    self.file = file
    self.isBuiltIn = isBuiltIn
  }

  /// Whether what it prints is escaped: decided by the ending of its name.
  var isEscaping: Bool {
    [".html", ".htm", ".xml"].contains { name.hasSuffix($0) }
  }
}
