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

  /// A description is words alone, too.
  @Test(
    arguments: [
      ("用 **强化学习** 与 `code`，见 [论文](https://a.b/c)。", "用 强化学习 与 code，见 论文。"),
      ("$\\alpha_1 < \\beta$ 与 \\(x\\)，$5 and $6", "$\\alpha_1 < \\beta$ 与 $x$，$5 and $6"),
      ("*重点* and ~~not~~ <b>bold</b> &amp; AT&T", "重点 and bold & AT&T"),
      (
        "A*搜索与 B*树，5*3*2，snake_case_name，10~20%，x < y",
        "A*搜索与 B*树，5*3*2，snake_case_name，10~20%，x < y"
      ),
      ("*Nature* 与 A*", "Nature 与 A*"), ("# 1 of *them*", "# 1 of *them*"),
      ("1. **a**", "1. **a**"), ("**“三篇必读”：**重点", "“三篇必读”：重点"), ("今日3篇", "今日3篇"),
      ("[TODO] 2 * 3 * 4", "[TODO] 2 * 3 * 4"), ("<draft> of `<b>`", "<draft> of <b>"),
      (
        "从 2**20 到 2**30 个 token；用 __init__ 与 x**2；~~三篇~~ 四篇",
        "从 2**20 到 2**30 个 token；用 __init__ 与 x**2； 四篇"
      ),
      ("C:\\dir\\*.txt 与 \\alpha", "C:\\dir\\*.txt 与 \\alpha"),
      ("\\[y\\] 与 \\[x^2\\]，\\[TODO\\]", "$y$ 与 $x^2$，[TODO]"),
      ("`2**20 * 3*3` 与 $a*b*c$ **RL**and", "2**20 * 3*3 与 $a*b*c$ RLand"),
      ("__重点__ 与 `__init__`", "重点 与 __init__"),
    ])
  func descriptionsArePlain(written: String, expected: String) {
    let text = "---\ndescription: '\(written)'\n---\n\nx\n"
    let document = DocumentParser().parse(SourceFile(path: "a.md", text: text))
    #expect(document.frontmatter.description == expected)
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
