import ContentParsing
import Testing
import Text

@testable import SiteOutput

@Suite struct SearchPageWriterTests {
  @Test(arguments: [
    ("用 $x_1 < y$ 与", "用 <span class=\"math inline\">x_1 &lt; y</span> 与"),
    ("$$\na\n$$", "<div class=\"math display\">a</div>"),
    ("$5 与 `\\(a\\)`", "$5 与 <code>\\(a\\)</code>"),
  ])
  func formulasAreTextWithoutTheirMarks(_ markdown: String, _ expected: String) {
    let content = DocumentParser().fragment(markdown)
    var page = SearchPageWriter(title: "T", language: "zh")
    page.add(content)
    page.add(aroundEntries: content)
    let html = String(decoding: page.finish(), as: UTF8.self)
    #expect(html.ranges(of: expected).count == 2, "\(html)")
  }
}
