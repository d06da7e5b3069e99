import Diagnostics
import Testing

/// The rules about entries one by one.
@Suite struct EntryRuleTests {
  static func post(_ entries: String..., settings: String = "") -> Linted {
    Linted(Digest.post(entries: entries), settings: settings)
  }

  static func post(numbers: [Int]) -> Linted {
    Linted(Digest.post(entries: numbers.map { Digest.entry($0, "Study \($0)") }))
  }

  @Test(
    arguments: [
      ([1, 2, 3], []), ([0, 1, 2], []), ([3, 2, 1], []), ([1], []),
      ([1, 3], ["23:1 entry 3 follows entry 1 > 14:1 the entry before"]),
      ([1, 1], ["23:1 the number 1 stands where 2 is due > 14:1 the entry before"]),
      ([1, 2, 2, 3], ["32:1 the number 2 stands where 3 is due > 23:1 the entry before"]),
      ([2, 3], ["14:1 the first entry has the number 2"]),
    ] as [([Int], [String])])
  func entryNumbers(_ numbers: [Int], _ expected: [String]) {
    #expect(Self.post(numbers: numbers).found("entry-numbers") == expected)
  }

  @Test func numbersMayBeginAnewInEachPart() {
    let parts = [
      "## 一、Agent\n\n" + Digest.entry(1, "A"), Digest.entry(2, "B"),
      "## 二、VLA\n\n" + Digest.entry(1, "C"),
    ]
    #expect(Linted(Digest.post(entries: parts)).found("entry-numbers") == [])
  }

  @Test func aNumberedHeadingWithoutFieldsTakesItsNumber() {
    let entries = [Digest.entry(1, "A"), "### 2. 快讯\n\n一句话。\n", Digest.entry(3, "B")]
    #expect(Linted(Digest.post(entries: entries)).found("entry-numbers") == [])
  }

  @Test(
    arguments: [
      ("[arXiv:2602.20001](https://arxiv.org/abs/2602.20001)", nil),
      ("[arXiv:2602.20001](https://arxiv.org/pdf/2602.20001v2)", nil),
      ("[论文](https://arxiv.org/abs/2602.20001)", nil),
      ("[arXiv:2602.20001](https://example.org/2602.20009)", nil),
      (
        "[arXiv:2602.20001](https://arxiv.org/abs/2602.20010)",
        "the text of the link says `2602.20001`, and its address leads to `2602.20010`"
      ),
      (
        "[2602.20001v1](https://huggingface.co/papers/2602.2000)",
        "the text of the link says `2602.20001`, and its address leads to `2602.2000`"
      ),
    ] as [(String, String?)])
  func arxivLinkMismatch(_ link: String, _ expected: String?) {
    let post = Self.post(Digest.entry(1, "A", link: link))
    #expect(post.found("arxiv-link-mismatch") == (expected.map { ["16:10 " + $0] } ?? []))
  }

  @Test(
    arguments: [
      ("2602.20001", nil), ("2601.00001", nil), ("0704.0001", nil),
      ("9912.00001", "`9912.00001` is from 2099-12, and the post is published on 2026-02-26"),
      ("2603.00001", "`2603.00001` is from 2026-03, and the post is published on 2026-02-26"),
      ("2612.00001", "`2612.00001` is from 2026-12, and the post is published on 2026-02-26"),
      ("2702.00001", "`2702.00001` is from 2027-02, and the post is published on 2026-02-26"),
    ] as [(String, String?)])
  func arxivAfterPost(_ id: String, _ expected: String?) {
    let post = Self.post(Digest.entry(1, "A", link: "[arXiv:\(id)](https://arxiv.org/abs/\(id))"))
    #expect(post.found("arxiv-after-post") == (expected.map { ["16:16 " + $0] } ?? []))
  }

  @Test func anIdentifierWithAThirteenthMonthIsMalformed() {
    let post = Self.post(
      Digest.entry(1, "A", link: "[arXiv:2613.00001](https://arxiv.org/abs/2613.00001)"))
    #expect(post.marked("malformed-arxiv-id") == ["2613.00001"])
  }

