package import ContentParsing
package import Diagnostics
package import Records
internal import Synchronization
internal import Text

/// The file of a day's record. It is read when somebody asks for what it says, and once: a build
/// that makes a few pages anew must not read the records of years.
package final class DayFile: Sendable {
  package let source: SourceFile
  /// The day that its name says.
  package let day: CalendarDay
  private let content = Mutex<Content?>(nil)

  private struct Content {
    let record: DayRecord?
    let diagnostics: [Diagnostic]
  }

  /// Nil where the file is not called like a day, such as `content/days/2026-03-02.json`.
  package init?(_ source: SourceFile) {
    let name = source.path.split(separator: "/").last?.dropLast(".json".utf8.count) ?? ""
    guard let day = CalendarDay(name) else { return nil }
    self.source = source
    self.day = day
  }

  /// What it says; nil where it cannot be read.
  package var record: DayRecord? { read.record }

  /// What is wrong with it.
  package var diagnostics: [Diagnostic] { read.diagnostics }

  /// Whether it has papers, as far as its bytes tell without being read as JSON, which takes too long
  /// for each post of each build: false where the list of them is there and empty.
  var mayHaveCandidates: Bool {
    let bytes = source.bytes
    return bytes.withUnsafeBufferPointer { bytes in
      let name = UnsafeBufferPointer(
        start: Self.candidatesKey.utf8Start, count: Self.candidatesKey.utf8CodeUnitCount)
      guard let key = bytes.firstOffset(of: name) else { return true }
      let rest = bytes[(key + name.count)...].lazy.filter { $0 > UInt8(ascii: " ") }
      return !rest.prefix(3).elementsEqual(":[]".utf8)
    }
  }

  private static let candidatesKey: StaticString = "\"candidates\""

  private var read: Content {
    content.withLock { content in
      let read = content ?? contentOfSource
      content = read
      return read
    }
  }

  private var contentOfSource: Content {
    let (record, diagnostics) = DayRecord.read(source)
    guard let record, record.date != day.description else {
      return Content(record: record, diagnostics: diagnostics)
    }
    return Content(record: nil, diagnostics: diagnostics + [wrongDate(record.date)])
  }

  private func wrongDate(_ date: String) -> Diagnostic {
    Diagnostic(
      .error, "broken-record", "the record is that of `\(date)`, and its file's name says \(day)",
      fix: "Rename the file, or correct its `date`", at: DayRecord.location(of: "date", in: source))
  }
}
