import Testing

@testable import MarkdownWriting

/// What HTML becomes as Markdown.
struct MarkdownWriterTests {
  private func markdown(_ html: String, _ options: MarkdownWriter.Options = .init()) -> String {
    String(decoding: MarkdownWriter.markdown(of: Array(html.utf8), options), as: UTF8.self)
  }

  @Test(arguments: [
    ("<p>a <em>b</em> <strong>c</strong> <del>d</del></p>", "a *b* **c** ~~d~~\n"),
    ("<p>a</p>\n<p>b\nc</p>\n", "a\n\nb\nc\n"),
    ("<h2 id=\"x\">A <code>b</code></h2>\n<p>c</p>", "## A `b`\n\nc\n"),
    ("<p>a<br />\nb</p>", "a  \nb\n"),
    ("<p><strong>作者</strong>: A<br />\n<strong>评级</strong>: ⭐</p>", "**作者**: A  \n**评级**: ⭐\n"),
    ("<hr />\n<p>a</p>", "---\n\na\n"),
    ("<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n<p>c</p>", "> a\n>\n> b\n\nc\n"),
    ("<p><a href=\"https://a.b/c\">d</a></p>", "[d](https://a.b/c)\n"),
    ("<p><a href=\"https://a.b/\">https://a.b/</a></p>", "<https://a.b/>\n"),
    (
      "<p><a href=\"https://a.b/(c)\" title=\"d &quot;e\">f</a></p>",
      "[f](https://a.b/%28c%29 \"d \\\"e\")\n"
    ),
    (
      "<p><img src=\"https://a.b/c.png\" alt=\"d]\" loading=\"lazy\" /></p>",
      "![d\\]](https://a.b/c.png)\n"
    ),
    (
      "<figure><img src=\"/a.png\" alt=\"b\" />\n<figcaption>c</figcaption>\n</figure>",
      "![b](/a.png)\n\n*c*\n"
    ),
    (
      "<p>x<sup>2</sup> H<sub>2</sub>O <kbd class=\"a\">K</kbd></p>",
      "x<sup>2</sup> H<sub>2</sub>O <kbd>K</kbd>\n"
    ),
    (
      "<aside class=\"alert alert-note\">\n<p class=\"alert-title\">注意</p>\n<p>a</p>\n</aside>",
      "> **注意**\n>\n> a\n"
    ),
    ("<details>\n<summary>a</summary>\n<p>b</p>\n</details>", "**a**\n\nb\n"),
    ("<p>a <span class=\"math inline\">\\(x_1*y\\)</span></p>", "a $x_1*y$\n"),
    ("<div class=\"math display\">\\[a\n&lt; b\\]</div>", "$$\na\n< b\n$$\n"),
    ("<p><strong> a </strong>b<em></em></p>", "**a** b\n"),
  ])
  func writes(_ html: String, _ expected: String) {
    #expect(markdown(html) == expected)
  }

