import ContentParsing
import Diagnostics
import Testing

struct SummaryTests {
  private func summary(_ markdown: String) -> String {
    DocumentParser().parse(SourceFile(path: "a.md", text: markdown)).summary
  }

  @Test(
    arguments: [
      ("# A\n\n> quote\n\n**First** [link](x)\nline `code`.\n\nSecond.", "First link line code."),
      ("第一行，\n第二行。", "第一行，第二行。"), ("- list\n\n| a |\n|---|\n", ""), ("", ""),
      ("![](a.png)\n\nText.", "Text."),
      ("Intro.\n\n## 今日预览\n\nPreview.\n\n### 1. T\n**作者**: A\n", "Preview."),
      ("### 1. T\n**作者**: A\n\n**核心**: B\n\n## End\n\nOutro.", "Outro."),
    ])
  func firstProse(markdown: String, expected: String) {
    #expect(summary(markdown) == expected)
  }

  @Test func endsWithASentence() {
    let sentence = String(repeating: "字", count: 90) + "。"
    #expect(summary(sentence + sentence) == sentence)
  }

  @Test func elseEndsWithAClauseOrAWord() {
    let clause = String(repeating: "字", count: 90)
    #expect(summary(clause + "；" + clause) == clause + "…")
    #expect(summary(clause + clause + clause) == String(repeating: "字", count: 160) + "…")
    let words = Array(repeating: "abcdefgh", count: 40).joined(separator: " ")
    #expect(summary(words) == Array(repeating: "abcdefgh", count: 17).joined(separator: " ") + "…")
  }
}
