internal import Diagnostics
import Testing

/// The rules about the text of any post or page.
@Suite struct TextRuleTests {
  static func linted(_ body: String, settings: String = "") -> Linted {
    Linted("---\ntitle: t\n---\n\n" + body, settings: settings)
  }

  static func found(_ rule: String, _ body: String) -> [String] { linted(body).found(rule) }

  @Test(
    "bold text that is closed, or no bold text, is left alone",
    arguments: [
      "**a** b **c**", "针对**\"交互崩溃\"问题**（模型）", "***a***", "`**`", "```\n**a\n```", "\\*\\*a",
      "2**10 与 n**2",
      "$x^{**}$", "a * b * c", "* a\n* **b**\n", "**a\nb**", "[x](https://a.org/**)", "<!-- ** -->",
      "| **a** |\n|---|\n| **b** |", "    **a", "**注意：**请看",
    ])
  func boldThatIsRight(_ body: String) {
    #expect(Self.found("open-bold", body) == [])
  }

  @Test(
    arguments: [
      ("前文\n\n提出**框架。\n", "7:3"), ("**a** b **c\n", "5:9"), ("- **a**\n- **b\n- **c**\n", "6:3"),
      ("| a |\n|---|\n| **b |\n", "7:3"), ("** a **\n", "5:1"), ("### **标题\n\n正文\n", "5:5"),
    ])
  func openBold(_ body: String, _ place: String) {
    #expect(
      Self.found("open-bold", body) == [
        "\(place) this `**` has no counterpart, and shows in the page"
      ])
  }

  @Test(
    arguments: [
      ("`a` ``b ` c``", []), ("\\`a", []), ("```\n`\n```", []), ("~~~\n```\n~~~", []),
      ("```a``` b", []),
      ("见 `code 与文\n", ["5:3 code begins here and never ends, so that its mark shows in the page"]),
      ("```swift\nlet a = 1\n", ["5:1 a code block begins here and never ends"]),
      ("````\na\n```\n", ["5:1 a code block begins here and never ends"]),
    ] as [(String, [String])])
  func openCode(_ body: String, _ expected: [String]) {
    #expect(Self.found("open-code", body) == expected)
  }

  @Test(
    arguments: [
      ("## a\n\nx\n\n### b\n\ny\n\n## c\n\nz\n", []), ("### a\n\nx\n\n## b\n\ny\n", []),
      (
        "## a\n\nx\n\n#### b\n\ny\n",
        ["9:1 `b` has level 4, and the heading above it level 2 > 5:1 the heading above"]
      ),
      ("```\n## a\n#### b\n```\n", []),
    ] as [(String, [String])])
  func skippedHeading(_ body: String, _ expected: [String]) {
    #expect(Self.found("skipped-heading", body) == expected)
  }

  @Test(
    arguments: [
      ("# t\n\nx\n", []), ("## a\n\nx\n", []),
      ("# a\n\nx\n", ["5:1 `a` is a main heading beside `t`"]),
      ("# t\n\nx\n\n# b\n\ny\n", ["9:1 `b` is a main heading beside `t`"]),
    ] as [(String, [String])])
  func repeatedMainHeading(_ body: String, _ expected: [String]) {
    #expect(Self.found("repeated-main-heading", body) == expected)
  }

  @Test(
    arguments: [
      ("## a\n\nx\n", []), ("## a\n\n### b\n\nx\n", []), ("## a\n\n```\ncode\n```\n", []),
      ("## a\n\n![](a.png)\n", []), ("## a\n\n$$x$$\n", []), ("## a\n\n|x|\n|-|\n", []),
      ("## a\n\n## b\n\nx\n", ["5:1 `a` has nothing below it"]),
      ("## a\n\n---\n\n## b\n\nx\n", ["5:1 `a` has nothing below it"]),
      ("## a\n\nx\n\n## b\n", ["9:1 `b` has nothing below it"]),
      ("## a\n\n<!-- later -->\n", ["5:1 `a` has nothing below it"]),
      ("# t\n\n## a\n\nx\n", []), ("", ["2:1 the post has a title and no text"]),
      ("<!-- later -->\n", ["2:1 the post has a title and no text"]),
    ] as [(String, [String])])
  func emptySection(_ body: String, _ expected: [String]) {
    #expect(Self.found("empty-section", body) == expected)
  }

  @Test(arguments: ["", "---\n---\n"])
  func aPostOfNothing(_ text: String) {
    #expect(Linted(text).found("empty-section") == ["1:1 the post has no text"])
  }

  @Test func anEmptyLabelOfAnEntry() {
    let entry = Digest.entry(1, "A") + "\n**实验结果**:\n\n---\n"
    #expect(
      Linted(Digest.post(entries: [entry])).found("empty-section") == [
        "23:3 `实验结果` has nothing below it"
      ])
  }

  @Test(
    "words that papers are about are no placeholders",
    arguments: [
      "维护一个 TODO 列表。", "TODO-Bench 是基准。", "placeholder token 的作用。", "`TODO: x`",
      "```\nTODO: x\n```",
      "The Placeholder agent.", "[链接](https://a.org)", "[链接]\n\n[链接]: https://a.org\n",
      "[链接][a]\n\n[a]: https://a.org\n",
      "- [ ] 任务", "待定系数法。", "[1] 引用", "XXXL 号。", "## TODO 列表的规划\n\nx\n", "版本 0.1：TODO 与规划",
      "论文标题很长。", "论文标题：怎样写", "误差 1.00000 与 12345.00000，2602.000001。",
    ])
  func wordsThatAreMeant(_ body: String) {
    #expect(Self.found("placeholder-text", body) == [])
  }

  @Test(
    arguments: [
      ("TODO: 写完\n", "TODO"), ("- TODO\n", "TODO"), ("**作者**: TBD\n", "TBD"),
      ("| a | TODO |\n|---|---|\n", "TODO"),
      ("## 待补充\n\nx\n", "待补充"), ("**作者**：待补充\n", "待补充"), ("Lorem ipsum dolor\n", "Lorem ipsum"),
      ("Placeholder\n", "Placeholder"), ("见 [链接] 与文\n", "[链接]"), ("[GitHub](#)\n", "[GitHub](#)"),
      ("[GitHub]()\n", "[GitHub]()"), ("arXiv:XXXX.XXXXX\n", "XXXX.XXXXX"), ("[TODO]\n", "[TODO]"),
      ("（待补充）\n", "待补充"), ("**TODO**：补图\n", "TODO"), ("### 2. TODO\n\nx\n", "TODO"),
      ("arXiv:2602.00000\n", "2602.00000"),
    ])
  func placeholderText(_ body: String, _ marked: String) {
    #expect(Set(Self.linted(body).marked("placeholder-text")).contains(marked))
  }

  @Test func privateWords() {
    let settings = "private_words: [Falcon, 内部代号]"
    let body = "Ｆａｌｃｏｎ 与 falcon。Falconry 不算。\n\n`项目内部代号甲`\n"
    #expect(
      Self.linted(body, settings: settings).found("private-word") == [
        "5:1 `Falcon` is among the private words of site.yml",
        "7:4 `内部代号` is among the private words of site.yml",
      ])
    let inTitle = Linted("---\ntitle: The Falcon\n---\n\nx\n", settings: settings)
    #expect(inTitle.marked("private-word") == ["Falcon"])
    #expect(inTitle.diagnostics("private-word").map(\.severity) == [.error])
  }

  @Test(arguments: [(150, 0), (151, 1)])
  func longDescription(_ count: Int, _ findings: Int) {
    let text = String(repeating: "长", count: count)
    let linted = Linted("---\ntitle: t\ndescription: \(text)\n---\n\nx\n")
    #expect(linted.diagnostics("long-description").count == findings)
  }
}
