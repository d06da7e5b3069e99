internal import Diagnostics
internal import FileSystem
internal import Foundation

/// A file outside of the site's output that a command writes where the user says, whole or not at
/// all.
struct WrittenFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Replaces what is there, and makes the folders above it.
  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    let target = FilePath.absolute(path)
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.parent(target), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: target), options: .atomic)
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let reason =
        underlying?.domain == NSPOSIXErrorDomain
        ? SystemError(code: Int32(underlying?.code ?? 0)).reason : error.localizedDescription
      throw Diagnostic(
        .error, "unwritable-file", "`\(path)` cannot be written: \(reason)",
        fix: "Check the folder's permissions and the space on the disk",
        at: SourceLocation(path: path))
    }
  }
}
