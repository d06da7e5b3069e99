import ContentParsing
import Diagnostics
import Papers
import ScriptingCorpus
import Testing
import Text

/// The author's HTML as a document has it.
@Suite("HTML in documents")
struct DocumentHTMLTests {
  private func parse(_ markdown: String, _ settings: ParseSettings = ParseSettings()) -> Document {
    DocumentParser(settings: settings).parse(SourceFile(path: "a.md", text: markdown))
  }

  private func html(_ markdown: String, _ settings: ParseSettings = ParseSettings()) -> String {
    DocumentDump.html(parse(markdown, settings).content)
  }

  @Test(
    "is written anew, and ends where its block ends",
    arguments: [
      ("a <b>b\n\nc</b>", "<p>a <b>b</b></p>\n<p>c</p>\n"),
      (
        "<details>\n<summary>S</summary>\n\n*t*\n\n</details>\n\nu",
        "<details>\n<summary>S</summary>\n<p><em>t</em></p>\n</details>\n<p>u</p>\n"
      ),
      ("<details>\n\nt", "<details>\n<p>t</p>\n</details>"),
      ("- a <i>b\n- c</i>", "<ul>\n<li>a <i>b</i></li>\n<li>c</li>\n</ul>\n"),
      ("> <div>\n\nt </div>", "<blockquote>\n<div>\n</div>\n</blockquote>\n<p>t </p>\n"),
      ("**a <i>b** c</i>", "<p><strong>a <i>b</i></strong> c</p>\n"),
      ("H<sub>2</sub>O <br> x</article>", "<p>H<sub>2</sub>O <br /> x&lt;/article&gt;</p>\n"),
      (
        "| <b>a | b |\n|---|---|\n| c</b> | d |",
        "<div class=\"table-scroll\">\n<table>\n<thead>\n<tr>\n<th><b>a</b></th>\n<th>b</th>\n"
          + "</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n</div>\n"
      ),
      (
        "<details>\n\nx[^1]\n\n[^1]: y</details>",
        "<details>\n<p>x<sup class=\"footnote-ref\"><a href=\"{#fn-1}\" id=\"fnref-1\" "
          + "data-footnote-ref>1</a></sup></p>\n</details>\n<section class=\"footnotes\" "
          + "data-footnotes>\n<ol>\n<li id=\"fn-1\">\n<p>y <a href=\"{#fnref-1}\" "
          + "class=\"footnote-backref\" data-footnote-backref aria-label=\"返回正文\">↩</a>"
          + "</p>\n</li>\n</ol>\n</section>\n"
      ),
      (
        "<img src=a.png width=5> <a href=\"b.md\">c</a>",
        "<p><img src=\"{a.png}\" width=\"5\" loading=\"lazy\" decoding=\"async\" /> "
          + "<a href=\"{b.md}\">c</a></p>\n"
      ),
      ("a <!-- note --> b\n\n<!-- note -->\n", "<p>a  b</p>\n"),
    ])
  func written(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test("is text where it is none, and counts as text everywhere")
  func text() {
    let document = parse(
      "## Of <Something> & <think>\n\nA <b>bold</b> <List<T>> here\n\n![x <y>](z)")
    #expect(document.outline.map(\.title) == ["Of <Something> & <think>"])
    #expect(document.outline.map(\.id) == ["of-something--think"])
    #expect(document.summary == "A bold <List<T>> here")
    #expect(document.wordCount == WordCount(cjkCharacters: 0, words: 8))
    #expect(document.diagnostics == [])
    #expect(DocumentDump.html(document.content).contains("alt=\"x &lt;y&gt;\""))
  }

  @Test func anEntryLosesNothingOfItsTitle() {
    let document = parse("### 1. A Study of <Something> & More\n**作者**: A <Bee> C\n")
    #expect(document.entries.map(\.paper.title) == ["A Study of <Something> & More"])
    #expect(document.entries.map(\.paper.authors) == [["A <Bee> C"]])
  }

  @Test("an entry's sections are balanced each by itself")
  func sections() {
    let document = parse(
      """
      ### 1. T
      **作者**: A <i>
      **核心**: x <b> y
      **结果**: z</b>
      <details>

      **更多**: u

      </details>
      """)
    for section in document.entries.flatMap(\.sections) {
      let html = DocumentDump.html(section.content)
      #expect(StrictChecker.fault(in: html) == nil, "\(section.label): \(html)")
    }
    #expect(document.entries.first?.sections.map(\.label) == ["核心", "结果", "更多"])
  }

  @Test("what is refused is a warning at its place, once a line")
  func warnings() {
    let document = parse(
      """
      # T

      a <b onclick=x>b</b> and <form>
      then <form> again

      > <script>
      > alert(1)
      > </script>

      [a](javascript:x) ![b](data:y)
      """)
    #expect(
      document.diagnostics.map { "\($0.location?.position?.line ?? 0) \($0.rule): \($0.message)" }
        == [
          "3 refused-html: the attribute 'onclick' of <b> is left out",
          "4 refused-html: '<form>' is not among the HTML that is published",
          "6 refused-html: '<script>' is not among the HTML that is published",
          "10 refused-address: the address 'javascript:x' is left out",
        ])
    #expect(document.diagnostics.map { $0.location?.position?.column } == [3, 6, 3, 5])
  }

