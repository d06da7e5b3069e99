import Testing

/// The rules that compare a digest's summary table with its entries.
@Suite struct SummaryTests {
  static let entries = [
    Digest.entry(1, "TAPE: Tool-Guided Adaptive Planning", rating: "⭐⭐⭐ 必读"),
    Digest.entry(2, "Learning from Trials and Errors: Reflective Planning", rating: "⭐⭐⭐ 必读"),
    Digest.entry(3, "Benchmark Scaling of Agents", rating: "⭐⭐ 可选", text: "提出 **AgentBench**。"),
  ]
  static let header = "\n## 总结\n\n| 论文 | 主题 | 评级 |\n|---|---|---|\n"

  static func post(_ rows: String...) -> Linted {
    Linted(
      Digest.post(
        entries: entries, end: header + rows.map { "| \($0) |\n" }.joined()))
  }

  static let rules = ["summary-rows", "summary-order", "summary-rating"]

  @Test(
    "rows may call papers by whole titles, their beginnings, or names that the entry has",
    arguments: [
      [
        "TAPE | 规划 | ⭐⭐⭐", "Learning from Trials and Errors | 具身 | ⭐⭐⭐",
        "Benchmark Scaling of Agents | 基准 | ⭐⭐",
      ],
      ["**TAPE** | 规划 | ★★★", "[Learning from Trials](#x) | 具身 | ⭐⭐⭐ 必读", "AgentBench | 基准 | ⭐⭐"],
      ["`TAPE` | 规划 | 3/3", "反思式规划 | 具身 | 必读", "Benchmark scaling of agents | 基准 | 可选"],
      ["TAPE：工具引导 | 规划 | ⭐⭐⭐", "Trials and Errors | 具身 | ⭐⭐⭐", "Benchmark Scaling | 基准 | ⭐⭐"],
    ])
  func takesShortNames(_ rows: [String]) {
    let post = Digest.post(
      entries: Self.entries, end: Self.header + rows.map { "| \($0) |\n" }.joined())
    for rule in Self.rules { #expect(Linted(post).found(rule) == []) }
  }

  @Test func findsTheEntryThatIsNotInTheTable() {
    let post = Self.post(
      "TAPE | 规划 | ⭐⭐⭐", "Benchmark Scaling of Agents | 基准 | ⭐⭐")
    #expect(
      post.found("summary-rows") == [
        "23:1 the summary table has no row for entry 2, "
          + "`Learning from Trials and Errors: Reflective Planning` > 46:1 the table"
      ])
  }

  @Test func findsARowWithoutAnEntry() {
    let post = Self.post(
      "TAPE | 规划 | ⭐⭐⭐", "Learning from Trials and Errors | 具身 | ⭐⭐⭐",
      "Benchmark Scaling of Agents | 基准 | ⭐⭐", "QuantVLA | 量化 | ⭐⭐")
    #expect(
      post.found("summary-rows") == [
        "49:3 the summary table has a row `QuantVLA`, and no entry is about it"
      ])
  }

  @Test func findsAMisspeltTitle() {
    let post = Self.post(
      "TAPE | 规划 | ⭐⭐⭐", "Learning form Trails and Errors | 具身 | ⭐⭐⭐",
      "Benchmark Scaling of Agents | 基准 | ⭐⭐")
    #expect(
      post.found("summary-rows") == [
        "47:3 the summary table says `Learning form Trails and Errors`, and the entry is "
          + "`Learning from Trials and Errors: Reflective Planning` > 23:1 the entry"
      ])
  }

  @Test func findsASecondRow() {
    let post = Self.post(
      "TAPE | 规划 | ⭐⭐⭐", "Learning from Trials and Errors | 具身 | ⭐⭐⭐",
      "Benchmark Scaling of Agents | 基准 | ⭐⭐", "TAPE | 工具 | ⭐⭐⭐")
    #expect(
      post.found("summary-rows") == [
        "49:3 the summary table has a second row for `TAPE: Tool-Guided Adaptive Planning` "
          + "> 46:3 the first"
      ])
  }

  @Test func findsAnotherOrder() {
    let post = Self.post(
      "Learning from Trials and Errors | 具身 | ⭐⭐⭐", "TAPE | 规划 | ⭐⭐⭐",
      "Benchmark Scaling of Agents | 基准 | ⭐⭐")
    // All three are sorted by rating, which is a reason for an order.
    #expect(post.found("summary-order") == [])
    let mixed = Self.post(
      "Benchmark Scaling of Agents | 基准 | ⭐⭐", "TAPE | 规划 | ⭐⭐⭐",
      "Learning from Trials and Errors | 具身 | ⭐⭐⭐")
    #expect(
      mixed.found("summary-order") == [
        "47:3 the summary table has `TAPE` behind `Benchmark Scaling of Agents`, and the entries "
          + "stand the other way round > 14:1 entry 1 > 32:1 entry 3"
      ])
  }

  @Test func aTableWithNumbersMayHaveAnyOrder() {
    let table = """

      | # | 论文 | 评级 |
      |---|---|---|
      | 3 | Benchmark Scaling of Agents | ⭐⭐ |
      | 1 | TAPE | ⭐⭐⭐ |
      | 2 | Learning from Trials and Errors | ⭐⭐⭐ |

      """
    let post = Linted(Digest.post(entries: Self.entries, end: table))
    #expect(post.found("summary-order") == [])
    let plain = table.replacing(#/\| [#\d\-]+ /#, with: "")
    #expect(
      Linted(Digest.post(entries: Self.entries, end: plain)).found("summary-order").count == 1)
  }

  @Test func findsAnotherRating() {
    let post = Self.post(
      "TAPE | 规划 | ⭐⭐ 可选", "Learning from Trials and Errors | 具身 | ⭐⭐⭐",
      "Benchmark Scaling of Agents | 基准 | ⭐⭐")
    #expect(
      post.found("summary-rating") == [
        "46:15 the summary table gives `⭐⭐ 可选` to `TAPE`, and entry 1 has 3 stars "
          + "> 18:9 the entry's rating"
      ])
  }

  @Test(
    "other tables are none of a summary's",
    arguments: [
      "\n| 落选论文 | 理由 |\n|---|---|\n| Some Other Paper | 重复 |\n| A Third One | 太短 |\n",
      "\n| 评级 | 含义 |\n|---|---|\n| ⭐⭐⭐ | 必读 |\n| ⭐⭐ | 可选 |\n| ⭐ | 备查 |\n",
      "\n| 推荐度 | TL;DR | 下一步 |\n|---|---|---|\n| ⭐⭐⭐ | 图上找路 | 读代码 |\n| ⭐⭐⭐ | 反思 | 复现 |\n",
      "\n```\n| 论文 |\n|---|\n| TAPE |\n| Benchmark Scaling of Agents |\n```\n",
    ])
  func ignoresOtherTables(_ table: String) {
    let post = Linted(Digest.post(entries: Self.entries, end: table))
    for rule in Self.rules { #expect(post.found(rule) == []) }
  }
}
