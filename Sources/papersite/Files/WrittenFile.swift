internal import Diagnostics
internal import FileSystem
internal import Foundation

/// A file outside of the site's output that a command writes where the user says, whole or not at
/// all.
struct WrittenFile {
  private let path: String
  private let folders: SiteFolders?

  /// - Parameter folders: of a site whose sources are not to be replaced.
  init(_ path: String, besides folders: SiteFolders? = nil) {
    self.path = path
    self.folders = folders
  }

  /// Replaces what is there, and makes the folders above it.
  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    let target = FilePath.absolute(path)
    try check(target)
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.parent(target), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: target), options: .atomic)
    } catch {
      throw Diagnostic(
        .error, "unwritable-file",
        "`\(path)` cannot be written: \(SystemError.reason(of: error))",
        fix: "Check the folder's permissions and the space on the disk",
        at: SourceLocation(path: path))
    }
  }

  private func check(_ target: String) throws(Diagnostic) {
    if path.isEmpty || (try? FileStatus(following: target))?.kind == .folder {
      throw Diagnostic(
        .error, "unwritable-file", path.isEmpty ? "the file has no name" : "`\(path)` is a folder",
        fix: "Name a file", at: path.isEmpty ? nil : SourceLocation(path: path))
    }
    guard let folders else { return }
    let sources = ["content", "templates"].map { FilePath.joined(folders.source, $0) }
    let places = [target, try? FilePath.resolved(target)].compactMap(\.self)
    guard !places.contains(where: { place in sources.contains { FilePath.isInside(place, $0) } })
    else {
      throw Diagnostic(
        .error, "unwritable-file", "`\(path)` is among the site's sources",
        fix: "Name a file outside of `content` and `templates`", at: SourceLocation(path: path))
    }
  }
}
