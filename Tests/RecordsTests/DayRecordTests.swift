internal import Diagnostics
internal import Foundation
internal import Records
internal import Testing

@Suite struct DayRecordTests {
  private static let fetched = "2026-03-02T01:15:00Z"

  private static func full() -> DayRecord {
    var candidate = Candidate(
      id: "2602.20000", foundBy: [.arxiv, .huggingface],
      title: Fact("A/B: \"quoted\" 论文", from: .arxiv, fetched: fetched),
      authors: Fact(["A. Author", "B. Author"], from: .arxiv, fetched: fetched),
      abstract: Fact("Text.", from: .arxiv, fetched: fetched))
    candidate.version = Fact(2, from: .arxiv, fetched: fetched)
    candidate.isWithdrawn = Fact(false, from: .arxiv, fetched: fetched)
    var repository = Repository(name: "owner/name")
    repository.stars = 43
    candidate.repository = Fact(repository, from: .github, fetched: fetched)
    var record = DayRecord(date: "2026-03-02")
    record.sources = [
      SourceReport(
        name: .arxiv, state: .answered, url: "https://a.org/", fetched: fetched, paperCount: 1)
    ]
    record.candidates = [candidate]
    record.unread = [UnreadPaper(id: "x", source: .huggingface, reason: "it has no title")]
    return record
  }

  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "content/days/2026-03-02.json", text: text)
  }

  @Test func whatIsWrittenIsReadAgain() {
    let record = Self.full()
    let read = DayRecord.read(file(String(decoding: record.json, as: UTF8.self)))
    #expect(read.record == record)
    #expect(read.diagnostics == [])
    #expect(read.record?.json == record.json)
  }

  @Test func slashesAndChineseStayReadable() {
    let text = String(decoding: Self.full().json, as: UTF8.self)
    #expect(text.contains(#""value" : "A/B: \"quoted\" 论文""#))
    #expect(text.hasSuffix("}\n"))
  }

  @Test(
    arguments: [
      ("", 1, 1, "this is no JSON: a value is missing here"),
      ("{\n  \"version\": 1,\n}", 3, 1, "this is no JSON: a name in quotes is missing here"),
      ("{\"version\": 1 \"date\"", 1, 15, "this is no JSON: `,` or `}` is missing here"),
      ("{\"date\": \"2026", 1, 15, "this is no JSON: `\"` at the end of the text is missing here"),
      ("{} {}", 1, 4, "this is no JSON: the end of the file is missing here"),
      (
        "{\n \"version\": 7}", 2, 13, "the record is of version 7; this papersite reads version 1"
      ),
      ("{\"version\": 1}", 1, 1, "the record has no `date`"),
      (
        "{\"version\": 1, \"date\": 5, \"sources\": [], \"candidates\": [], \"unread\": []}", 1, 24,
        "`date` cannot hold `5`"
      ),
      (
        "{\"version\": 1, \"date\": \"2026-03-01\", \"sources\": [], \"candidates\": [], "
          + "\"unread\": []}", 1, 24,
        "the record is of `2026-03-01`, but the file is named `2026-03-02.json`"
      ),
      (
        "{\"version\": 1, \"date\": \"\", \"sources\": [], \"unread\": [],\n \"candidates\": [{}]}",
        2,
        17, "`candidates[0]` has no `id`"
      ),
    ])
  func saysWhatIsWrongAndWhere(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    let read = DayRecord.read(file(text))
    #expect(read.record == nil)
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.diagnostics.map { $0.location?.position?.line } == [line])
    #expect(read.diagnostics.map { $0.location?.position?.column } == [column])
  }

  @Test func anUnknownFieldIsAWarning() {
    let text = String(decoding: Self.full().json, as: UTF8.self)
      .replacingOccurrences(of: "\"stars\" : 43", with: "\"stars\" : 43, \"starz\" : [1, {}]")
    let read = DayRecord.read(file(text))
    #expect(read.record == Self.full())
    #expect(read.diagnostics.map(\.message) == ["the field `starz` is not known"])
    #expect(read.diagnostics.map(\.severity) == [.warning])
  }

  @Test func anUnknownFieldStaysWhenTheRecordIsWrittenAgain() throws {
    var record = Self.full()
    record.candidates.append(record.candidates[0])
    record.candidates[1].id = "2602.30000"
    let text = String(decoding: record.json, as: UTF8.self)
      .replacingOccurrences(
        of: "\"unread\" :", with: "\"mine\" : {\"a\" : [1, 2.5, null]},\n  \"unread\" :")
    let marked = text.replacing(
      "\"id\" : \"2602.30000\"", with: "\"id\" : \"2602.30000\", \"newer\" : true")
    #expect(record.json(keepingUnknownOf: record.json) == record.json)

    var changed = record
    changed.candidates[0].id = "2602.10000"
    changed.candidates[1].repository = nil
    let bytes = changed.json(keepingUnknownOf: Array(marked.utf8))
    let read = DayRecord.read(file(String(decoding: bytes, as: UTF8.self)))
    #expect(read.record == changed)
    #expect(
      Set(read.diagnostics.map(\.message))
        == ["the field `mine` is not known", "the field `newer` is not known"])
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(written.contains("2.5"))
    #expect(written.ranges(of: "\"newer\" : true").count == 1)
    #expect(changed.json(keepingUnknownOf: bytes) == bytes)
  }

  @Test func deepBracketsAreRefused() {
    let read = DayRecord.read(file(String(repeating: "[", count: 100_000)))
    #expect(
      read.diagnostics.map(\.message)
        == ["this is no JSON: an end of the many brackets is missing here"])
  }
}
