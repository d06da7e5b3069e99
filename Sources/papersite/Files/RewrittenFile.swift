internal import Diagnostics
internal import FileSystem
internal import Foundation

/// A file of the site that gets new bytes: all of them, or none.
struct RewrittenFile {
  private let file: SourceFile
  private let bytes: [UInt8]

  init(_ file: SourceFile, as bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// Writes beside the file and renames, so that a crash leaves the old file or the new one. A byte
  /// order mark and the file's permissions stay. Refuses a file that has changed since it was read.
  func write(into root: String) throws(Diagnostic) {
    do {
      let target = try FilePath.resolved(FilePath.joined(root, file.path))
      let now = try OpenFile(target).bytes()
      let mark = now.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []
      guard now == mark + file.bytes else { throw Changed() }
      try replace(target, by: Data(mark + bytes))
    } catch is Changed {
      throw diagnostic("it has changed meanwhile", fix: "Run the command again")
    } catch {
      throw diagnostic(
        SystemError.reason(of: error),
        fix: "Check the folder's permissions and the space on the disk")
    }
  }

  private struct Changed: Error {}

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func replace(_ target: String, by data: Data) throws {
    let temporary = FilePath.joined(
      FilePath.parent(target), ".\(FilePath.name(target)).\(UUID().uuidString).tmp")
    let manager = FileManager.default
    do {
      let mode = try manager.attributesOfItem(atPath: target)[.posixPermissions]
      try data.write(to: URL(filePath: temporary), options: .withoutOverwriting)
      try manager.setAttributes([.posixPermissions: mode ?? 0o644], ofItemAtPath: temporary)
      guard rename(temporary, target) == 0 else { throw SystemError(code: errno) }
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw error
    }
  }

  private func diagnostic(_ reason: String, fix: String) -> Diagnostic {
    Diagnostic(
      .error, "unwritable-file", "`\(file.path)` cannot be fixed: \(reason)", fix: fix,
      at: SourceLocation(path: file.path))
  }
}
