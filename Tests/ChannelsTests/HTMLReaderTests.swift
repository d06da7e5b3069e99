import Testing

@testable import Channels

@Suite struct HTMLReaderTests {
  private func blocks(_ html: String) -> [Block] { HTMLReader.blocks(Array(html.utf8)) }

  @Test(arguments: [
    ("<p>a &amp; b &#x4e2d;</p>\n", Block.paragraph([.text("a & b 中")])),
    ("<p>a<br />\nb</p>", .paragraph([.text("a"), .lineBreak, .text("b")])),
    (
      "<p><strong>a</strong> <em>b</em></p>",
      .paragraph([.strong([.text("a")]), .text(" "), .emphasis([.text("b")])])
    ),
    (
      "<p><a href=\"https://a.b/?x&amp;y\">t</a></p>",
      .paragraph([.link([.text("t")], address: "https://a.b/?x&y")])
    ),
    (
      "<h3 id=\"x\">1. T<a class=\"anchor\" href=\"#x\"></a></h3>",
      .heading([.text("1. T")], level: 3, identifier: "x")
    ),
    ("<pre><code>a\n  b\n</code></pre>", .code("a\n  b", language: nil)),
    (
      "<div class=\"code\" data-language=\"c\"><pre><code>a</code></pre></div>",
      .code("a", language: "c")
    ),
    ("<div class=\"math display\">\\[a\\]</div>", .formula("a")),
    ("<p><span class=\"math inline\">\\(a\\)</span></p>", .paragraph([.formula("a")])),
    ("<ul>\n<li>a</li>\n</ul>", .list(Block.List(start: nil, items: [[.paragraph([.text("a")])]]))),
    ("<p>lost</i> tag</p>", .paragraph([.text("lost tag")])),
    ("<p>a &unknown; & b</p>", .paragraph([.text("a &unknown; & b")])),
  ])
  func readsOneBlock(_ html: String, _ block: Block) {
    #expect(blocks(html) == [block])
  }

  @Test func rowsGetAsManyCellsAsTheHeader() {
    let html =
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"
    #expect(
      blocks(html)
        == [.table(Block.Table(header: [[.text("a")], [.text("b")]], rows: [[[.text("1")], []]]))])
  }

  @Test func nestsLists() {
    let html = "<ul><li>a<ol start=\"2\"><li>b</li></ol></li></ul>"
    let inner = Block.list(Block.List(start: 2, items: [[.paragraph([.text("b")])]]))
    #expect(
      blocks(html) == [.list(Block.List(start: nil, items: [[.paragraph([.text("a")]), inner]]))])
  }

  /// Scripts are allowed by `unsafe_html`.
  @Test func hidesScriptsAndKeepsFramesAsLinks() {
    #expect(blocks("<script>alert(1)</script><p>a</p>") == [.paragraph([.text("a")])])
    #expect(
      blocks("<p>v <iframe src=\"https://v.org/1\"></iframe></p>")
        == [
          .paragraph([.text("v "), .link([.text("https://v.org/1")], address: "https://v.org/1")])
        ])
  }

  @Test func endsWithUnclosedElements() {
    #expect(blocks("<blockquote><p>a") == [.quote([.paragraph([.text("a")])])])
    #expect(blocks("<p title='a") == [])
    #expect(blocks("a <") != [])
  }
}
