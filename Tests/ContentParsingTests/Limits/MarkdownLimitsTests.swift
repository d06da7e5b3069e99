import Diagnostics
import Testing

@testable import ContentParsing

@Suite("Limits of Markdown")
struct MarkdownLimitsTests {
  private func violation(_ markdown: String) -> Diagnostic? {
    MarkdownLimits.standard.violation(in: SourceFile(path: "p.md", text: markdown), from: 0)
  }

  @Test(
    "are an error where text goes beyond them",
    arguments: [
      ("a|" * 300 + "\n" + "-|" * 300, 2, "a table with more than 256 columns"),
      ("a|" * 300 + "\n:-\n", 2, "a table with more than 256 columns"),
      ("|a|\n|-|\n" + "a|" * 300, 3, "a table with more than 256 columns"),
      ("|a" * 200 + "\n" + "|-" * 200 + "\n" + "a\n" * 600, 499, "tables with more than 100000"),
      ("a\n" + "-|-\n" * 101, 102, "more than 100 table header lines"),
      ("a\n" * 1_001 + "-|-\n", 1_002, "a table header line below more than 1000 lines"),
      ("![[]()" * 501, 1, "more than 500 images"),
      ("x\n\n" + "![[]()\n* \n" * 501, 1003, "more than 500 images"),
      ("a " + "<?" * 502, 1, "more than 500 `<?` and `<!`"),
      ("a <!A\n" * 501, 501, "more than 500 `<?` and `<!`"),
      (">" * 101 + "a", 1, "more than 100 quotes or lists"),
      ("> * " * 51 + "a", 1, "more than 100 quotes or lists"),
      ("1. " * 101 + "a", 1, "more than 100 quotes or lists"),
      (" " * 210 + "- a", 1, "more than 100 quotes or lists"),
      ("\nhttp://a.b/" + ")" * 201, 2, "an address with more than 200"),
      ("www.a.b" + ")&a;" * 201, 1, "an address with more than 200"),
      ("_www.a_" * 51, 1, "more than 50 addresses"),
      ("a@" * 201, 1, "more than 200 `@`"),
      ("[a]: /" + "x" * 20_000 + "\n\n" + "[a] " * 1_100, 1, "a link definition that is too long"),
    ])
  func beyond(markdown: String, line: Int, message: String) throws {
    let found = try #require(violation(markdown))
    #expect(found.severity == .error)
    #expect(found.rule == "markdown-limit")
    #expect(found.location?.position?.line == line)
    #expect(found.message.hasPrefix(message))
    #expect(found.fix != nil)
  }

  @Test(
    "let through what people write",
    arguments: [
      "", "|a|b|\n|-|-|\n" + "|1|2|\n" * 5_000, "a|" * 300, "![a](b.png)\n" * 400,
      "![a](b.png)\n\n" * 2_000, "- - - " * 100, "* * *\n\n" * 500, "---\n" * 300,
      "> a\n" * 1_000, "- a\n  - b\n    - c\n" * 300, "见https://a.b/c(d)。" * 40,
      "https://a.b/" + "x" * 5_000, "[a]: /b\n\n" + "[a] " * 5_000, "(a) " * 5_000,
      ":::\n" * 300, "<!-- a -->\n" * 2_000, "<?a\n" * 400, "`" * 500 + "\n" + "[" * 5_000,
    ])
  func within(markdown: String) {
    #expect(violation(markdown) == nil)
  }

  @Test("count from where the text begins")
  func start() {
    let source = SourceFile(path: "p.md", text: ">" * 200 + "\n---\ntext")
    #expect(MarkdownLimits.standard.violation(in: source, from: 201) == nil)
  }
}

private func * (text: String, count: Int) -> String {
  String(repeating: text, count: count)
}
