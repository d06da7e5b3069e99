import Diagnostics
import Papers
import Testing
import Text

@testable import ContentParsing

/// What is a formula and what is not. In what is expected, `‹x›` stands for an inline formula, and
/// `«x»` for a displayed one.
struct MathTests {
  private static func document(
    _ markdown: String, _ settings: ParseSettings = ParseSettings()
  ) -> Document {
    DocumentParser(settings: settings).parse(SourceFile(path: "a.md", text: markdown))
  }

  private static func html(_ markdown: String) -> String {
    DocumentDump.html(document(markdown).content)
      .replacing("<span class=\"math inline\">\\(", with: "‹")
      .replacing("<span class=\"math display\">\\[", with: "«")
      .replacing("<div class=\"math display\">\\[", with: "«")
      .replacing("\\)</span>", with: "›").replacing("\\]</span>", with: "»")
      .replacing("\\]</div>", with: "»")
  }

  @Test(
    arguments: [
      // Insides stay as they are.
      ("$x$", "‹x›"), ("$a_1 + b_1$", "‹a_1 + b_1›"), ("$x*y*z$", "‹x*y*z›"),
      ("$\\{a\\}$", "‹\\{a\\}›"), ("$a < b$", "‹a &lt; b›"), ("$a & b$", "‹a &amp; b›"),
      ("$a &lt; b$", "‹a &amp;lt; b›"), ("$\\frac{a}{b}$ is", "‹\\frac{a}{b}› is"),
      ("$\\alpha\\_1$", "‹\\alpha\\_1›"), ("$a\\$b$", "‹a\\$b›"), ("$a\\\\$", "‹a\\\\›"),
      ("$x^2$ and $y^2$", "‹x^2› and ‹y^2›"), ("$a$$b$", "‹a›‹b›"), ("$f[x](y)$", "‹f[x](y)›"),
      ("$a\nb$", "‹a\nb›"), ("the $n$th", "the ‹n›th"), ("2$\\times$3 $x$", "2‹\\times›3 ‹x›"),
      ("$https://a.b$", "‹https://a.b›"), ("$~~a~~$", "‹~~a~~›"), ("$<b>$", "‹&lt;b&gt;›"),
      // Prices, and dollars alone.
      ("$5 and $6", "$5 and $6"), ("$20,000 and $30,000.", "$20,000 and $30,000."),
      ("$\\sim$5%，$>$90", "‹\\sim›5%，‹&gt;›90"), ("$-5到$10", "$-5到$10"),
      ("$HOME/$USER", "$HOME/$USER"),
      ("\"$a\" \"$b\"", "&quot;$a&quot; &quot;$b&quot;"),
      ("US$5-$6", "US$5-$6"), ("$ 5$", "$ 5$"), ("a $", "a $"), ("$5 and $x$", "$5 and ‹x›"),
      ("\\$x$", "$x$"), ("\\$5 $x$", "$5 ‹x›"), ("$x\\$", "$x$"), ("$", "$"), ("$$", "$$"),
      ("$$$", "$$$"), ("$$ $$", "$$ $$"), ("$x $", "$x $"), ("$$x$", "$$x$"),
      ("花了$5，还剩$x", "花了$5，还剩$x"), ("从$5涨到$x", "从$5涨到$x"), ("$5\\times 数$", "‹5\\times 数›"),
      ("5$，6$。", "5$，6$。"),
      ("*$5* and *$6*", "<em>$5</em> and <em>$6</em>"),
      // Displayed.
      ("$$x$$", "«x»"), ("a $$ x_1*y*z $$ b", "a «x_1*y*z» b"), ("$$\na\n$$", "«a»"),
      ("$$\\text{if $x$}$$", "«\\text{if $x$}»"),
      // Backslashes.
      ("\\(x\\)", "‹x›"), ("\\( a_1*b*_c \\)", "‹a_1*b*_c›"), ("\\[x^2\\]", "«x^2»"),
      ("\\[ x \\]", "«x»"), ("\\(a\\) and \\(b\\)", "‹a› and ‹b›"),
      ("\\[a \\\\[4pt] b\\]", "«a \\\\[4pt] b»"),
      ("\\[draft\\]", "[draft]"), ("\\(x", "(x"), ("x\\)", "x)"), ("\\(x\\]", "(x]"),
      ("\\(\\)", "()"),
      ("\\[not\\](a)", "[not](a)"), ("\\\\(x\\\\)", "\\(x\\)"), ("\\(a\n\nb\\)", "(a</p>\n<p>b)"),
      // Code, links, HTML and other markup.
      ("`$x$` $y$", "<code>$x$</code> ‹y›"), ("`\\(x\\)` \\(y\\)", "<code>\\(x\\)</code> ‹y›"),
      ("$a `b$` c", "$a <code>b$</code> c"), ("`a$` $b`", "<code>a$</code> $b`"),
      ("[a $x](b) c$", "<a href=\"{b}\">a $x</a> c$"), ("[$x$](b)", "<a href=\"{b}\">‹x›</a>"),
      ("[$[a]$](b)", "<a href=\"{b}\">‹[a]›</a>"), ("$[a](b)$", "‹[a](b)›"),
      ("[w](https://a.b/c_\\(d\\))", "<a href=\"https://a.b/c_(d)\">w</a>"),
      ("[w](<a\\(b\\)>) \\(x\\)", "<a href=\"{a(b)}\">w</a> ‹x›"),
      ("https://a.b/$c$", "<a href=\"https://a.b/$c$\">https://a.b/$c$</a>"),
      ("*$x$*", "<em>‹x›</em>"), ("**$a*b$**", "<strong>‹a*b›</strong>"),
      ("~~$x$~~", "<del>‹x›</del>"),
      ("*a $b* c$ d", "*a ‹b* c› d"),
      // Chinese beside it.
      ("公式$x$，", "公式‹x›，"), ("公式$x$和\\(y\\)。", "公式‹x›和‹y›。"), ("设$x$", "设‹x›"),
      ("**公式$x$**，后", "<strong>公式‹x›</strong>，后"), ("中**$x$**文", "中<strong>‹x›</strong>文"),
      ("中**\\(x\\)**文", "中<strong>‹x›</strong>文"), ("$损失_*a*$", "‹损失_*a*›"), ("（$x$）", "（‹x›）"),
      ("$x$\n中", "‹x›\n中"),
      ("见[论文](https://a.b)，其中\\(x\\)", "见<a href=\"https://a.b\">论文</a>，其中‹x›"),
    ])
  func inline(markdown: String, expected: String) {
    let html = Self.html(markdown)
    #expect(html == "<p>\(expected)</p>\n" || html == expected + "\n")
  }

