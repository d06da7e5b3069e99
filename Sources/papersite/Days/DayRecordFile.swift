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
  func read() throws(Diagnostic)
    -> (record: DayRecord, bytes: [UInt8], warnings: [Diagnostic])?
  {
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
    return (record, bytes, diagnostics)
  }

  /// All or nothing; equal bytes are not written. A file that is not as it was read, since another
  /// command has written it meanwhile, is left alone.
  ///
  /// - Parameter known: its bytes when it was read; nil where it was not there.
  func write(_ record: DayRecord, readAs known: [UInt8]?) throws(Diagnostic) {
    let target = FilePath.joined(root, path)
    let bytes = known.map { record.json(keepingUnknownOf: $0) } ?? record.json
    let old = try? OpenFile(target).bytes()
    if old == bytes { return }
    guard old == known else {
      throw diagnostic("`\(path)` has changed meanwhile", fix: "Run the command again")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.parent(target), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: target), options: .atomic)
    } catch {
      throw diagnostic(
        "`\(path)` cannot be written: \(SystemError.reason(of: error))",
        fix: "Check the folder's permissions and the space on the disk")
    }
  }

  private func diagnostic(_ message: String, fix: String) -> Diagnostic {
    Diagnostic(.error, "unusable-record", message, fix: fix, at: SourceLocation(path: path))
  }
}
