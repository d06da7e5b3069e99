internal import Diagnostics
internal import SiteModel
internal import SourceReading
internal import Text

/// The days' records that can be read, and what is wrong with them. A broken record stops nothing
/// but what is made of it, so all that is said of it in a build are warnings.
struct RecordReading {
  /// In the order of their paths.
  let days: [DayFile]
  let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - store: knows the records that were found right before, which are not read again.
  ///   - last: the records of an earlier build, which are taken over where their files are the same.
  init(_ files: [RawFile], store: ValueStore?, last: [DayFile] = []) {
    let known = Dictionary(last.map { ($0.source.path, $0) }, uniquingKeysWith: { a, _ in a })
    let outcomes = files.concurrentMap { file -> Outcome in
      if let day = known[file.path], day.source.bytes == file.bytes {
        return (day, day.diagnostics)
      }
      return Self.outcome(file, store)
    }
    days = outcomes.compactMap(\.day)
    diagnostics = outcomes.flatMap(\.diagnostics).map {
      var diagnostic = $0
      diagnostic.severity = .warning
      return diagnostic
    }
  }

  private typealias Outcome = (day: DayFile?, diagnostics: [Diagnostic])

  private static func outcome(_ raw: RawFile, _ store: ValueStore?) -> Outcome {
    let source: SourceFile
    do throws(Diagnostic) {
      source = try SourceFile(path: raw.path, rawBytes: raw.bytes)
    } catch {
      return (nil, [error])
    }
    guard let file = DayFile(source) else { return (nil, [.misnamedRecord(raw.path)]) }
    let key = ContentHash {
      $0.write("record")
      $0.write(raw.path)
      $0.write(ContentHash(of: raw.bytes))
    }
    if store?.value(key, Int.self) != nil { return (file, []) }
    if file.diagnostics.isEmpty { store?.add(key, 1) }
    return (file.record == nil ? nil : file, file.diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func misnamedRecord(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "misnamed-record", "`\(path)` is not read, since records are called by their days",
      fix: "Rename it like `content/days/2026-03-02.json`", at: SourceLocation(path: path))
  }
}
