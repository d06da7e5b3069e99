internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import Foundation
internal import Records

/// The file of a day's record in a site's folder.
struct DayRecordFile {
  /// Relative to the site's folder.
  let path: String
  private let root: String

  init(_ day: CalendarDay, of folders: SiteFolders) {
    path = DayRecord.path(day.description)
    root = folders.source
  }

  /// Nil where there is no file. One that cannot be read is an error, so that it is not replaced.
  func read() throws(Diagnostic) -> (record: DayRecord, warnings: [Diagnostic])? {
    let target = FilePath.joined(root, path)
    guard (try? FileStatus(following: target)) != nil else { return nil }
    guard let bytes = try? OpenFile(target).bytes() else {
      throw diagnostic("`\(path)` cannot be read", fix: "Check its permissions")
    }
    let file: SourceFile
    do throws(Diagnostic) {
      file = try SourceFile(path: path, rawBytes: bytes)
    } catch {
      throw error
    }
    let (record, diagnostics) = DayRecord.read(file)
    guard let record else {
      throw diagnostics.first ?? diagnostic("`\(path)` cannot be read", fix: "Remove it")
    }
    return (record, diagnostics)
  }

  /// All or nothing; equal bytes are not written.
  func write(_ record: DayRecord) throws(Diagnostic) {
    let target = FilePath.joined(root, path)
    let bytes = record.json
    if let old = try? OpenFile(target).bytes(), old == bytes { return }
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.parent(target), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: target), options: .atomic)
    } catch {
      throw diagnostic(
        "`\(path)` cannot be written: \(error.localizedDescription)",
        fix: "Check the folder's permissions and the space on the disk")
    }
  }

  private func diagnostic(_ message: String, fix: String) -> Diagnostic {
    Diagnostic(.error, "unusable-record", message, fix: fix, at: SourceLocation(path: path))
  }
}
