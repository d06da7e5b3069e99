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
    try makeFolder(FilePath.parent(target), of: root)
    do {
      try Data(text.utf8).write(to: URL(filePath: target), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw diagnostic("existing-file", "`\(path)` exists already", fixWhereTaken)
    } catch {
      if let status = try? FileStatus(of: target), status.kind == .file,
        status.size < text.utf8.count
      {
        try? FileManager.default.removeItem(atPath: target)
      }
      throw unwritable(error)
    }
  }

  /// Makes the folder of the file. One that is a link out of the site's folder would be read by no
  /// build.
  private func makeFolder(_ folder: String, of root: String) throws(Diagnostic) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch CocoaError.fileWriteFileExists {
      throw wrongFolder("is not a folder", "Remove it, or make a folder of it")
    } catch {
      throw unwritable(error)
    }
    guard let real = try? FilePath.resolved(folder), let root = try? FilePath.resolved(root),
      !FilePath.isInside(real, root)
    else { return }
    throw wrongFolder(
      "is a link that leads out of the site's folder", "Make a folder of it, with the files in it")
  }

  private func wrongFolder(_ what: String, _ fix: String) -> Diagnostic {
    let name = FilePath.parent(path)
    return Diagnostic(
      .error, "wrong-folder", "`\(name)` \(what)", fix: fix, at: SourceLocation(path: name))
  }

  private func unwritable(_ error: any Error) -> Diagnostic {
    diagnostic(
      "unwritable-file", "`\(path)` cannot be written: \(SystemError.reason(of: error))",
      "Check the folder's permissions and the space on the disk")
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
