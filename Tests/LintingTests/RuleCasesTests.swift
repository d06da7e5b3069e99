internal import Diagnostics
internal import Foundation
internal import Testing

@testable import Linting

/// For each rule a site that breaks it and its nearest neighbour that does not.
@Suite struct RuleCasesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let wrong: Linted
    let right: Linted

    var testDescription: String { rule }

    init(_ rule: String, wrong: Linted, right: Linted) {
      self.rule = rule
      self.wrong = wrong
      self.right = right
    }

    /// Texts of one page each, below its frontmatter.
    init(_ rule: String, body wrong: String, _ right: String) {
      self.init(rule, wrong: page(wrong), right: page(right))
    }

    /// Digests of the entries.
    init(_ rule: String, entries wrong: [String], _ right: [String]) {
      self.init(
        rule, wrong: Linted(Digest.post(entries: wrong)), right: Linted(Digest.post(entries: right))
      )
    }
  }

  @Test(arguments: cases)
  func firesWhereItShouldAndOnlyThere(_ example: Case) {
    let found = example.wrong.diagnostics(example.rule)
    #expect(!found.isEmpty)
    for diagnostic in found {
      #expect(diagnostic.location != nil)
      #expect(diagnostic.fix != nil)
    }
    #expect(example.right.found(example.rule) == [])
  }

  /// What other stages find is tested with them.
  static let testedElsewhere = [
    "broken-link": "PapersiteTests/CheckCommandTests.swift",
    "broken-fragment": "PapersiteTests/CheckCommandTests.swift",
    "stray-content": "SourceReadingTests/SiteFolderTests.swift",
    "broken-external-link": "PapersiteTests/ExternalLinkTests.swift",
    "moved-external-link": "PapersiteTests/ExternalLinkTests.swift",
    "wechat-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "mail-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "wecom-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "dingtalk-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "feishu-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "telegram-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "discord-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "slack-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "zhihu-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "juejin-limits": "PapersiteTests/ChannelCommandsTests.swift",
    "xiaohongshu-limits": "PapersiteTests/ChannelCommandsTests.swift",
  ]

  @Test(arguments: LintRules.all.map(\.name))
  func everyRuleHasCases(_ rule: String) throws {
    if let path = Self.testedElsewhere[rule] {
      let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      let text = try String(contentsOf: tests.appending(path: path), encoding: .utf8)
      #expect(text.contains(rule))
    } else {
      #expect(Self.cases.contains { $0.rule == rule })
    }
  }
}

