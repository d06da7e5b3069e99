import Diagnostics
import Testing

@testable import Linting

/// What is said, and mended, where a digest and its day's record differ.
struct RecordRuleTests {
  private static let authors = ["Ada Lovelace", "Smith, Jr., John", "R&D Team (X)", "李四"]

  private static func linted(
    _ entry: String, title: String = "A Study: Of *Things*", preview: String = "今天读几篇。"
  ) -> Linted {
    let names = authors.map { "\"\($0)\"" }.joined(separator: ", ")
    let fact = { (value: String) in
      #"{"value": \#(value), "source": "arxiv", "fetched": "2026-02-26T01:00:00Z"}"#
    }
    return Linted([
      "content/posts/2026-02-26.md": Digest.post(preview: preview, entries: [entry]),
      "content/days/2026-02-26.json": #"""
      {"version": 1, "date": "2026-02-26", "sources": [], "unread": [], "candidates": [
        {"id": "2602.20001", "foundBy": ["arxiv"], "title": \#(fact("\"\(title)\"")),
         "authors": \#(fact("[\(names)]")), "abstract": \#(fact("\"We study.\"")),
         "repository": \#(fact(#"{"name": "a/b", "stars": 40}"#))}]}
      """#,
    ])
  }

  @Test(
    arguments: [
      ("Ada Lovelace, Smith Jr. John, R＆D Team 〔X〕, 李四", true),
      ("ada lovelace，Smith Jr John、R＆D Team X、李四（机构）", true),
      ("Ada Lovelace, Smith Jr. John, R＆D Team [X], 李四", true),
      ("Ada Lovelace, Smith Jr. John, R＆D, 李四", false),
      ("Ada Lovelace, 李四 等 (Lab)", true), ("李四, Ada Lovelace 等", false),
      ("Ada Lovelace, Smith Jr. John", false), ("Ada Lovelase 等", false),
    ])
  func `a list may be cut but not changed`(written: String, isRight: Bool) {
    let linted = Self.linted(Digest.entry(1, "A Study: Of Things", authors: written))
    #expect(linted.diagnostics("record-authors").isEmpty == isRight)
  }

  @Test func `authors are mended before their affiliation`() {
    let linted = Self.linted(
      Digest.entry(1, "A Study: Of Things", authors: "Ada Lovelase, John Smith 等 (Some Lab)"))
    #expect(
      linted.found("record-authors").first?.hasSuffix(
        "the authors of entry 1 are not those of 2602.20001: `Ada Lovelase` is none of them")
        == true)
    #expect(
      linted.fixed()["content/posts/2026-02-26.md"]?.contains(
        "**作者**: Ada Lovelace, Smith Jr. John 等 (Some Lab)") == true)
  }

  @Test func `a title is mended where it can be written as it is`() {
    let plain = Self.linted(Digest.entry(1, "A Stuby"), title: "A Study: Of Things")
    #expect(
      plain.fixed()["content/posts/2026-02-26.md"]?.contains("### 1. A Study: Of Things\n") == true)
    let marked = Self.linted(Digest.entry(1, "A Stuby"))
    #expect(marked.diagnostics("record-title").first?.replacement == nil)
  }

  @Test func `an identifier is mended in the text and the address of its link`() {
    let linted = Self.linted(
      Digest.entry(
        1, "A Study: Of Things", authors: "Ada Lovelace 等",
        link: "[arXiv:2602.20007](https://arxiv.org/abs/2602.20007)"))
    #expect(linted.rules().contains("record-id"))
    #expect(
      linted.fixed()["content/posts/2026-02-26.md"]?.contains(
        "[arXiv:2602.20001](https://arxiv.org/abs/2602.20001)") == true)
  }

  @Test func `prose is held to the abstract only on request, and at its place`() {
    let linted = Self.linted(
      Digest.entry(
        1, "A Study: Of Things", authors: "Ada Lovelace 等", text: "在 GSM8K 上提升 15%。"))
    #expect(linted.marked("ungrounded") == ["GSM8K", "15%"])
    #expect(linted.diagnostics("ungrounded", scope: .check) == [])
  }

  @Test(
    arguments: [
      ("今日从 1 篇候选论文中选出 1 篇，首推《A Study: Of Things》，40 星。", []),
      ("2026 年 2 月 26 日，NVIDIA 的论文提升 15%。", ["NVIDIA", "15%"]),
    ])
  func `preview and trends are held to all papers`(preview: String, marked: [String]) {
    let entry = Digest.entry(1, "A Study: Of Things", authors: "Ada Lovelace 等")
    #expect(Self.linted(entry, preview: preview).marked("ungrounded") == marked)
    // What is about a paper without a record may be right.
    let other = Digest.entry(
      1, "Other", link: "[arXiv:2602.29999](https://arxiv.org/abs/2602.29999)")
    #expect(Self.linted(other, preview: preview).marked("ungrounded") == [])
  }

  @Test func `stars are mended behind their link`() {
    let linted = Self.linted(
      Digest.entry(
        1, "A Study: Of Things", authors: "Ada Lovelace 等",
        link:
          "[arXiv:2602.20001](https://arxiv.org/abs/2602.20001) | [GitHub](https://github.com/a/b) ⭐ 400"
      ))
    #expect(linted.marked("moved-stars") == ["400"])
    #expect(linted.fixed()["content/posts/2026-02-26.md"]?.contains("⭐ 40  \n") == true)
  }
}
