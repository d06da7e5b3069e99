import ContentParsing
import Diagnostics
import Testing
import Text

/// The `id`s of a page: its headings', its footnotes', the author's, and the theme's.
struct IdentifierTests {
  private func parse(_ markdown: String) -> Document {
    DocumentParser().parse(SourceFile(path: "a.md", text: markdown))
  }

  @Test(
    "no two elements have the same",
    arguments: [
      ("## A\n\n## A\n\n## A-1", ["a", "a-1", "a-1-1"]),
      ("<a id=\"a\">x</a>\n\n## A", ["a", "a-1"]), ("## A\n\n<a id=\"a\">x</a>", ["a"]),
      ("<b id=a>x</b> <b id=a>y</b>", ["a"]), ("<a id=\"a\" name=\"a\">x</a>", ["a"]),
      ("<a name=\"a\">x</a>", ["a"]), ("<b id=\"main-content\">x</b>", []),
      ("## Main content", ["main-content-1"]), ("<b id=fn-1>x</b> <b id='fnref-2'>y</b>", []),
      ("## fn-1\n\na[^1]\n\n[^1]: b", ["section-fn-1", "fnref-1", "fn-1"]),
      ("a[^中]\n\n[^中]: b", ["fnref-%E4%B8%AD", "fn-%E4%B8%AD"]),
    ])
  func unique(markdown: String, identifiers: [String]) {
    let holes = parse(markdown).content.holes.filter { $0.kind == .identifier }
    #expect(holes.map(\.address) == identifiers)
  }

  @Test func oneThatIsTakenIsReported() {
    let document = parse("## A\n\n<b id=\"x\">x</b> <b\nid=\"a\">y</b>")
    #expect(document.diagnostics.map(\.rule) == ["refused-html"])
    #expect(document.diagnostics.map(\.message) == ["another element of the page has the id 'a'"])
    #expect(
      DocumentDump.html(document.content).hasSuffix("<p><b id=\"x\">x</b> <b>y</b></p>\n"))
  }

  @Test("footnotes have words of the text's language")
  func words() {
    let footnote = "a[^1]\n\n[^1]: b"
    #expect(DocumentDump.html(parse(footnote).content).contains("aria-label=\"返回正文\""))
    let english = parse("---\nlang: en\n---\n" + footnote)
    #expect(DocumentDump.html(english.content).contains("aria-label=\"Back to content\""))
  }
}
