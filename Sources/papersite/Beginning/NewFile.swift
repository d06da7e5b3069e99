internal import ArgumentParser
internal import Diagnostics
internal import FileSystem
internal import Foundation

/// A file that a command adds to a site's folder, and that never replaces another.
struct NewFile {
  /// Relative to the site's folder.
  let path: String
  private let text: String
  private let fixWhereTaken: String

  init(_ path: String, _ text: String, fixWhereTaken: String = "Remove it, or choose another") {
    self.path = path
    self.text = text
    self.fixWhereTaken = fixWhereTaken
  }

  /// Writes the file and the folders above it that are not there. A file that could not be written
  /// whole is removed.
  func write(into root: String) throws(Diagnostic) {
    let target = FilePath.joined(root, path)
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.parent(target), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: target), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw diagnostic("existing-file", "`\(path)` exists already", fixWhereTaken)
    } catch {
      if let status = try? FileStatus(of: target), status.kind == .file,
        status.size < text.utf8.count
      {
        try? FileManager.default.removeItem(atPath: target)
      }
      throw diagnostic(
        "unwritable-file", "`\(path)` cannot be written: \(SystemError.reason(of: error))",
        "Check the folder's permissions and the space on the disk")
    }
  }

  private func diagnostic(_ rule: String, _ message: String, _ fix: String) -> Diagnostic {
    Diagnostic(.error, rule, message, fix: fix, at: SourceLocation(path: path))
  }
}

extension Diagnostic {
  /// Prints this error, its path as the user can open it from here, and gives the exit status.
  func failure(shownFrom prefix: String = "") -> ExitCode {
    let shown = mappingLocations { $0.renamed(prefix + $0.path) }
    Terminal.writeError(DiagnosticPrinter(.human, usesColor: Terminal.hasColor).print([shown]))
    return .failure
  }
}
