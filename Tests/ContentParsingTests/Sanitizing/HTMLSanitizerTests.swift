import Testing
import Text

@testable import ContentParsing

@Suite("Raw HTML")
struct HTMLSanitizerTests {
  @Test(
    "is written anew where it is allowed",
    arguments: [
      ("<B>x</B>", "<b>x</b>"),
      ("<br><hr/>", "<br /><hr />"),
      ("<kbd>Ctrl</kbd>+<sub>2</sub>", "<kbd>Ctrl</kbd>+<sub>2</sub>"),
      (
        "<details open><summary>更多</summary>x</details>",
        "<details open=\"\"><summary>更多</summary>x</details>"
      ),
      (
        "<a href='/x?a=1&amp;b=2' title=\"a&quot;b\">x</a>",
        "<a href=\"/x?a=1&amp;b=2\" title=\"a&quot;b\">x</a>"
      ),
      ("<a href=/x&b>x</a>", "<a href=\"/x&amp;b\">x</a>"),
      ("<a\n  href=\"/图.html\"\n>x</a>", "<a href=\"/%E5%9B%BE.html\">x</a>"),
      (
        "<img SRC=a.png alt='<b>' width=50% height=\"20\">",
        "<img src=\"a.png\" alt=\"&lt;b&gt;\" width=\"50%\" height=\"20\" loading=\"lazy\" decoding=\"async\" />"
      ),
      ("<p align=center>x</p>", "<p align=\"center\">x</p>"),
      (
        "<pre><code class=\"language-c++\">a &lt; b</code></pre>",
        "<pre><code class=\"language-c++\">a &lt; b</code></pre>"
      ),
      (
        "<table><tr><td colspan=2>a<td>b<tr><td>c</table>",
        "<table><tr><td colspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></table>"
      ),
      (
        "<ul><li>a<li>b<ul><li>c</ul></ul>",
        "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"
      ),
      (
        "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
        "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>"
      ),
      (
        "<iframe src=\"https://player.example/v?id=1\" allowfullscreen></iframe>y",
        "<iframe src=\"https://player.example/v?id=1\" allowfullscreen=\"\""
          + " sandbox=\"allow-scripts allow-same-origin allow-popups allow-presentation\">"
          + "</iframe>y"
      ),
      ("<a id=\"节-1\"/>x", "<a id=\"节-1\"></a>x"),
      ("<p>a<p>b", "<p>a</p><p>b</p>"),
      ("<a id=x>a<a id=y>b</a>", "<a id=\"x\">a</a><a id=\"y\">b</a>"),
    ])
  func allowed(html: String, expected: String) {
    #expect(SanitizedHTML.of(html) == expected)
  }

  @Test(
    "becomes text where it is not",
    arguments: [
      ("<think>x</think>", "&lt;think&gt;x&lt;/think&gt;"),
      ("<form action=x><b>y</b>", "&lt;form action=x&gt;<b>y</b>"),
      ("a < b && c > d &lt; &#60; &x", "a &lt; b &amp;&amp; c &gt; d &lt; &#60; &amp;x"),
      ("<a href=\"x\"title=y>z", "&lt;a href=\"x\"title=y&gt;z"),
      ("<a href=\"x>y", "&lt;a href=\"x&gt;y"),
      ("<b <i>x</i>", "&lt;b <i>x</i>"),
      ("<li>x", "&lt;li&gt;x"),
      ("<td>x</td>", "&lt;td&gt;x"),
      ("<!doctype html><!-- c --><?php x ?><![CDATA[x]]>y", "y"),
      ("<!-- never closed <b>x</b>", "&lt;!-- never closed <b>x</b>"),
      ("a\u{0}b\u{1}c\u{7F}\td", "abc\td"),
      ("<script>", "&lt;script&gt;"),
    ])
  func text(html: String, expected: String) {
    #expect(SanitizedHTML.of(html) == expected)
  }

  @Test(
    "is left out with its text where that is not for readers",
    arguments: [
      ("<script>document.write('<img src=x>')</script>y", "y"),
      ("<SCRIPT>x</scripty></ScRiPt >y", "y"),
      ("<style>p { color: red }</style>y", "y"),
      ("<script>never closed <img src=x>", ""),
      ("<svg><path d=\"M0\"/></svg>y", "y"),
      ("<iframe src=\"https://other.example/\">x</iframe>y", "y"),
      ("<title>never closed <b>x</b>", "&lt;title&gt;never closed <b>x</b>"),
    ])
  func leftOut(html: String, expected: String) {
    #expect(SanitizedHTML.of(html) == expected)
  }

  @Test(
    "loses attributes that are not allowed, and keeps the first of two",
    arguments: [
      ("<b onclick=\"x()\" style=\"color:red\" class=\"card\">x</b>", "<b>x</b>"),
      (
        "<img src=a.png onerror=x src=b.png>",
        "<img src=\"a.png\" loading=\"lazy\" decoding=\"async\" />"
      ),
      ("<img width=\"1;x\" height=-1 loading=now>", "<img loading=\"lazy\" decoding=\"async\" />"),
      ("<code class=\"language-x card\">x</code>", "<code>x</code>"),
      ("<a href=\"javascript:x\" target=_blank>x</a>", "<a>x</a>"),
      ("<p id=\"a b\" lang=\"zh-CN\">x</p>", "<p lang=\"zh-CN\">x</p>"),
    ])
  func attributes(html: String, expected: String) {
    #expect(SanitizedHTML.of(html) == expected)
  }

