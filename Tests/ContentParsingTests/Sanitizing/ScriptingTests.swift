import ScriptingCorpus
import Testing
import Text

@testable import ContentParsing

@Suite("Scripts in raw HTML")
struct ScriptingTests {
  @Test("there are enough of them")
  func count() {
    #expect(ScriptingCorpus.all.count >= 100)
    #expect(Set(ScriptingCorpus.all).count == ScriptingCorpus.all.count)
  }

  @Test("leave nothing that could run", arguments: ScriptingCorpus.all)
  func block(html: String) {
    for output in [
      SanitizedHTML.of(html + "\n"), SanitizedHTML.of(html), SanitizedHTML.of("a", html),
    ] {
      #expect(StrictChecker.fault(in: output) == nil, "\(html) gave \(output)")
    }
  }

  @Test("leave nothing when cut in two", arguments: ScriptingCorpus.all)
  func cut(html: String) {
    let scalars = Array(html.unicodeScalars)
    for position in stride(from: 1, to: scalars.count, by: 3) {
      let pieces = [scalars[..<position], scalars[position...]]
        .map { $0.reduce(into: "") { $0.unicodeScalars.append($1) } }
      let output = SanitizedHTML.of(pieces)
      if let fault = StrictChecker.fault(in: output) { Issue.record("\(pieces): \(fault)") }
    }
  }

  @Test(
    "the checker sees what is wrong",
    arguments: [
      "<script>", "<b onclick=\"x\">y</b>", "<b>", "</b>", "<a href=\"javascript:x\">y</a>",
      "a > b", "<b title='x'>y</b>", "<b title=\"<\">y</b>",
    ])
  func checker(html: String) {
    #expect(StrictChecker.fault(in: html) != nil)
  }

  @Test("random markup leaves nothing either")
  func random() {
    for html in RandomMarkup(seed: 2).prefix(2_000) {
      let output = SanitizedHTML.of(html)
      if let fault = StrictChecker.fault(in: output) { Issue.record("\(html): \(fault)") }
    }
  }
}

/// Random pieces of markup, the same on every run.
private struct RandomMarkup: IteratorProtocol, Sequence {
  private var numbers: SplitMix64
  private static let parts = [
    "<", "<", ">", "</", "/>", "\"", "'", "=", " ", "\n", "`", "&", ";", "&#x3c;", "&quot;", "a",
    "b", "i",
    "p", "li", "ul", "td", "tr", "table", "img", "div", "script", "style", "svg", "iframe", "href",
    "src", "title",
    "id", "onerror", "javascript:", "x", "<!--", "-->", "<b>", "<a href=\"", "<ul><li>", "</b>",
    "\u{0}", "文",
  ]

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  mutating func next() -> String? {
    let length = 3 + Int(numbers.next() % 30)
    return (0..<length).map { _ in Self.parts[Int(numbers.next() % UInt64(Self.parts.count))] }
      .joined()
  }
}
