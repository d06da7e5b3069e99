import Testing

@testable import Linting

@Suite struct WrongCountTests {
  static let entries = (1...3).map { Digest.entry($0, "Study \($0) of Something") }

  @Test(
    "a number about the whole has to be that of the entries",
    arguments: [
      ("NVIDIA的重构、斯坦福的规划等8篇核心论文，聚焦VLA", "8"), ("本期共八篇论文", "八"), ("今日精选 ２ 篇", "２"),
      ("涵盖十二篇前沿论文，其中五篇必读", "十二"), ("四篇论文：A、B、C与D", "四"), ("Covers 8 papers on agents", nil),
      ("Today's 8 papers", "8"), ("This issue covers eight papers", "eight"),
      ("今天读三篇", nil), ("五篇必读，余下四篇可以挑着读", nil), ("另外两篇来自NVIDIA", nil),
      ("其中两篇论文值得细读", nil), ("从200篇论文里挑出的", nil), ("第8篇论文", nil), ("今日多篇论文", nil),
      ("今日必读两篇", nil), ("今日两篇论文来自NVIDIA", nil), ("本周的8篇论文", nil), ("8-10篇论文", nil),
      ("Two papers from NVIDIA", nil), ("cites 40 papers", nil), ("本期有一篇幅很长的论文", nil),
      ("从今天的300篇论文中精选3篇", nil), ("从 30 篇候选论文中选出 9 篇，涉及推理。", "9"),
      ("从 30 篇候选论文中选出 3 篇，涉及推理。", nil), ("9 out of 30 candidate papers, about X.", "9"),
      ("3 out of 30 candidate papers, about X.", nil), ("8 of 30 papers are surveys", nil),
    ] as [(String, String?)])
  func findsNumbers(_ description: String, _ number: String?) {
    let post = Digest.post(description: description, entries: Self.entries)
    #expect(Linted(post).marked("wrong-count") == (number.map { [$0] } ?? []))
  }

  @Test func saysWhereAndWhat() {
    let post = Digest.post(
      title: "9篇论文 - 2026年02月26日", description: "今日共两篇", preview: "**今日**共 8 篇论文。",
      entries: Self.entries)
    #expect(
      Linted(post).found("wrong-count") == [
        "2:8 the title speaks of 9 papers, and the post has 3",
        "4:17 the description speaks of 2 papers, and the post has 3",
        "10:9 the preview speaks of 8 papers, and the post has 3",
      ])
  }

  @Test func writesTheNumberInItsOwnScript() {
    let post = Digest.post(
      title: "９篇论文 - 2026年02月26日", description: "今日共两篇", preview: "**今日**共 8 篇论文。",
      entries: Self.entries)
    let fixed = Linted(post).fixed().values.first ?? ""
    #expect(fixed.contains("title: ３篇论文"))
    #expect(fixed.contains("今日共三篇"))
    #expect(fixed.contains("**今日**共 3 篇论文。"))
  }

  @Test func aGapInTheNumbersLeavesNothingSure() {
    let entries = [Self.entries[0], "###2. Study\n\n一句话。\n", Self.entries[2]]
    let post = Digest.post(description: "今日共3篇", entries: entries)
    #expect(Linted(post).found("wrong-count").count == 1)
    #expect(Linted(post).fixed().values.first?.contains("共2篇") != true)
  }

  @Test func aPostWithoutPapersMayClaimWhatItLikes() {
    #expect(Linted("---\ntitle: 今日共9篇论文\n---\n\n正文。\n").found("wrong-count") == [])
  }

  /// The author counts a numbered heading without fields too.
  @Test func aHeadingWithoutFieldsMayCount() {
    let entries = Self.entries + ["### 4. 快讯\n\n一句话。\n"]
    #expect(
      Linted(Digest.post(description: "今日共4篇", entries: entries)).found("wrong-count") == [])
    let five = Linted(Digest.post(description: "今日共5篇", entries: entries))
    #expect(five.found("wrong-count").count == 1)
    #expect(five.fixed().values.first?.contains("共5篇") == true)
  }

  @Test(
    arguments: [
      ("8", 9, "9"), ("八", 9, "九"), ("两", 12, "十二"), ("二十", 2, "两"), ("８", 10, "１０"),
      ("eight", 9, "nine"), ("二十三", 30, "三十"), ("eight", 40, nil),
    ] as [(String, Int, String?)])
  func numeralsKeepTheirScript(_ text: String, _ value: Int, _ expected: String?) {
    #expect(Numeral(text)?.written(value) == expected)
  }
}