/// A digest of one entry on a day whose record has one paper, *A Study* by Ada Lovelace and Alan
/// Turing, with 40 stars.
private func recorded(_ entry: String, record: String? = nil) -> Linted {
  let fact = { (value: String) in
    #"{"value": \#(value), "source": "arxiv", "fetched": "2026-02-26T01:00:00Z"}"#
  }
  let paper = #"""
    {"id": "2602.20001", "foundBy": ["arxiv"], "title": \#(fact(#""A Study""#)),
     "authors": \#(fact(#"["Ada Lovelace", "Alan Turing"]"#)), "abstract": \#(fact(#""We study.""#)),
     "repository": \#(fact(#"{"name": "a/b", "stars": 40}"#))}
    """#
  return Linted([
    "content/posts/2026-02-26.md": Digest.post(entries: [entry]),
    "content/days/2026-02-26.json": record
      ?? #"""
      {"version": 1, "date": "2026-02-26", "sources": [], "candidates": [\#(paper)], "unread": []}
      """#,
  ])
}

private let starred =
  "[arXiv:2602.20001](https://arxiv.org/abs/2602.20001) | [GitHub](https://github.com/a/b)"

/// One page, `content/pages/a.md`.
private func page(_ body: String, keys: String = "title: t", settings: String = "") -> Linted {
  Linted(["content/pages/a.md": "---\n\(keys)\n---\n\n\(body)\n"], settings: settings)
}

/// Three entries of which the last is `entry`.
private func third(_ entry: String) -> [String] {
  [Digest.entry(1, "Alpha"), Digest.entry(2, "Beta"), entry]
}

/// Digests of two days with one entry each.
private func days(_ first: String, _ second: String) -> Linted {
  Linted([
    "content/posts/25.md": Digest.post(title: "一", published: "2026-02-25", entries: [first]),
    "content/posts/26.md": Digest.post(title: "二", published: "2026-02-26", entries: [second]),
  ])
}

/// A digest of Alpha (3 stars), Beta (2) and Gamma (3) with a summary table.
private func summary(_ rows: String...) -> Linted {
  let entries = [
    Digest.entry(1, "Alpha of Agents", rating: "⭐⭐⭐"),
    Digest.entry(2, "Beta of Agents", rating: "⭐⭐"),
    Digest.entry(3, "Gamma of Agents", rating: "⭐⭐⭐"),
  ]
  let table = "\n| 论文 | 评级 |\n|---|---|\n" + rows.map { "| \($0) |\n" }.joined()
  return Linted(Digest.post(entries: entries, end: table))
}

private func arxiv(_ text: String, _ address: String) -> String {
  Digest.entry(3, "Gamma", link: "[arXiv:\(text)](https://arxiv.org/abs/\(address))")
}

/// Links to two papers of arXiv.
private func severalPapers(_ first: String, _ second: String) -> String {
  "[\(first)](https://arxiv.org/abs/2602.20003) | [\(second)](https://arxiv.org/abs/2501.00002)"
}

extension RuleCasesTests {
  static let cases = digestCases + paperCases + textCases + frontmatterCases

  private static let digestCases = [
    Case(
      "wrong-count", wrong: Linted(Digest.post(description: "今日共8篇论文")),
      right: Linted(Digest.post(description: "今日共2篇论文"))),
    Case(
      "summary-rows", wrong: summary("Alpha of Agents | ⭐⭐⭐", "Beta of Agents | ⭐⭐"),
      right: summary("Alpha of Agents | ⭐⭐⭐", "Beta of Agents | ⭐⭐", "Gamma of Agents | ⭐⭐⭐")),
    Case(
      "summary-order",
      wrong: summary("Beta of Agents | ⭐⭐", "Alpha of Agents | ⭐⭐⭐", "Gamma of Agents | ⭐⭐⭐"),
      right: summary("Alpha of Agents | ⭐⭐⭐", "Beta of Agents | ⭐⭐", "Gamma of Agents | ⭐⭐⭐")),
    Case(
      "summary-rating",
      wrong: summary("Alpha of Agents | ⭐⭐", "Beta of Agents | ⭐⭐", "Gamma of Agents | ⭐⭐⭐"),
      right: summary("Alpha of Agents | ⭐⭐⭐", "Beta of Agents | ⭐⭐", "Gamma of Agents | ⭐⭐⭐")),
    Case(
      "entry-numbers", entries: [Digest.entry(1, "Alpha"), Digest.entry(3, "Beta")],
      [Digest.entry(1, "Alpha"), Digest.entry(2, "Beta")]),
    Case(
      "unread-entry", entries: third("### 3. Gamma\n- 链接：https://arxiv.org/abs/2602.00001\n"),
      third("### 3. 快讯\n\n一句话。\n")),
    Case(
      "mixed-rating-scales",
      entries: third(Digest.entry(3, "Gamma", rating: "★★★☆☆")) + [
        Digest.entry(4, "Delta", rating: "★★☆")
      ],
      third(Digest.entry(3, "Gamma", rating: "⭐⭐⭐"))),
    Case(
      "date-mismatch", wrong: Linted(Digest.post(title: "每日论文 - 2026年02月25日")),
      right: Linted(Digest.post(title: "每日论文 - 2026年02月26日"))),
    Case(
      "same-date",
      wrong: Linted([
        "content/posts/a.md": Digest.post(), "content/posts/b.md": Digest.post(title: "又一期"),
      ]),
      right: Linted([
        "content/posts/a.md": Digest.post(),
        "content/posts/b.md": Digest.post(title: "又一期", tags: "[AI]\ncategory: RL"),
      ])),
    Case(
      "future-date", wrong: Linted(["content/posts/a.md": Digest.post(published: "2026-03-09")]),
      right: Linted(["content/posts/a.md": Digest.post(published: "2026-03-02")])),
  ]

  private static let paperCases = [
    Case(
      "malformed-arxiv-id", entries: third(arxiv("2613.00001", "2613.00001")),
      third(arxiv("2602.00001", "2602.00001"))),
    Case(
      "arxiv-after-post", entries: third(arxiv("2603.00001", "2603.00001")),
      third(arxiv("2602.00001", "2602.00001"))),
    Case(
      "arxiv-link-mismatch", entries: third(arxiv("2602.00001", "2602.00010")),
      third(arxiv("2602.00001", "2602.00001v2"))),
    Case(
      "several-arxiv-papers",
      entries: third(Digest.entry(3, "Gamma", link: severalPapers("论文", "PDF"))),
      third(Digest.entry(3, "Gamma", link: severalPapers("论文", "前作")))),
    Case(
      "repeated-paper", entries: third(arxiv("2602.20001", "2602.20001")),
      third(arxiv("2602.20003", "2602.20003"))),
    Case(
      "covered-before", wrong: days(Digest.entry(1, "Alpha"), Digest.entry(1, "Alpha")),
      right: days(Digest.entry(1, "Alpha"), Digest.entry(1, "Alpha", text: "此前介绍过。"))),
    Case(
      "changed-rating",
      wrong: days(Digest.entry(1, "Alpha", rating: "⭐⭐⭐"), Digest.entry(1, "Alpha", rating: "⭐")),
      right: days(Digest.entry(1, "Alpha", rating: "⭐"), Digest.entry(1, "Alpha", rating: "⭐"))),
    Case(
      "contradictory-titles",
      wrong: days(
        Digest.entry(1, "TAPE: Tool-Guided Planning"), Digest.entry(1, "QuantVLA of Actions")),
      right: days(Digest.entry(1, "TAPE: Tool-Guided Planning"), Digest.entry(1, "TAPE"))),
    Case(
      "record-title", wrong: recorded(Digest.entry(1, "A Stuby")),
      right: recorded(Digest.entry(1, "A study"))),
    Case(
      "record-authors", wrong: recorded(Digest.entry(1, "A Study", authors: "Ada Lovelace (Lab)")),
      right: recorded(Digest.entry(1, "A Study", authors: "Ada Lovelace, Alan Turing (Lab)"))),
    Case(
      "record-id",
      wrong: recorded(
        Digest.entry(
          1, "A Study", link: "[arXiv:2602.20007](https://arxiv.org/abs/2602.20007)")),
      right: recorded(Digest.entry(1, "A Study"))),
    Case(
      "missing-record", wrong: recorded(Digest.entry(2, "Another Study")),
      right: recorded(Digest.entry(1, "A Study"))),
    Case(
      "moved-stars", wrong: recorded(Digest.entry(1, "A Study", link: starred + " ⭐ 400")),
      right: recorded(Digest.entry(1, "A Study", link: starred + " ⭐ 50"))),
    Case(
      "ungrounded", wrong: recorded(Digest.entry(1, "A Study", text: "在 GSM8K 上提升 15%。")),
      right: recorded(Digest.entry(1, "A Study", text: "Ada Lovelace 等人研究 LLM。"))),
    Case(
      "broken-record", wrong: recorded(Digest.entry(1, "A Study"), record: "{"),
      right: recorded(Digest.entry(1, "A Study"))),
    Case(
      "missing-authors", entries: third(Digest.entry(3, "Gamma", authors: nil)),
      third(Digest.entry(3, "Gamma"))),
    Case(
      "missing-links", entries: third(Digest.entry(3, "Gamma", link: "暂无")),
      third(Digest.entry(3, "Gamma", link: "暂无", text: "[代码](https://a.org)"))),
    Case(
      "missing-topics", entries: third(Digest.entry(3, "Gamma", topics: nil)),
      third(Digest.entry(3, "Gamma"))),
    Case(
      "missing-rating", entries: third(Digest.entry(3, "Gamma", rating: nil)),
      third(Digest.entry(3, "Gamma"))),
    Case(
      "empty-field", entries: third(Digest.entry(3, "Gamma", topics: "")),
      third(Digest.entry(3, "Gamma"))),
    Case(
      "unreadable-field", entries: third(Digest.entry(3, "Gamma", rating: "很好")),
      third(Digest.entry(3, "Gamma", rating: "4/5"))),
    Case(
      "cut-author-list", entries: third(Digest.entry(3, "Gamma", authors: "Ada Lovelace,")),
      third(Digest.entry(3, "Gamma", authors: "Ada Lovelace, 等"))),
  ]

  private static let textCases = [
    Case("open-bold", body: "**a** 与 **b", "**a** 与 2**10"),
    Case("open-code", body: "见 `code", "见 `code`"),
    Case("literal-markup", body: "![a](b c.png)", "![a](<b c.png>)"),
    Case("hugo-shortcode", body: "{{< figure src=\"a.png\" >}}", "`{{< figure >}}` 与 {{ a }}"),
    Case("skipped-heading", body: "## a\n\nx\n\n#### b\n\ny", "## a\n\nx\n\n### b\n\ny"),
    Case("repeated-main-heading", body: "# t\n\nx\n\n# b\n\ny", "# t\n\nx\n\n## b\n\ny"),
    Case("empty-section", body: "## a\n\n## b\n\nx", "## a\n\n### b\n\nx"),
    Case("placeholder-text", body: "**作者**：待补充", "待补充的数据用 `TODO` 标出。"),
    Case(
      "private-word", wrong: page("项目 Falcon。", settings: "private_words: [Falcon]"),
      right: page("Falconry 一词。", settings: "private_words: [Falcon]")),
    Case("lost-cells", body: "| a |\n|---|\n| b | c |\n", "| a |\n|---|\n| b |\n"),
    Case("refused-html", body: "<form>x</form>", "<sub>x</sub>"),
    Case("refused-address", body: "[a](javascript:x)", "[a](https://a.org)"),
  ]

  private static let frontmatterCases = [
    Case("unknown-key", wrong: page("x", keys: "title: t\nauthr: a"), right: page("x")),
    Case(
      "misspelt-key", wrong: page("x", keys: "title: t\n-tags: [a]"),
      right: page("x", keys: "title: t\ntags: [a]")),
    Case(
      "fullwidth-colon", wrong: page("x", keys: "title: t\ntags：[a]"),
      right: page("x", keys: "title: a：b")),
    Case(
      "unquoted-colon", wrong: page("x", keys: "title: a: b"),
      right: page("x", keys: "title: \"a: b\"")),
    Case(
      "comma-text", wrong: page("x", keys: "title: t\ntags: a, b"),
      right: page("x", keys: "title: t\ntags: [a, b]")),
    Case(
      "date-form", wrong: page("x", keys: "title: t\npublished: 2026/2/26"),
      right: page("x", keys: "title: t\npublished: 2026-02-26")),
    Case("missing-title", wrong: page("x", keys: "lang: zh-CN"), right: page("x")),
    Case(
      "tag-spelling",
      wrong: Linted([
        "content/posts/a.md": Digest.post(tags: "[Agentic RL]", published: "2026-02-25"),
        "content/posts/b.md": Digest.post(tags: "[agentic RL]"),
      ]),
      right: Linted([
        "content/posts/a.md": Digest.post(tags: "[Agentic RL]", published: "2026-02-25"),
        "content/posts/b.md": Digest.post(tags: "[Agentic RL, RL]"),
      ])),
    Case(
      "long-description",
      wrong: Linted(Digest.post(description: String(repeating: "长", count: 151))),
      right: Linted(Digest.post(description: String(repeating: "长", count: 150)))),
    Case(
      "demo-address", wrong: page("x", settings: "base_url: https://blog.example.org"),
      right: page("x", settings: "base_url: https://example.org.cn")),
    Case(
      "local-address", wrong: page("x", settings: "base_url: http://localhost:4000"),
      right: page("x", settings: "base_url: https://localhost.org")),
  ]
}