  @Test func repeatedPaper() {
    let link = "[arXiv:2602.20009](https://arxiv.org/abs/2602.20009v2)"
    let post = Self.post(
      Digest.entry(1, "A", link: link), Digest.entry(2, "B"), Digest.entry(3, "A", link: link))
    #expect(
      post.found("repeated-paper") == [
        "34:16 entry 3 has `2602.20009`, as entry 1 has > 14:1 entry 1"
      ])
    let byTitle = Self.post(
      Digest.entry(1, "A Study", link: "[项目页](https://a.org)"),
      Digest.entry(2, "A study!", link: "[项目页](https://b.org)"))
    #expect(
      byTitle.found("repeated-paper") == [
        "23:1 entry 2 has the same title, as entry 1 has > 14:1 entry 1"
      ])
    let ofOneNumber = Self.post(
      Digest.entry(1, "A", link: link), Digest.entry(1, "B", link: link))
    #expect(
      ofOneNumber.diagnostics("repeated-paper").map(\.message) == [
        "entry 1 on line 23 has `2602.20009`, as entry 1 on line 14 has"
      ])
  }

  @Test(
    "an entry lacks what most entries of its post have",
    arguments: [
      ("missing-authors", Digest.entry(3, "C", authors: nil), "entry 3, `C`, has no authors"),
      ("missing-topics", Digest.entry(3, "C", topics: nil), "entry 3, `C`, has no topics"),
      ("missing-rating", Digest.entry(3, "C", rating: nil), "entry 3, `C`, has no rating"),
      ("missing-links", Digest.entry(3, "C", link: "暂无"), "entry 3, `C`, has no link"),
    ])
  func missingFields(_ rule: String, _ entry: String, _ message: String) {
    let post = Self.post(Digest.entry(1, "A"), Digest.entry(2, "B"), entry)
    #expect(post.found(rule) == ["32:1 " + message])
    let names = ["missing-authors", "missing-topics", "missing-rating", "missing-links"]
    for other in names where other != rule { #expect(post.found(other) == []) }
  }

  @Test func aPostMayLeaveAFieldOutEverywhere() {
    let post = Self.post(
      Digest.entry(1, "A", topics: nil, rating: nil), Digest.entry(2, "B", topics: nil, rating: nil)
    )
    #expect(post.diagnostics() == [])
  }

  @Test func aFieldThatCannotBeReadIsReportedOnce() {
    let post = Self.post(
      Digest.entry(1, "A"), Digest.entry(2, "B"), Digest.entry(3, "C", rating: "很好"))
    #expect(post.rules() == ["unreadable-field"])
  }

  @Test func aLinkInTheTextIsALink() {
    let entry = Digest.entry(1, "A", link: "见下文", text: "代码在 [这里](https://example.org)。")
    #expect(Self.post(entry).found("missing-links") == [])
  }

  @Test(
    arguments: [
      ("Ada Lovelace, Alan Turing", nil), ("Ada Lovelace, Alan Turing 等 (MIT)", nil),
      ("Ada Lovelace, Alan Turing et al.", nil), ("Ada Lovelace, Alan Turing, ...", nil),
      ("Ada Lovelace, Alan Turing,", "ends with `,`"), ("张三、李四、 (清华)", "ends with `、`"),
      ("Ada Lovelace and (MIT)", "ends with `and`"), ("张三、李四、\n王五", nil),
      ("Ada Lovelace and\nAlan Turing", nil),
    ] as [(String, String?)])
  func cutAuthorList(_ authors: String, _ what: String?) {
    let post = Self.post(Digest.entry(1, "A", authors: authors))
    let expected = what.map { ["15:9 the list of authors of entry 1 \($0), without 等"] }
    #expect(post.found("cut-author-list") == expected ?? [])
  }

  @Test(
    "ratings of a post are on one scale",
    arguments: [
      ("⭐⭐⭐ 必读", "⭐⭐ 可选", "", nil), ("⭐⭐⭐⭐⭐", "⭐⭐⭐", "", nil), ("4/5", "4.5/5", "", nil),
      ("★★★☆☆", "★★★★★", "", nil), ("⭐⭐½", "⭐⭐⭐", "", nil),
      (
        "★★☆", "★★★☆☆", "",
        "27:9 `★★★☆☆` is on a scale of 5, and `★★☆` on one of 3 > 18:9 the other scale"
      ),
      (
        "2/3", "4/5", "",
        "27:9 `4/5` is on a scale of 5, and `2/3` on one of 3 > 18:9 the other scale"
      ),
      (
        "⭐⭐⭐", "2/5", "rating: {scale: 3}",
        "27:9 `2/5` is not on the scale of 3 that site.yml has"
      ),
      ("⭐⭐⭐", "⭐⭐⭐⭐⭐", "rating: {scale: 5}", nil),
      (
        "⭐⭐⭐ 必读", "4/5", "",
        "18:9 `⭐⭐⭐ 必读` is 3 of the scale of 5 that `4/5` is on, and `必读` is a word for the best"
          + " > 27:9 the scale of 5"
      ),
      (
        "3 stars, Must-Read!", "⭐⭐", "rating: {scale: 5}",
        "18:9 `3 stars, Must-Read!` is 3 of the scale of 5 that site.yml has, and `Must-Read` is a "
          + "word for the best"
      ),
      ("⭐⭐⭐ 可选", "4/5", "", nil), ("★★★☆☆ 必读", "4/5", "", nil), ("⭐⭐⭐⭐ 必读", "4/5", "", nil),
    ] as [(String, String, String, String?)])
  func mixedRatingScales(
    _ first: String, _ second: String, _ settings: String, _ expected: String?
  ) {
    let post = Linted(
      Digest.post(
        entries: [Digest.entry(1, "A", rating: first), Digest.entry(2, "B", rating: second)]),
      settings: settings)
    #expect(post.found("mixed-rating-scales") == (expected.map { [$0] } ?? []))
  }

  /// What the entry reader takes, rules find.
  @Test(
    "fields in every form",
    arguments: [
      ("- 作者: A B, C D,\n- 链接: [x](https://a.org)\n- 评级: ★★☆", "7:7", "9:7"),
      ("作者: A B, C D,\n链接: [x](https://a.org)\n评级: ★★☆", "7:5", "9:5"),
      ("> 作者：A B, C D,\n> 评级：★★☆", "7:6", "8:6"),
      ("> - 作者：A B, C D,\n> - 评级：★★☆", "7:8", "8:8"),
      ("| 项 | 值 |\n|---|---|\n| 作者 | A B, C D, |\n| 评级 | ★★☆ |", "9:8", "10:8"),
      ("__作者__: A B, C D,\n__评级__: ★★☆", "7:9", "8:9"),
      ("作者: A B, C D,\n推荐: ★★☆", "7:5", "8:5"),
    ])
  func fieldsInEveryForm(_ fields: String, _ authors: String, _ rating: String) {
    let post = Linted(
      "---\ntitle: 每日论文\npublished: 2026-02-26\n---\n\n### 1. A\n\(fields)\n\n### 2. B\n"
        + "**作者**: E F\n**评级**: 4/5\n")
    #expect(
      post.found("cut-author-list") == [
        "\(authors) the list of authors of entry 1 ends with `,`, without 等"
      ])
    #expect(post.diagnostics("mixed-rating-scales").count == 1)
    #expect(
      post.found("mixed-rating-scales").first?.hasSuffix("> \(rating) the other scale") == true)
  }

  @Test func aRatingInTheHeadingHasAScale() {
    let post = Self.post(
      "### 1. A ⭐⭐⭐ 必读\n**作者**: A B\n", Digest.entry(2, "B", rating: "4/5"))
    #expect(post.marked("mixed-rating-scales") == ["⭐⭐⭐ 必读"])
  }

  @Test(
    "a numbered heading without fields",
    arguments: [
      ("### 3. 快讯\n\n一句话。\n", nil), ("### 3. 快讯\n\n主持人：张三\n", nil),
      (
        "### 3. Lost\n- 链接：https://arxiv.org/abs/2602.00001\n",
        "33:3 `3. Lost` is not read as a paper, for the label `链接` is not bold"
      ),
      (
        "### 3. Lost\n> Rating: ⭐⭐⭐\n",
        "33:3 `3. Lost` is not read as a paper, for the label `Rating` is not bold"
      ),
      (
        "### 3. Lost\n1. **作者**: A B\n2. **链接**: https://arxiv.org/abs/2602.00001\n",
        "33:6 `3. Lost` is not read as a paper, for no line or bullet begins with `作者`"
      ),
      (
        "### 3. Lost\n\n见 <https://arxiv.org/abs/2602.00001>。\n",
        "32:1 `3. Lost` is not read as a paper, for it has no field such as `**链接**: …`"
      ),
    ] as [(String, String?)])
  func unreadEntry(_ entry: String, _ expected: String?) {
    let post = Self.post(Digest.entry(1, "A"), Digest.entry(2, "B"), entry)
    #expect(post.found("unread-entry") == (expected.map { [$0] } ?? []))
  }

  @Test(
    "a heading without a number, or with a Chinese one, above fields",
    arguments: [
      (
        "### C\n**作者**: A B\n**链接**: https://a.org\n",
        "32:1 `C` is not read as a paper, for its heading has no number"
      ),
      (
        "### C\n- 作者：A B\n- 链接：https://a.org\n",
        "32:1 `C` is not read as a paper, for its heading has no number"
      ),
      ("### C\n**链接**: https://a.org\n", nil), ("### C\n**作者**: 见 http 文档\n", nil),
      ("### 总结\n\n今天的作者和链接见 <https://a.org>。\n", nil),
      ("### 三、C\n**作者**: A B\n**链接**: https://a.org\n", nil),
      (
        "### 三、C\n\n见 <https://arxiv.org/abs/2602.00001>。\n",
        "32:1 `三、C` is not read as a paper, for it has no field such as `**链接**: …`"
      ),
      (
        "### 三、C\n**评级**: ⭐⭐\n",
        "32:1 `三、C` is not read as a paper, for with a Chinese number it needs authors or links"
      ),
      ("## 三、趋势\n\n见 <https://arxiv.org/abs/2602.00001>。\n", nil),
    ] as [(String, String?)])
  func unnumberedEntry(_ entry: String, _ expected: String?) {
    let post = Self.post(Digest.entry(1, "A"), Digest.entry(2, "B"), entry)
    #expect(post.found("unread-entry") == (expected.map { [$0] } ?? []))
    #expect(post.diagnostics("unread-entry").allSatisfy { $0.fix != nil })
  }

  @Test(
    "titles in bold, and tables of papers, are told once",
    arguments: [
      (
        "**1. A**\n**作者**: A B\n**链接**: https://a.org\n\n**2. B**\n**作者**: A B\n",
        "6:1 `1. A` is not read as a paper, for bold makes no heading", "Write `### 1. A`"
      ),
      (
        "## 1. A\n**作者**: A B\n**链接**: https://a.org\n\n**2. B**  \n**作者**: C D\n",
        "10:1 `2. B` is not read as a paper, for bold makes no heading", "Write `## 2. B`"
      ),
      (
        "| 论文 | 作者 | 链接 |\n|---|---|---|\n| A | B C | https://arxiv.org/abs/2602.00001 |\n| D | E | x |\n",
        "8:1 `| A | B C | https://arxiv.org/abs/2602.00001 |` is not read as a paper, for a row of a "
          + "table is none",
        "Write `### 1. Title` for each row, with lines such as `**作者**: …` below it"
      ),
      ("| 书 | 作者 | 链接 |\n|---|---|---|\n| A | B C | https://a.org |\n", nil, nil),
      ("**1. 方法**\n一句话。\n", nil, nil),
      (
        "### 1. A\n**作者**: A B\n**链接**: https://a.org\n\n**1. 方法**\n一句话。\n\n"
          + "### 2. B\n**作者**: A B\n**链接**: https://a.org\n", nil, nil
      ),
    ] as [(String, String?, String?)])
  func otherLayouts(_ text: String, _ message: String?, _ fix: String?) {
    let post = Linted("---\ntitle: T\npublished: 2026-02-26\n---\n\n\(text)")
    #expect(post.found("unread-entry") == (message.map { [$0] } ?? []))
    #expect(post.diagnostics("unread-entry").map(\.fix) == (fix.map { [$0] } ?? []))
  }

  @Test(
    "a heading with a Chinese number above entries with digits",
    arguments: [
      ("**作者**：甲 乙\n**链接**: https://a.org\n", true), ("- 作者：甲 乙\n- 评级：⭐⭐\n", true),
      ("**链接**: https://a.org\n", true), ("今天的论文。\n", false),
    ])
  func chapter(_ fields: String, _ fires: Bool) {
    let post = Linted(
      "---\ntitle: 每日论文\npublished: 2026-02-26\n---\n\n### 1. A\n**作者**: A B\n\n"
        + "### 二、F\n\(fields)\n### 三、B\n\n#### 3. C\n**作者**: C D\n")
    let reason = "with a Chinese number, and above the level of `3. C`, it is a chapter"
    let message = "9:1 `二、F` is not read as a paper, for \(reason)"
    #expect(post.found("unread-entry") == (fires ? [message] : []))
    #expect(
      post.diagnostics("unread-entry").map(\.fix)
        == (fires ? ["Write `2. F`, or give it that level"] : []))
  }

  @Test(
    "a number that is not read as one",
    arguments: [
      ("3 C", "3", "3. C"), ("３ C", "３", "3. C"), ("4-C", "4-", "4. C"), ("Ⅴ. C", "Ⅴ.", "5. C"),
      ("III. C", "III.", "3. C"),
      ("第6个：C", "第6个：", "6. C"), ("10001. C", "10001.", "3. C"), ("三 C", "三", "3. C"),
    ])
  func oddNumbers(_ heading: String, _ number: String, _ fix: String) {
    let post = Self.post(
      Digest.entry(1, "A"), Digest.entry(2, "B"),
      "### \(heading)\n**作者**: A B\n**链接**: https://a.org\n")
    #expect(
      post.found("unread-entry") == [
        "32:1 `\(heading)` is not read as a paper, for `\(number)` is not read as its number"
      ])
    #expect(
      post.diagnostics("unread-entry").map(\.fix) == ["Write it with a dot, such as `\(fix)`"])
  }

  @Test(
    "words that begin with a digit or a capital are no numbers",
    arguments: ["3D Vision", "2026 年回顾", "I am C", "V-JEPA", "7B 模型", "X: C"])
  func noNumbers(_ heading: String) {
    let post = Self.post(
      Digest.entry(1, "A"), Digest.entry(2, "B"),
      "### \(heading)\n**作者**: A B\n**链接**: https://a.org\n")
    #expect(
      post.diagnostics("unread-entry").map(\.fix) == [
        "Begin it with one, such as `3. \(heading)`"
      ])
  }

  @Test func anEmptyFieldIsToldOnce() {
    let post = Self.post(
      Digest.entry(1, "A"), Digest.entry(2, "B"), Digest.entry(3, "C", rating: ""))
    #expect(post.diagnostics().map(\.rule) == ["empty-field"])
  }

  @Test(
    "brackets beside a title are a tag",
    arguments: [("### 3. [arXiv] C", []), ("### 3. C [论文]", []), ("### [链接]", ["[链接]"])])
  func tags(_ heading: String, _ marked: [String]) {
    let entry = Digest.entry(3, "C").replacing("### 3. C", with: heading)
    #expect(
      Self.post(Digest.entry(1, "A"), Digest.entry(2, "B"), entry).marked("placeholder-text")
        == marked)
  }

  @Test func aPostWhoseHeadingsHaveNoNumbersIsToldOfEach() {
    let fields = "\n**Authors**: A B\n**Links**: https://a.org\n\n"
    let post = Linted("---\ntitle: t\n---\n\n## Papers\n\n### A" + fields + "### B" + fields)
    #expect(
      post.found("unread-entry") == [
        "7:1 `A` is not read as a paper, for its heading has no number",
        "11:1 `B` is not read as a paper, for its heading has no number",
      ])
    #expect(
      post.diagnostics("unread-entry").map(\.fix) == [
        "Begin it with one, such as `1. A`", "Begin it with one, such as `1. B`",
      ])
  }

  @Test(
    "numbers are compared with those of their kind",
    arguments: [
      (["一", "二", "三"], nil), (["一", "三"], "23:1 entry 3 follows entry 1 > 14:1 the entry before"),
    ] as [([String], String?)])
  func chineseNumbers(_ numbers: [String], _ expected: String?) {
    let entries = numbers.map { number in
      Digest.entry(1, "Study \(number)").replacing("### 1.", with: "### \(number)、")
    }
    let post = Linted(Digest.post(entries: entries + ["### 总结\n\n一句话。\n", "### 1. 后记\n\n一句话。\n"]))
    #expect(post.found("entry-numbers") == (expected.map { [$0] } ?? []))
  }

  @Test(
    "fixes show the labels of the post",
    arguments: [
      ("作者", "**作者**: A, B 等 (NVIDIA)"), ("著者", "**著者**: A, B ほか (NVIDIA)"),
      ("Authors", "**Authors**: A, B et al. (NVIDIA)"),
    ])
  func examples(_ label: String, _ line: String) {
    let entries = (1...3).map { Digest.entry($0, "Study \($0)", authors: $0 == 3 ? nil : "A B") }
      .map { text in
        label == "作者"
          ? text
          : text.replacing("作者", with: label).replacing("链接", with: "Links").replacing(
            "方向", with: "Topics")
      }
    let post = Linted(Digest.post(entries: entries))
    #expect(post.diagnostics("missing-authors").map(\.fix) == ["Add a line such as `\(line)`"])
  }

  @Test func aPostWithoutEntriesMayHaveNumberedHeadings() {
    let steps = "## 1. Setup\n\nTags: a\n\n## 2. Run\n\nSee <https://arxiv.org/abs/2602.00001>.\n"
    #expect(Linted("---\ntitle: t\n---\n\n" + steps).found("unread-entry") == [])
    let lost = "## 1. A\n\n- 作者：B\n- 见 https://arxiv.org/abs/2602.00001\n"
    #expect(
      Linted("---\ntitle: t\n---\n\n" + lost).found("unread-entry") == [
        "7:3 `1. A` is not read as a paper, for the label `作者` is not bold"
      ])
  }

  /// Where all are written so, there is no entry to compare them with.
  @Test(arguments: [
    ("| **作者** | B |\n|---|---|", "7:5", "作者"),
    ("*作者*: B", "7:2", "作者"), ("【作者】B", "7:2", "作者"), ("**作者** B", "7:3", "作者"),
    ("*by Jane Roe* · ★★", "7:2", "by"), ("Authors B", "7:1", "Authors"),
  ])
  func aDigestInAnotherLayout(_ line: String, _ place: String, _ word: String) {
    let body = "## 1. A\n\n\(line)\n\n[arXiv](https://arxiv.org/abs/2602.00001)\n"
    #expect(
      Linted("---\ntitle: t\n---\n\n" + body).found("unread-entry") == [
        "\(place) `1. A` is not read as a paper, for what begins with `\(word)` is no field"
      ])
  }
}
