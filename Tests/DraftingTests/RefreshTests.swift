import ContentParsing
import Diagnostics
import Records
import Testing

@testable import Drafting

/// What is told of papers after their day.
struct RefreshTests {
  private static let today = Fixtures.day("2026-03-20")

  private static func then() -> Candidate {
    var paper = Fixtures.candidate("2603.00001", title: "Agent", stars: 40, version: 1)
    paper.decision = Decision(
      outcome: .selected, reason: Decision.Reason(.score), score: 9, parts: [], topics: [])
    return paper
  }

  private static func changes(
    _ record: DayRecord = Fixtures.record([then()]), today: CalendarDay = today,
    _ change: (inout Candidate) -> Void
  ) -> RecordRefresh {
    var now = then()
    change(&now)
    return RecordRefresh(record, with: [now.id: now], today: today)
  }

  private static func texts(_ changes: [PaperChange]) -> [String] {
    changes.map { "\($0.kind.rawValue) \($0.before ?? "-") \($0.after)" }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Candidate) -> Void
    let news: [String]
  }

  static let cases = [
    Case(testDescription: "nothing", change: { _ in }, news: []),
    Case(
      testDescription: "version", change: { $0.version?.value = 3 }, news: ["new-version v1 v3"]),
    Case(
      testDescription: "withdrawal",
      change: {
        $0.version?.value = 2
        $0.isWithdrawn = Fact(true, from: .arxiv, fetched: "x")
      }, news: ["new-version v1 v2", "withdrawn - v2"]),
    Case(
      testDescription: "acceptance",
      change: { $0.comment = Fact("12 pages. Accepted at ICML 2026", from: .arxiv, fetched: "x") },
      news: ["accepted - 12 pages. Accepted at ICML 2026"]),
    Case(
      testDescription: "journal",
      change: { $0.journalReference = Fact("TMLR 2026", from: .arxiv, fetched: "x") },
      news: ["accepted - TMLR 2026"]),
    Case(
      testDescription: "a rename and stars",
      change: {
        $0.repository?.value.name = "other/name"
        $0.repository?.value.stars = 400
      }, news: ["repository-renamed lab/code-2603.00001 other/name", "stars 40 400"]),
    Case(testDescription: "few stars", change: { $0.repository?.value.stars = 43 }, news: []),
    Case(testDescription: "a silent service", change: { $0.repository = nil }, news: []),
  ]

  @Test(arguments: cases) func `what is new becomes a dated change`(example: Case) {
    let refresh = Self.changes { example.change(&$0) }
    #expect(Self.texts(refresh.news) == example.news)
    #expect(refresh.news.allSatisfy { $0.date == "2026-03-20" })
    #expect(refresh.record.candidates == Fixtures.record([Self.then()]).candidates)
  }

  @Test func `what is known is not told again, and later news start from it`() {
    let first = Self.changes { $0.repository?.value.stars = 400 }
    let again = Self.changes(first.record) { $0.repository?.value.stars = 400 }
    #expect(again.news == [])
    #expect(again.record == first.record)
    let later = Self.changes(
      first.record, today: Fixtures.day("2026-03-21")
    ) { $0.repository?.value.stars = 500 }
    #expect(Self.texts(later.news) == ["stars 400 500"])
    #expect(Self.texts(later.record.changes ?? []) == ["stars 40 400", "stars 400 500"])
  }

  @Test func `the post gets stars and names, and nothing else`() {
    let text = """
      ### 1. Agent
      **链接**: [arXiv:2603.00001](https://arxiv.org/abs/2603.00001) | [GitHub](https://github.com/lab/code-2603.00001) ⭐ 40 | [x](https://x.example) ⭐ 40
      **评级**: ⭐⭐⭐ 必读

      ### 2. Other
      **链接**: [arXiv:2603.00002](https://arxiv.org/abs/2603.00002) | [GitHub](https://github.com/a/b) ⭐ 40

      ## 总结

      | 论文 | 关注 |
      | --- | --- |
      | Agent | 40 票、40 星 |
      | Other | 40 星 |
      """
    let refresh = Self.changes {
      $0.repository?.value.name = "other/name"
      $0.repository?.value.stars = 400
    }
    let file = SourceFile(path: "content/posts/2026-03-02.md", text: text)
    let post = PostRefresh(
      file, changes: refresh.news, titles: ["2603.00001": "Agent"], language: "zh-CN",
      parser: DocumentParser())
    #expect(
      String(decoding: post.bytes, as: UTF8.self)
        == text.replacing(
          "(https://github.com/lab/code-2603.00001) ⭐ 40",
          with: "(https://github.com/other/name) ⭐ 400"
        ).replacing("40 票、40 星", with: "40 票、400 星"))
  }
}