  @Test(
    arguments: [
      ("$$\na\n+ b\n- c\n= d\n\n# e\n$$\nf", "«a\n+ b\n- c\n= d\n\n# e»\n<p>f</p>\n"),
      ("a\n$$\nb\n$$\nc", "<p>a</p>\n«b»\n<p>c</p>\n"),
      ("\\[\na\n> b\n\\]", "«a\n&gt; b»\n"),
      ("$$ a\n+ b $$\n\nc", "«a\n+ b»\n<p>c</p>\n"),
      ("\\[ a\n+ b\n\\]\n\nc", "«a\n+ b»\n<p>c</p>\n"),
      ("> $$\n> a\n> + b\n> $$\n\nc", "<blockquote>\n«a\n+ b»\n</blockquote>\n<p>c</p>\n"),
      ("- $$\n  + a\n  $$\n- b", "<ul>\n<li>\n«+ a»\n</li>\n<li>b</li>\n</ul>\n"),
      ("1. a\n   $$\n   b\n   $$", "<ol>\n<li>a\n«b»\n</li>\n</ol>\n"),
      (
        "```\n$$\n```\n\n$$\na\n$$", "<div class=\"code\"><pre><code>$$\n</code></pre></div>\n«a»\n"
      ),
      ("    $$\n    a\n    $$", "<div class=\"code\"><pre><code>$$\na\n$$\n</code></pre></div>\n"),
      ("$$\na", "<p>$$\na</p>\n"), ("$$ a\n\nb $$", "<p>$$ a</p>\n<p>b $$</p>\n"),
      ("> $$\n> a\n\n$$\nb\n$$", "<blockquote>\n«a»\n</blockquote>\n«b»\n"),
      (
        "| a |\n|---|\n| $x\\|y$ |",
        "<div class=\"table-scroll\">\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>‹x|y›</td>\n</tr>\n</tbody>\n</table>\n</div>\n"
      ),
      ("# $x$ a", "<h1 id=\"x-a\">‹x› a</h1>\n"),
      ("$$\na_1\n$$\n$$\nb\n$$", "«a_1»\n«b»\n"), ("\\[link\nmore\\]", "<p>[link\nmore]</p>\n"),
    ])
  func blocks(markdown: String, expected: String) {
    #expect(Self.html("text\n\n" + markdown) == "<p>text</p>\n" + expected)
  }

