import ContentParsing
import Diagnostics
import Testing
import Text

struct DocumentTests {
  private func parse(_ markdown: String, _ settings: ParseSettings = ParseSettings()) -> Document {
    DocumentParser(settings: settings).parse(SourceFile(path: "a.md", text: markdown))
  }

  @Test(
    arguments: [
      ("# A", "A"), ("---\ntitle: B\n---\n# A", "B"), ("## A", nil), ("text\n\n# C *d*", "C d"),
    ] as [(String, String?)])
  func title(markdown: String, expected: String?) {
    #expect(parse(markdown).title == expected)
  }

  @Test("the first heading is left out where it repeats the title")
  func repeatedTitle() {
    #expect(parse("---\ntitle: A B\n---\n# A  B\n\nText").content.bytes.starts(with: "<p>".utf8))
    #expect(parse("---\ntitle: A\n---\n# B").outline.map(\.title) == ["B"])
    #expect(parse("---\ntitle: A\n---\nText\n\n# A").outline.map(\.title) == ["A"])
  }

  @Test(
    arguments: [
      ("中文 two words", 2, 2), ("中，文。", 2, 0), ("don't stop-now", 0, 3), ("ab**cd**ef", 0, 1),
      ("a\nb", 0, 2), ("```\ncode\n```", 0, 0), ("`x` é 한국", 2, 2), ("| a |\n|---|\n| b |", 0, 2),
    ])
  func wordCount(markdown: String, cjk: Int, words: Int) {
    #expect(parse(markdown).wordCount == WordCount(cjkCharacters: cjk, words: words))
  }

  @Test(
    "a line break in Chinese text is no space",
    arguments: [
      ("中\n文", "中文"), ("中，\n文", "中，文"), ("中\n“文”", "中“文”"), ("“中”\n文", "“中”文"),
      ("中\n——文", "中——文"), ("中……\n文", "中……文"), ("**中**\n*文*", "<strong>中</strong><em>文</em>"),
      ("日本\nカナ", "日本カナ"), ("中\na", "中\na"), ("a”\n“b", "a”\n“b"), ("한\n글", "한\n글"),
      ("”\n한", "”\n한"), ("中  \n文", "中<br />\n文"),
    ])
  func softBreaks(markdown: String, html: String) {
    let document = parse(markdown)
    #expect(DocumentDump.html(document.content) == "<p>\(html)</p>\n")
    let text = html.replacing(#/<br />|<[^>]*>/#, with: "").replacing("\n", with: " ")
    #expect(document.summary == (markdown.contains("  \n") ? "中文" : text))
  }

  @Test func controlCharactersAreReplacedAndReported() throws {
    let document = parse("a\n\u{1}b\u{11}")
    #expect(DocumentDump.html(document.content) == "<p>a\n\u{FFFD}b\u{FFFD}</p>\n")
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.rule == "control-character")
    #expect(diagnostic.location?.position?.line == 2)
  }

  @Test(
    arguments: [
      ("a&#1;b &#x7f; &#9;", "a\u{FFFD}b \u{FFFD} \t"), ("`&#1;`", "<code>&amp;#1;</code>"),
      ("[a](b&#2;c '&#3;')", "<a href=\"{b\u{FFFD}c}\" title=\"\u{FFFD}\">a</a>"),
      ("**&#17;**", "<strong>\u{FFFD}</strong>"),
    ])
  func controlCharactersDoNotComeByReference(markdown: String, html: String) {
    #expect(DocumentDump.html(parse(markdown).content) == "<p>\(html)</p>\n")
  }

  @Test func whatIsBeyondTheLimitsIsAnError() {
    let document = parse("Text\n\n" + String(repeating: "> ", count: 200) + "deep")
    #expect(document.diagnostics.map(\.rule) == ["markdown-limit"])
    #expect(document.diagnostics.map(\.location?.position?.line) == [3])
    #expect(document.content.isEmpty)
  }

  @Test(
    arguments: [
      ("中\n文", "中文"), ("中\nb", "中\nb"), ("한\n국", "한\n국"),
      ("**中**\n**文**", "<strong>中</strong><strong>文</strong>"),
      ("中，\n`b`", "中，\n<code>b</code>"), ("中  \n文", "中<br />\n文"),
    ])
  func lines(markdown: String, html: String) {
    #expect(DocumentDump.html(parse(markdown).content) == "<p>\(html)</p>\n")
  }

  @Test func additionsCanBeTurnedOff() {
    let settings = ParseSettings(allowsRawHTML: true, isCJKFriendly: false)
    let html = DocumentDump.html(parse("中\n**\"文\"**字 <i>x</i>", settings).content)
    #expect(html == "<p>中\n**&quot;文&quot;**字 <i>x</i></p>\n")
  }

  @Test func fragmentsNeedNoFile() {
    #expect(
      DocumentDump.html(DocumentParser().fragment("[a](b)")) == "<p><a href=\"{b}\">a</a></p>\n")
  }

  @Test("GitHub's slugs, numbered where taken")
  func slugs() {
    let headings = ["A b", "A b", "A-b", "a b-1", "A_b C!", "标题：一", "🔥", "🔥"]
    let ids = parse(headings.map { "## \($0)\n" }.joined()).outline.map(\.id)
    #expect(
      ids == ["a-b", "a-b-1", "a-b-2", "a-b-1-1", "a_b-c", "标题一", "section", "section-1"])
  }
}
