package import Text

/// The texts of a site's files by their paths. They may be stored, and are read each time that one
/// is asked for: whoever looks at one more than once keeps it as long.
package struct SourceFiles: Sendable {
  private var files: [String: Readable<SourceFile>] = [:]

  package init() {}

  package init(_ files: [SourceFile]) {
    for file in files { add(.held(file), at: file.path) }
  }

  package mutating func add(_ file: Readable<SourceFile>, at path: String) {
    files[path] = file
  }

  /// Nil where there is no such file, or it could not be read as text.
  package subscript(path: String) -> SourceFile? { files[path]?.value }

  /// Whether there is a text at `path`.
  package func has(_ path: String) -> Bool { files[path] != nil }
}