  @Test("is balanced within its container")
  func containers() {
    var sanitizer = HTMLSanitizer(policy: SanitizedHTML.policy)
    var buffer = ByteBuffer()
    var holes: [HTMLFragment.Hole] = []
    sanitizer.openContainer()
    sanitizer.append("</article><details>\n", to: &buffer, holes: &holes)
    buffer.append("[")
    sanitizer.openContainer()
    sanitizer.append("</details>", to: &buffer, holes: &holes)
    sanitizer.append("<td>", to: &buffer, holes: &holes)
    sanitizer.append("<i>", to: &buffer, holes: &holes)
    sanitizer.append("<b>", to: &buffer, holes: &holes)
    sanitizer.append("</i>", to: &buffer, holes: &holes)
    sanitizer.append("<em>", to: &buffer, holes: &holes)
    sanitizer.closeContainer(to: &buffer)
    buffer.append("]")
    sanitizer.append("</details></p></div>", to: &buffer, holes: &holes)
    sanitizer.closeContainer(to: &buffer)
    #expect(
      buffer.string
        == "&lt;/article&gt;<details>\n[&lt;td&gt;<i><b></b></i><em></em>]</details>")
  }

  @Test("shows a tag across pieces as text, where cmark splits it")
  func inlineScript() {
    #expect(
      SanitizedHTML.of("<script>", "alert(1)", "</script>")
        == "&lt;script&gt;alert(1)&lt;/script&gt;")
  }

  @Test("leaves addresses open for the site")
  func holes() {
    var sanitizer = HTMLSanitizer(policy: SanitizedHTML.policy)
    var buffer = ByteBuffer()
    var holes: [HTMLFragment.Hole] = []
    sanitizer.append(
      "<a href=\" ./b.md#c\"><img src=\"&#46;./x&amp;y.png\"></a>", to: &buffer, holes: &holes)
    #expect(
      buffer.string == "<a href=\"\"><img src=\"\" loading=\"lazy\" decoding=\"async\" /></a>")
    #expect(
      holes == [
        HTMLFragment.Hole(.link, at: 9, address: "./b.md#c"),
        HTMLFragment.Hole(.linkRelation, at: 10, address: "./b.md#c"),
        HTMLFragment.Hole(.image, at: 21, address: "../x&y.png"),
        HTMLFragment.Hole(.imageSize, at: 22, address: "../x&y.png"),
      ])
  }

  @Test("tells what it refused, and where")
  func refusals() {
    var sanitizer = HTMLSanitizer(policy: SanitizedHTML.policy)
    var buffer = ByteBuffer()
    var holes: [HTMLFragment.Hole] = []
    sanitizer.append(
      "x<form><a href=\"javascript:y\" onclick=z>", to: &buffer, holes: &holes)
    #expect(
      sanitizer.refusals == [
        HTMLRefusal(what: .element("form"), range: 1..<7),
        HTMLRefusal(what: .address("javascript:y"), range: 7..<40),
        HTMLRefusal(what: .attribute("onclick", element: "a"), range: 7..<40),
      ])
  }

  @Test("is never nested deeper than a browser goes")
  func depth() {
    let html = SanitizedHTML.of(String(repeating: "<div>", count: 500))
    #expect(html.split(separator: "<div>", omittingEmptySubsequences: false).count == 101)
    #expect(html.hasSuffix("&lt;div&gt;" + String(repeating: "</div>", count: 100)))
  }
}

@Suite("Addresses")
struct URLPolicyTests {
  @Test(
    "may be published: relative, and of a few schemes",
    arguments: [
      "", "#x", "/about/", "./a:b.md", "../图.png", "//host/x", "?a=b:c", "https://a.b/c:d",
      "HTTP://a.b", "mailto:a@b.c", "tel:+86", " https://a.b ", "a/javascript:x",
    ])
  func safe(address: String) {
    #expect(URLPolicy.isSafe(Array(address.utf8)))
  }

  @Test(
    "are refused otherwise",
    arguments: [
      "javascript:x", "JaVaScRiPt:x", " javascript:x", "java\tscript:x", "java\nscript:x",
      "\u{1}javascript:x", "javascript\u{0}:x", "vbscript:x", "data:text/html,x", "file:///etc",
      "blob:x", "about:blank", "view-source:x", "%6Aavascript:x", "\u{200B}javascript:x", "a:b",
      ":x", "ws://x", "javascript&colon;x:",
    ])
  func unsafe(address: String) {
    #expect(!URLPolicy.isSafe(Array(address.utf8)))
  }

  @Test("of what a page loads are fewer")
  func resources() {
    #expect(URLPolicy.isSafe("https://a.b/c.png".utf8, for: .resource))
    #expect(!URLPolicy.isSafe("mailto:a@b.c".utf8, for: .resource))
    #expect(!URLPolicy.isSafe("data:image/png;base64,x".utf8, for: .resource))
  }

  @Test("lose control characters")
  func cleaned() {
    #expect(URLPolicy.cleaned(" ht\ttps://a.b/\u{7F}c\n".utf8) == Array("https://a.b/c".utf8))
  }

  @Test(
    "of frames have a plain host",
    arguments: [
      ("https://Player.example/v", "player.example"), ("https://player.example", "player.example"),
      ("https://player.example@evil.example/", nil), ("https://player.example\\.evil/", nil),
      ("http://player.example/", nil), ("//player.example/", nil), ("https:///x", nil),
      ("https://player.example:8080/", nil), ("https://player%2eexample/", nil),
    ])
  func host(address: String, host: String?) {
    #expect(URLPolicy.host(Array(address.utf8)) == host)
  }
}