  @Test("a table's own split of its cells goes before formulas")
  func tables() {
    #expect(Self.html("| a | b |\n|---|---|\n| $x|y$ |").contains("<td>$x</td>\n<td>y$</td>"))
  }

  @Test func theFrontmatterDecides() {
    #expect(Self.document("$x$").features.contains(.math))
    #expect(!Self.document("$5 and $6, `$x$`").features.contains(.math))
    #expect(Self.document("---\nmath: true\n---\na").features.contains(.math))
    let off = Self.document("---\nmath: false\n---\n$x$ \\(y\\)")
    #expect(!off.features.contains(.math))
    #expect(DocumentDump.html(off.content) == "<p>$x$ (y)</p>\n")
    #expect(!Self.document("$x$", ParseSettings(readsMath: false)).features.contains(.math))
  }

  @Test func plainTextHoldsTheSource() {
    let document = Self.document("# The \\(O(n)\\) case\n\nIn $a_1$\n\n## B $$x$$")
    #expect(document.title == "The $O(n)$ case")
    #expect(document.summary == "In $a_1$")
    #expect(document.outline.map(\.id) == ["b-x"])
    #expect(document.wordCount.total == 4)
  }

  @Test func aPaperKeepsTheFormulaOfItsTitle() {
    let document = Self.document("### 1. Solving $O(n^2)$\n**作者**: A\n**核心创新**: $x_1$ 好")
    #expect(document.entries.map(\.paper.title) == ["Solving $O(n^2)$"])
  }

  @Test("plain rendering leaves dollars alone")
  func plain() {
    let html = String(decoding: PlainMarkdown.html(Array("$*a*$ \\(b\\) $$c".utf8)), as: UTF8.self)
    #expect(html == "<p>$<em>a</em>$ (b) $$c</p>\n")
  }

  static let size = 10_000

  @Test(
    "what never ends is read in time", .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "$", count: size), String(repeating: "$a ", count: size),
      String(repeating: "$$a ", count: size), String(repeating: "$$\n", count: size),
      String(repeating: "\\(a ", count: size) + "\\)", String(repeating: "\\[ ", count: size),
      String(repeating: "- $$\n", count: size) + "$$", String(repeating: "$a`", count: size),
      String(repeating: "[$a", count: size) + "]", String(repeating: "$$$ $$a ", count: size),
      String(repeating: "\\[\n", count: size) + "\\]", String(repeating: "$a$", count: size),
      "$$" + String(repeating: " $", count: size), String(repeating: "![$a$", count: 400),
    ])
  func hostile(markdown: String) {
    _ = Self.document(markdown)
  }
}
