internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import Linting
internal import SourceReading

/// The sure fixes of what a check found, file by file.
struct SourceFixes {
  private let files: [FixedFile]
  private let folders: SiteFolders

  /// - Parameter paths: the files to fix; empty for all.
  init(_ checked: SiteCheck, of folders: SiteFolders, only paths: Set<String>) {
    self.folders = folders
    let fixable = Dictionary(
      grouping: checked.diagnostics.filter { $0.replacement != nil },
      by: { $0.location?.path ?? "" })
    files = (checked.sources.posts + checked.sources.pages).compactMap { raw in
      guard paths.isEmpty || paths.contains(raw.path), let diagnostics = fixable[raw.path],
        let file = try? SourceFile(path: raw.path, rawBytes: raw.bytes),
        let fixed = FixedFile(file, fixing: diagnostics), Self.isSafe(fixed)
      else { return nil }
      return fixed
    }
  }

  /// Whether the file reads as well as before.
  private static func isSafe(_ fixed: FixedFile) -> Bool {
    let parser = DocumentParser()
    let after = SourceFile(path: fixed.file.path, bytes: fixed.bytes)
    return parser.parse(after).diagnostics.count <= parser.parse(fixed.file).diagnostics.count
  }

  var isEmpty: Bool { files.isEmpty }

  var diff: String {
    files.map { UnifiedDiff($0, path: folders.shownSource + $0.file.path).text }.joined()
  }

  var sentence: String {
    let count = files.reduce(0) { $0 + $1.fixCount }
    let fixes = count == 1 ? "1 fix" : "\(count) fixes"
    return "Applied \(fixes) to \(Counted.text(files.count, "file"))."
  }

  /// Writes the files; returns what went wrong. A file that could not be written is as it was.
  func write() -> [Diagnostic] {
    files.compactMap { fixed in
      do throws(Diagnostic) {
        try RewrittenFile(fixed.file, as: fixed.bytes).write(into: folders.source)
        return nil
      } catch {
        return error
      }
    }
  }
}