  @Test(arguments: [
    ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "- a\n- b\n"),
    ("<ol start=\"9\">\n<li>a</li>\n<li>b</li>\n</ol>", "9. a\n10. b\n"),
    ("<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>", "- a\n  - b\n- c\n"),
    ("<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>", "- a\n\n  b\n\n- c\n"),
    ("<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>", "- a\n\n* b\n"),
    ("<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n</ul>", "- [x] a\n"),
    ("<ul>\n<li>a</li>\n</ul>\n<p>b</p>", "- a\n\nb\n"),
    (
      "<ol>\n<li>a\n<div class=\"code\"><pre><code>b\n</code></pre></div>\n</li>\n</ol>",
      "1. a\n\n   ```\n   b\n   ```\n"
    ),
  ])
  func writesLists(_ html: String, _ expected: String) {
    #expect(markdown(html) == expected)
  }

  @Test(arguments: [
    (
      "<pre><code class=\"language-swift\"><span class=\"hl-k\">let</span> a = 1 &lt; 2\n</code></pre>",
      "```swift\nlet a = 1 < 2\n```\n"
    ),
    ("<pre><code>a ``` b\n</code></pre>", "````\na ``` b\n````\n"),
    ("<p><code>a`b</code> <code>`</code></p>", "``a`b`` `` ` ``\n"),
    ("<p><code>&lt;script&gt;</code></p>", "`<script>`\n"),
  ])
  func writesCode(_ html: String, _ expected: String) {
    #expect(markdown(html) == expected)
  }

  @Test(arguments: [
    (
      "<table>\n<thead>\n<tr>\n<th style=\"text-align: center\">a|b</th>\n<th>c</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td>1</td>\n<td><code>x|y</code></td>\n</tr>\n</tbody>\n</table>",
      "| a\\|b | c |\n|:---:|---|\n| 1 | `x\\|y` |\n"
    ),
    (
      "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>",
      "| a |  |\n|---|---|\n| b | c |\n"
    ),
    ("<table><tr><th><p>a</p><ul><li>b</li></ul></th></tr></table>", "| a<br>b |\n|---|\n"),
  ])
  func writesTables(_ html: String, _ expected: String) {
    #expect(markdown(html) == expected)
  }

  /// What is text in the page is text in its Markdown.
  @Test(arguments: [
    (
      "<p>*a* _b_ c_d [e](f) `g` ~~h~~</p>",
      "\\*a\\* \\_b\\_ c_d \\[e\\](f) \\`g\\` \\~\\~h\\~\\~\n"
    ),
    ("<p># a</p>", "\\# a\n"), ("<p>- a</p>", "\\- a\n"), ("<p>+ a</p>", "\\+ a\n"),
    ("<p>1. a</p>", "&#49;. a\n"), ("<p>12. a</p>", "&#49;2. a\n"), ("<p>1.5 a</p>", "1.5 a\n"),
    ("<p>&gt; a</p>", "\\> a\n"), ("<p>---</p>", "\\---\n"),
    (
      "<p>a * b &lt; c &amp; d</p>",
      "a * b < c & d\n"
    ),
    ("<p>&amp;lt; &lt;b&gt; &lt;/b&gt;</p>", "&amp;lt; &lt;b> &lt;/b>\n"),
    ("<p>!<a href=\"https://a.b/\">c</a></p>", "\\![c](https://a.b/)\n"),
    ("<p>C:\\a \\* ~100</p>", "C:\\a \\\\\\* ~100\n"),
    ("<p>10~20%，约 ~30 到 40~50%</p>", "10\\~20%，约 ~30 到 40\\~50%\n"),
    ("<p>&copy; &#x4e2d;</p>", "&copy; 中\n"),
  ])
  func escapes(_ html: String, _ expected: String) {
    #expect(markdown(html) == expected)
  }

  /// Nothing that a renderer would run comes through, even of pages that are published as written.
  @Test(arguments: [
    ("<script>alert(1)</script><p>a</p>", "a\n"),
    ("<p>a<!-- private --> b</p>", "a b\n"),
    ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "&lt;script>alert(1)&lt;/script>\n"),
    ("<p><a href=\"javascript:alert(1)\">a</a></p>", "a\n"),
    ("<p><a href=\"java&#10;script:alert(1)\">a</a></p>", "a\n"),
    ("<p><img src=\"data:text/html,x\" alt=\"a\" onerror=\"b()\" /></p>", "a\n"),
    ("<p><span onclick=\"a()\">b</span><style>c</style></p>", "b\n"),
    ("<svg onload=\"a()\"><script>b</script></svg><p>c</p>", "c\n"),
    ("<p><b onclick=\"x()\">a</b></p>", "**a**\n"),
    ("<iframe src=\"https://a.b/c\" sandbox=\"\">x</iframe>", "<https://a.b/c>\n"),
    ("<p>a <", "a &lt;\n"), ("<p title=\"a>b", ""), ("</ul></li></blockquote>a", "a\n"),
  ])
  func isSafe(_ html: String, _ expected: String) {
    #expect(markdown(html) == expected)
  }

  @Test func footnotesHaveTheirLabels() {
    let html = """
      <p>a<sup class="footnote-ref"><a href="#fn-x" id="fnref-x" data-footnote-ref>1</a></sup></p>
      <section class="footnotes" data-footnotes>
      <ol>
      <li id="fn-x">
      <p>b <a href="#fnref-x" class="footnote-backref" data-footnote-backref>↩</a></p>
      </li>
      </ol>
      </section>
      """
    #expect(markdown(html) == "a[^1]\n\n[^1]: b\n")
    #expect(markdown(html, .init(footnotePrefix: "2-")) == "a[^2-1]\n\n[^2-1]: b\n")
  }

  @Test func headingsCanStandDeeper() {
    #expect(markdown("<h2>a</h2><h6>b</h6>", .init(headingShift: 1)) == "### a\n\n###### b\n")
  }

  /// Long and deep HTML takes linear time and no stack.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["<blockquote>", "<ul><li>", "<b>", "<table>", "<a href=\"/\">", "<"])
  func hostileHTMLTakesNoTime(_ piece: String) {
    let html = String(repeating: piece, count: 3_000) + "a"
    #expect(markdown(html).utf8.count > 0)
  }
}
