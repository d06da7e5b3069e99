import ContentParsing
import Diagnostics
import Testing

/// Deep and long input neither overflows the stack nor takes more than linear time.
struct HostileMarkdownTests {
  static let size = 20_000

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "> ", count: size), String(repeating: "*a **a ", count: size / 7),
      "### 1. T\n**作者**: " + String(repeating: "*a **a ", count: size / 7)
        + String(
          repeating: "b** b* ", count: size / 7),
      "### 1. T\n**链接**: " + (0..<size / 16).map { "[a](b\($0)) " }.joined(),
      String(repeating: "### 1. T\n**评级**: x\n\n", count: size / 20),
      String(repeating: "# 1. T\n", count: size / 7), String(repeating: "`a", count: size / 2),
      String(repeating: "[a](", count: size / 4), String(repeating: "- a\n", count: size / 4),
      "### 1. T\n**作者**: " + (0..<size / 10).map { "(\($0))" }.joined(),
      String(repeating: "中\n", count: size / 4), String(repeating: "![a", count: size / 3) + "](b)",
      String(repeating: "https://a.b/", count: size / 12) + "。",
      (0..<size / 16).map { "<b id=a\($0)>x</b> " }.joined(),
      "<b " + (0..<size / 6).map { "a\($0)=x " }.joined() + ">",
      String(repeating: "|a|b|\n", count: 2) + "|-|\n"
        + String(repeating: "|a|b|\n", count: size / 6),
      String(repeating: "w", count: size) + "中", String(repeating: "https:", count: size / 6) + "。",
    ])
  func isReadInTime(markdown: String) {
    let document = DocumentParser().parse(SourceFile(path: "a.md", text: markdown))
    #expect(document.diagnostics.count <= 101)
  }
}
