internal import CTheme
internal import Diagnostics
package import Templating

/// The theme inside the binary: the repository's own `templates/`, as it was at compile time.
package enum BuiltInTheme {
  /// By name, relative to `templates/`, such as `partials/head.html`; in the order of the names.
  package static var files: [(name: String, bytes: [UInt8])] {
    (0..<CThemeFileCount()).map { index in
      let file = CThemeFileAt(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      return (name: String(cString: file.name), bytes: Array(bytes))
    }
  }

  static let assetFolder = "assets/"

  /// The files that are templates, in the order of the names.
  package static var templates: [TemplateSource] {
    files.filter { !$0.name.hasPrefix(assetFolder) }.map { file in
      TemplateSource(
        name: file.name,
        file: SourceFile(path: "built-in theme/\(file.name)", bytes: file.bytes), isBuiltIn: true)
    }
  }
}
