import Diagnostics
import Testing

/// The rules that compare posts.
@Suite struct SiteRuleTests {
  /// Two digests with one entry each, of 25 and 26 February.
  static func days(_ first: String, _ second: String) -> Linted {
    Linted([
      "content/posts/25.md": Digest.post(
        title: "一", published: "2026-02-25", entries: [first]),
      "content/posts/26.md": Digest.post(title: "二", published: "2026-02-26", entries: [second]),
    ])
  }

  @Test func coveredBefore() {
    let entry = Digest.entry(1, "A Study of Something")
    #expect(
      Self.days(entry, entry).found("covered-before") == [
        "26.md 14:1 `A Study of Something` was in the digest of 2026-02-25 too, and nothing here "
          + "says so > 25.md 14:1 entry of 2026-02-25"
      ])
    #expect(Self.days(entry, Digest.entry(2, "Another")).found("covered-before") == [])
  }

  @Test(
    "a word or a link is enough",
    arguments: ["此前介绍过，现在有了代码。", "见[那一天](./25.md)。", "An update of yesterday's paper.", "评级上调。"])
  func aWordOfIt(_ text: String) {
    let linted = Self.days(
      Digest.entry(1, "A Study", rating: "⭐⭐⭐ 必读"), Digest.entry(1, "A Study", text: text))
    #expect(linted.found("covered-before") == [])
    #expect(linted.found("changed-rating") == [])
  }

  @Test func changedRating() {
    let linted = Self.days(
      Digest.entry(1, "A Study", rating: "⭐⭐⭐ 必读"), Digest.entry(1, "A Study", rating: "⭐ 备查"))
    #expect(
      linted.found("changed-rating") == [
        "26.md 18:9 `A Study` had 3 stars on 2026-02-25, and has 1 star here "
          + "> 25.md 18:9 rating of 2026-02-25"
      ])
  }

  @Test(
    "ratings on two scales are compared as far as these allow",
    arguments: [
      ("⭐⭐⭐", "4/5", "had 3 of 3 stars on 2026-02-25, and has 4 of 5 stars here"),
      ("3/5", "⭐", "had 3 of 5 stars on 2026-02-25, and has 1 of 3 stars here"),
      ("⭐⭐", "4/5", nil), ("3/5", "⭐⭐", nil), ("⭐⭐⭐", "5/5", nil), ("⭐", "2/5", nil),
    ] as [(String, String, String?)])
  func changedScale(_ first: String, _ second: String, _ expected: String?) {
    let linted = Self.days(
      Digest.entry(1, "A Study", rating: first), Digest.entry(1, "A Study", rating: second))
    #expect(
      linted.diagnostics("changed-rating").map(\.message)
        == (expected.map { ["`A Study` \($0)"] } ?? []))
  }

  @Test(
    "one identifier has one title",
    arguments: [
      ("TAPE: Tool-Guided Planning", "QuantVLA: Quantization of Actions", true),
      ("TAPE: Tool-Guided Planning", "TAPE", false),
      ("TAPE: Tool-Guided Planning", "Tool-Guided Planning with TAPE", false),
      ("TAPE: Tool-Guided Planning", "工具引导的规划", false),
      ("工具引导的自适应规划", "视觉语言动作模型的量化", true),
    ])
  func contradictoryTitles(_ first: String, _ second: String, _ fires: Bool) {
    let linted = Self.days(Digest.entry(1, first), Digest.entry(1, second))
    #expect(
      linted.found("contradictory-titles")
        == (fires
          ? [
            "26.md 16:16 `2602.20001` is `\(second)` here and `\(first)` elsewhere "
              + "> 25.md 14:1 the other title"
          ] : []))
    // What cannot be the same paper has not been covered before.
    #expect(linted.found("covered-before").isEmpty == fires)
  }

  @Test func anotherDigestHasMoreAuthors() {
    let linted = Self.days(
      Digest.entry(1, "A Study", authors: "Ada Lovelace, Alan Turing, Grace Hopper"),
      Digest.entry(1, "A Study", authors: "Ada Lovelace, Alan Turing"))
    #expect(
      linted.found("cut-author-list") == [
        "26.md 15:9 the list of authors of entry 1 has 2 of the 3 names that the digest of "
          + "2026-02-25 has, without 等"
      ])
  }

  @Test func twoDigestsOfOneDay() {
    var linted = Linted([
      "content/posts/a.md": Digest.post(),
      "content/posts/b.md": Digest.post(
        title: "又一期", entries: [Digest.entry(9, "Other", link: "[x](https://a.org)")]),
      "content/posts/c.md": "---\ntitle: 随笔\npublished: 2026-02-26\n---\n\n正文。\n",
    ])
    #expect(
      linted.found("same-date") == [
        "b.md 3:1 `content/posts/a.md` is a digest of 2026-02-26 too > a.md 3:1 the other digest"
      ])
    linted.files["content/posts/b.md"] = Digest.post(title: "又一期", tags: "[AI]\ncategory: RL")
    #expect(linted.found("same-date") == [])
  }

  @Test(
    arguments: [
      ("2026-02-26", []), ("2026-03-01", []), ("2026-03-02", []),
      ("2026-03-03", ["3:1 the post is of 2026-03-03, which is 2 days ahead"]),
      ("2027-02-26", ["3:1 the post is of 2027-02-26, which is 362 days ahead"]),
    ] as [(String, [String])])
  func futureDate(_ day: String, _ expected: [String]) {
    let linted = Linted(["content/posts/x.md": Digest.post(title: "日报", published: day)])
    #expect(linted.found("future-date") == expected)
  }

  @Test(
    "title, heading and file name give the day of publication",
    arguments: [
      ("每日论文 - 2026年02月26日", "content/posts/2026-02-26.md", []),
      ("Daily Papers, Feb 26, 2026", "content/posts/2026/02/26.md", []),
      ("每日论文", "content/posts/2026-02-26-notes.md", []),
      ("2月26日的论文", "content/posts/x.md", []),
      ("周报 2026年2月20日–26日", "content/posts/x.md", []),
      ("2026-02-20 至 2026-02-27", "content/posts/x.md", []),
      ("GPT-4 在 2025 年", "content/posts/x.md", []),
      (
        "每日论文 - 2026年02月25日", "content/posts/x.md",
        ["2:15 the title says `2026年02月25日`, and the post is published on 2026-02-26"]
      ),
      (
        "每日论文 - 2025年02月26日", "content/posts/x.md",
        ["2:15 the title says `2025年02月26日`, and the post is published in the year 2026"]
      ),
      (
        "2月27日的论文", "content/posts/x.md",
        ["2:8 the title says `2月27日`, and the post is published on 2026-02-26"]
      ),
      (
        "Papers of 25 February 2026", "content/posts/x.md",
        ["2:18 the title says `25 February 2026`, and the post is published on 2026-02-26"]
      ),
      (
        "每日论文", "content/posts/2026-02-25.md",
        ["3:12 the file's name says `2026-02-25`, and the post is published on 2026-02-26"]
      ),
    ] as [(String, String, [String])])
  func dates(_ title: String, _ path: String, _ expected: [String]) {
    #expect(Linted([path: Digest.post(title: title)]).found("date-mismatch") == expected)
  }

  @Test func theMainHeadingHasADateToo() {
    let post = Digest.post(title: "每日论文").replacing(
      "## 今日预览", with: "# 每日论文 2026-02-24\n\n## 今日预览")
    #expect(
      Linted(post).found("date-mismatch") == [
        "8:8 the heading says `2026-02-24`, and the post is published on 2026-02-26"
      ])
  }

  @Test func spellingsOfTags() {
    let linted = Linted([
      "content/posts/24.md": "---\ntitle: a\npublished: 2026-02-24\ntags: [Agentic RL, VLA]\n---\n",
      "content/posts/25.md":
        "---\r\ntitle: b\r\npublished: 2026-02-25\r\ntags:\r\n  - agentic RL\r\n  - ＶＬＡ\r\n---\r\n",
      "content/posts/26.md":
        "---\ntitle: c\npublished: 2026-02-26\ntags: [\"Agentic RL\", vla, C, c++, Agentic-RL]\n---\n",
    ])
    #expect(
      linted.found("tag-spelling") == [
        "25.md 5:5 the tag `agentic RL` is spelt `Agentic RL` elsewhere > 24.md 4:8 in 2 posts",
        "25.md 6:5 the tag `ＶＬＡ` is spelt `VLA` elsewhere > 24.md 4:20 elsewhere",
        "26.md 4:22 the tag `vla` is spelt `VLA` elsewhere > 24.md 4:20 elsewhere",
        "26.md 4:35 the tag `Agentic-RL` is spelt `Agentic RL` elsewhere > 24.md 4:8 in 2 posts",
      ])
    // Of three spellings of one post each none is the most used, so none is sure; nor is it sure
    // that a hyphen is a space.
    let fixed = linted.fixed()
    #expect(fixed["content/posts/25.md"]?.contains("  - Agentic RL\r\n  - ＶＬＡ\r\n") == true)
    #expect(fixed["content/posts/26.md"] == linted.files["content/posts/26.md"])
  }

  /// A topic stands in an entry's field; one that is part of another topic's name is none.
  @Test(arguments: [
    ("RL / Agentic RL", "VLA / agentic RL", 15), ("Agentic RL", "agentic-rl", 9),
    ("Agentic RL", "ＡＩ、agentic RL ⭐", 12),
  ])
  func topicSpelling(_ usual: String, _ other: String, _ column: Int) {
    let linted = Linted([
      "content/posts/24.md": Digest.post(
        published: "2026-02-24", entries: [Digest.entry(1, "A Study", topics: usual)]),
      "content/posts/25.md": Digest.post(
        published: "2026-02-25", entries: [Digest.entry(2, "B Study", topics: usual)]),
      "content/posts/26.md": Digest.post(
        published: "2026-02-26", entries: [Digest.entry(3, "C Study", topics: other)]),
    ])
    let spelling = other.contains("-") ? "agentic-rl" : "agentic RL"
    #expect(
      linted.found("tag-spelling") == [
        "26.md 17:\(column) the topic `\(spelling)` is spelt `Agentic RL` elsewhere "
          + "> 24.md 17:\(usual.hasPrefix("RL") ? 14 : 9) in 2 entries"
      ])
  }
}