  @Test func muchThatIsRefusedIsReportedInTime() {
    let lines = String(repeating: "<form> <b\n> onclick=x>\n", count: 10_000)
    let diagnostics = parse(lines).diagnostics
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.rule == "more-problems")
    #expect(diagnostics.last?.location?.position?.line == 201)
  }

  @Test func canBeKeptAsItIs() {
    let settings = ParseSettings(allowsRawHTML: true)
    #expect(
      html("<script>x</script>\n\na <b onclick=x>", settings)
        == "<script>x</script>\n<p>a <b onclick=x></p>\n")
  }

  @Test func framesAreShownFromListedHosts() {
    let frame = "<iframe src=\"https://player.example/1\"></iframe>"
    let settings = ParseSettings(iframeHosts: ["player.example"])
    #expect(
      html(frame + "\n", settings).hasPrefix("<iframe src=\"https://player.example/1\" sandbox"))
    #expect(parse(frame).diagnostics.map(\.rule) == ["refused-html"])
    #expect(!html(frame).contains("iframe"))
  }

  @Test(
    "addresses that may not be published are left out, Markdown's own too",
    arguments: [
      ("[a](javascript:x)", "<p><a>a</a></p>\n"), ("[a](JaVaScript:x)", "<p><a>a</a></p>\n"),
      ("[a](java&#9;script:x)", "<p><a>a</a></p>\n"),
      ("[a](data:text/html,x)", "<p><a>a</a></p>\n"),
      ("<javascript:x>", "<p><a>javascript:x</a></p>\n"), ("![a](data:image/png,x)", "<p>a</p>\n"),
      ("[a][b]\n\n[b]: vbscript:x", "<p><a>a</a></p>\n"),
      ("[a](tel:1)", "<p><a href=\"tel:1\">a</a></p>\n"),
      ("<x@y.z>", "<p><a href=\"mailto:x@y.z\">x@y.z</a></p>\n"),
      ("[a](//b.c)", "<p><a href=\"//b.c\">a</a></p>\n"),
      ("[a](#b)", "<p><a href=\"{#b}\">a</a></p>\n"),
    ])
  func addresses(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test func anEntrysLinksAreSafe() {
    let document = parse(
      "### 1. T\n**链接**: [x](javascript:1) | [arXiv](https://arxiv.org/abs/2602.21193)")
    #expect(
      document.entries.first?.paper.links.map(\.address) == ["https://arxiv.org/abs/2602.21193"])
  }

  @Test("scripts leave nothing that could run, wherever they stand", arguments: ScriptingCorpus.all)
  func scripts(script: String) {
    let line = script.replacing("\n", with: " ")
    let document = parse(
      """
      \(script)

      a \(script) b

      - \(line)

      > \(line)

      | \(line) |
      |---|
      | \(line) |

      ### 1. \(line)
      **作者**: \(line)
      **链接**: [x](<\(line)>) ![\(line)](y)
      **核心**: [\(line)](\(line)) ![y](\(line) "\(line)")
      """)
    let fragments = [document.content] + document.entries.flatMap { $0.sections.map(\.content) }
    for fragment in fragments {
      let html = SanitizedHTML.filled(fragment)
      if let fault = StrictChecker.fault(inDocument: html) {
        Issue.record("\(script): \(fault) in \(html)")
      }
    }
    for link in document.entries.flatMap(\.paper.links) {
      #expect(URLPolicy.isSafe(link.address.utf8))
    }
  }

  @Test("addresses of links and images cannot run anything", arguments: ScriptingCorpus.addresses)
  func hostileAddresses(address: String) {
    let document = parse(
      """
      [a](<\(address)>) ![b](<\(address)> "t") <\(address)> [c][d]

      ![e](<\(address)> "t")

      [d]: <\(address)>
      """)
    let html = SanitizedHTML.filled(document.content)
    if let fault = StrictChecker.fault(inDocument: html) { Issue.record("\(fault) in \(html)") }
  }
}
