package import Diagnostics
internal import Foundation

extension DayRecord {
  /// The record in `file`, and what is wrong with it, sorted. Nil where it cannot be read.
  ///
  /// Unknown fields are warnings, since an older papersite may meet a newer one's record.
  package static func read(
    _ file: SourceFile
  ) -> (record: DayRecord?, diagnostics: [Diagnostic]) {
    do throws(Diagnostic) {
      let reader = try RecordReader(file)
      let record = try reader.record()
      return (record, reader.unknownFields(beside: record))
    } catch {
      return (nil, [error])
    }
  }

  /// Where the value at `path`, such as `date`, stands in the record in `file`, else the file.
  package static func location(of path: String, in file: SourceFile) -> SourceLocation {
    let offset = (try? JSONOutline(file.bytes))?.offsets[path]
    return offset.map { file.location(at: $0) } ?? SourceLocation(path: file.path)
  }
}

/// Reads one file and finds places in it.
private struct RecordReader {
  let file: SourceFile
  let outline: JSONOutline

  init(_ file: SourceFile) throws(Diagnostic) {
    self.file = file
    do throws(JSONOutline.Problem) {
      outline = try JSONOutline(file.bytes)
    } catch {
      throw Diagnostic(
        .error, "broken-record", "this is no JSON: \(error.expected) is missing here",
        fix: Self.fix, at: file.location(at: error.offset))
    }
  }

  private static let fix = "Mend it, or remove the file and run `papersite collect` again"

  func record() throws(Diagnostic) -> DayRecord {
    try checkVersion()
    let record = try decoded()
    try checkDate(record)
    return record
  }

  /// A copied file would tell of another day than it says.
  private func checkDate(_ record: DayRecord) throws(Diagnostic) {
    let name = file.path.split(separator: "/").last ?? ""
    guard name != "\(record.date).json" else { return }
    throw Diagnostic(
      .error, "record-date", "the record is of `\(record.date)`, but the file is named `\(name)`",
      fix: "Write the day of the file's name, or rename the file", at: location("date"))
  }

  private func decoded() throws(Diagnostic) -> DayRecord {
    do {
      return try JSONDecoder().decode(DayRecord.self, from: Data(file.bytes))
    } catch let error as DecodingError {
      throw diagnostic(error)
    } catch {
      throw self.diagnostic("the record cannot be read", at: "")
    }
  }

  /// Before all else: what another version means by a field is not known.
  private func checkVersion() throws(Diagnostic) {
    struct Version: Decodable {
      let version: Int
    }
    guard let version = try? JSONDecoder().decode(Version.self, from: Data(file.bytes)).version,
      version != DayRecord.currentVersion
    else { return }
    throw Diagnostic(
      .error, "record-version",
      "the record is of version \(version); this papersite reads version "
        + "\(DayRecord.currentVersion)",
      fix: "Use the papersite that wrote it, or remove it and run `papersite collect` again",
      at: location("version"))
  }

  private func diagnostic(_ error: DecodingError) -> Diagnostic {
    switch error {
    case .keyNotFound(let key, let context):
      let owner = Self.path(context.codingPath)
      let subject = owner.isEmpty ? "the record" : "`\(owner)`"
      return diagnostic("\(subject) has no `\(key.stringValue)`", at: owner)
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      let path = Self.path(context.codingPath)
      return diagnostic("`\(path)` cannot hold \(written(path))", at: path)
    @unknown default: return diagnostic("the record cannot be read", at: "")
    }
  }

  private func diagnostic(_ message: String, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "broken-record", message,
      fix: "Mend it as `papersite schema day` has it, or remove the file and run "
        + "`papersite collect` again", at: location(path))
  }

  /// The value at `path` in short, as it is written.
  private func written(_ path: String) -> String {
    guard let start = outline.offsets[path] else { return "this value" }
    switch file.bytes[start] {
    case UInt8(ascii: "{"): return "an object"
    case UInt8(ascii: "["): return "a list"
    case UInt8(ascii: "\""):
      let text = file.bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "\"") }
      return "`\"\(String(decoding: text.prefix(60), as: UTF8.self))\"`"
    default:
      let word = file.bytes[start...].prefix { !",]} \r\n\t".utf8.contains($0) }
      return "`\(String(decoding: word, as: UTF8.self))`"
    }
  }

  private func location(_ path: String) -> SourceLocation {
    outline.offsets[path].map { file.location(at: $0) } ?? SourceLocation(path: file.path)
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
  }

  /// The fields that are not known, which stay when `record` is written again; inner ones are not
  /// named.
  func unknownFields(beside record: DayRecord) -> [Diagnostic] {
    guard let kept = try? JSONOutline(record.json) else { return [] }
    var unknown: [String] = []
    for path in outline.paths where kept.offsets[path] == nil {
      if let last = unknown.last, path.hasPrefix(last + ".") || path.hasPrefix(last + "[") {
        continue
      }
      unknown.append(path)
    }
    return unknown.map { path in
      let name = path.split(separator: ".").last.map(String.init) ?? path
      return Diagnostic(
        .warning, "unknown-field", "the field `\(name)` is not known",
        fix: "Remove it; `papersite schema day` lists the fields", at: location(path))
    }
  }
}
