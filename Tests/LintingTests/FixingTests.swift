import Diagnostics
import Testing

@testable import Linting

@Suite struct FixingTests {
  /// Everything else is kept to the byte: line ends, spaces, a last line without an end.
  @Test func mendsWhatIsSureAndNothingElse() {
    let post =
      Digest.post(description: "今日共 8 篇论文", tags: "[AI]  # 标签")
      .replacing("tags:", with: "-tags:").replacing("\n", with: "\r\n") + "末行"
    let expected = post.replacing("共 8 篇", with: "共 2 篇").replacing("-tags:", with: "tags:")
    #expect(Linted(post).fixed().values.first == expected)
  }

  @Test(
    "a full-width colon becomes one that YAML knows",
    arguments: [
      ("tags：[AI]", "tags: [AI]"), ("tags： [AI]", "tags: [AI]"), ("draft：true", "draft: true"),
    ])
  func fullWidthColon(_ line: String, _ expected: String) {
    let linted = Linted("---\ntitle: t\n\(line)\n---\n\nx\n")
    #expect(linted.fixed().values.first == "---\ntitle: t\n\(expected)\n---\n\nx\n")
  }

  /// Mending twice is mending once.
  @Test(
    "values of the frontmatter that can be mended surely",
    arguments: [
      ("tags: AI, RL", "tags: [AI, RL]"),
      ("tags:   'AI，C++、a: b'  # x", "tags:   [AI, C++, \"a: b\"]  # x"),
      ("tags: 【推理，RL】", "tags: [推理, RL]"), ("tags: C#, null", "tags: [\"C#\", \"null\"]"),
      ("category: a，b", "category: [a, b]"), ("published: 2026/2/6", "published: 2026-02-06"),
      ("date: \"2026年2月26日 08:00\" # 周四", "date: \"2026-02-26 08:00\" # 周四"),
      ("updated: 20260226T08:00:00+08:00", "updated: 2026-02-26T08:00:00+08:00"),
      ("description: a: b", "description: \"a: b\""),
      ("description: a: b, c\n", "description: \"a: b, c\"\n"),
      ("tags: AI: agents, RL", "tags: [\"AI: agents\", RL]"), ("tags: a: b", "tags: \"a: b\""),
      ("description: 《a》: b: \"c\"", "description: '《a》: b: \"c\"'"),
    ])
  func frontmatterValue(_ line: String, _ expected: String) {
    let text = { (line: String) in "---\ntitle: t\n\(line)\nlang: zh-CN\n---\n\nx\n" }
    for ending in ["\n", "\r\n"] {
      let mended = Linted(text(line).replacing("\n", with: ending)).fixed().values.first
      #expect(mended == text(expected).replacing("\n", with: ending))
      #expect(Linted(mended ?? "").fixed().values.first == mended)
    }
  }

  @Test(
    "values of the frontmatter that may be meant otherwise",
    arguments: [
      "tags: AI,\n  RL", "tags: AI, RL #x", "tags: \"AI\\u002c RL\"", "tags: |\n  AI, RL",
      "published: >\n  2026/2/6", "description: a: b\n  and more", "description: a: b # c",
      "description: a: b\n\n  and more",
      "description: \"a\": b", "description: [a]: b",
    ])
  func frontmatterValueThatIsLeft(_ lines: String) {
    let post = "---\ntitle: t\n\(lines)\n---\n\nx\n"
    #expect(!Linted(post).diagnostics().isEmpty)
    #expect(Linted(post).fixed().values.first == post)
  }

  @Test func aKeyIsNotRenamedToOneThatIsThere() {
    let post = "---\ntitle: t\ntags: [a]\n-tags: [a]\n---\n\nx\n"
    #expect(Linted(post).fixed().values.first == post)
  }

  @Test func aNumberThatIsNotFoundAsItStandsIsLeft() {
    let post = Digest.post(description: "\"今日共\\u0038篇论文\"")
    #expect(Linted(post).fixed().values.first == post)
  }

  @Test func showsAUnifiedDiff() throws {
    let lines = (1...12).map { "line \($0)" }
    let file = SourceFile(path: "a.md", text: lines.joined(separator: "\n"))
    let diagnostics = [0, 11].map { index in
      Diagnostic(
        .warning, "r", "m", replacement: "LINE",
        at: file.location(line: index + 1, column: 1, length: 4))
    }
    let fixed = try #require(FixedFile(file, fixing: diagnostics))
    #expect(
      UnifiedDiff(fixed, path: "a.md").text == """
        --- a/a.md
        +++ b/a.md
        @@ -1,4 +1,4 @@
        -line 1
        +LINE 1
         line 2
         line 3
         line 4
        @@ -9,4 +9,4 @@
         line 9
         line 10
         line 11
        -line 12
        \\ No newline at end of file
        +LINE 12
        \\ No newline at end of file

        """)
  }

  @Test func ofFixesThatOverlapTheFirstIsTaken() throws {
    let file = SourceFile(path: "a.md", text: "abcdef")
    let diagnostics = [(2, "X"), (1, "Y")].map { column, text in
      Diagnostic(
        .warning, "r", "m", replacement: text,
        at: file.location(line: 1, column: column, length: 3))
    }
    let fixed = try #require(FixedFile(file, fixing: diagnostics))
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "Ydef")
    #expect(fixed.fixCount == 1)
  }

  @Test func aDiagnosticOfAnotherTextDoesNothing() {
    let old = SourceFile(path: "a.md", text: "abc")
    let diagnostic = Diagnostic(
      .warning, "r", "m", replacement: "x", at: old.location(of: 0..<1))
    #expect(FixedFile(SourceFile(path: "a.md", text: "abd"), fixing: [diagnostic]) == nil)
  }
}
