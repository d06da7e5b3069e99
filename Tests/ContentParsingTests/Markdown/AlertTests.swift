import ContentParsing
import Diagnostics
import Testing

/// GitHub's alerts, in its form and in that of container directives.
struct AlertTests {
  private func html(_ markdown: String, language: String = "en") -> String {
    let parser = DocumentParser(settings: ParseSettings(language: language))
    return DocumentDump.html(parser.parse(SourceFile(path: "a.md", text: markdown)).content)
  }

  private static func alert(_ kind: String, _ title: String, _ content: String) -> String {
    "<aside class=\"alert alert-\(kind)\">\n<p class=\"alert-title\">\(title)</p>\n"
      + "\(content)\n</aside>\n"
  }

  private static let tip = "<aside class=\"alert alert-tip\">\n<p class=\"alert-title\">Tip</p>\n"

  static let cases: [(String, String)] = [
    ("> [!NOTE]\n> a *b*", alert("note", "Note", "<p>a <em>b</em></p>")),
    ("> [!tip]\n>\n> a", alert("tip", "Tip", "<p>a</p>")),
    ("> [!IMPORTANT]\n> - a\n", alert("important", "Important", "<ul>\n<li>a</li>\n</ul>")),
    ("> [!WARNING]  \n> a\n\n", alert("warning", "Warning", "<p>a</p>")),
    ("> [!Caution]\n> a\n> b", alert("caution", "Caution", "<p>a\nb</p>")),
    (":::note\na\n:::", alert("note", "Note", "<p>a</p>")),
    (":::note[A <T> & *b*]\n\na\n\n:::", alert("note", "A &lt;T&gt; &amp; <em>b</em>", "<p>a</p>")),
    (
      ":::tip[`a` $b$ [c](d)]\ne\n:::",
      alert(
        "tip",
        "<code>a</code> <span class=\"math inline\">\\(b\\)</span> <a href=\"{d}\">c</a>",
        "<p>e</p>")
    ),
    (":::tip[ **a** ]\n\n:::\n", "\(tip.replacing("Tip", with: "<strong>a</strong>"))</aside>\n"),
    ("> **[!NOTE]**\n> a", "<blockquote>\n<p><strong>[!NOTE]</strong>\na</p>\n</blockquote>\n"),
    (
      "::: warning\n\n- a\n- b\n:::\n",
      alert("warning", "Warning", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")
    ),
    (
      ":::note\n\na\n\n:::tip\n\nb\n\n:::\n\n:::",
      alert("note", "Note", "<p>a</p>\n\(tip)<p>b</p>\n</aside>")
    ),
    ("> :::tip\n> a\n> :::", "<blockquote>\n\(tip)<p>a</p>\n</aside>\n</blockquote>\n"),
    (
      ":::note\n> [!TIP]\n> a\n\n:::",
      alert("note", "Note", "\(tip)<p>a</p>\n</aside>")
    ),
    (
      ":::note\n\n# A\n\n```\n:::\n```\n\n:::",
      alert(
        "note", "Note",
        "<h1 id=\"a\">A</h1>\n<div class=\"code\"><pre><code>:::\n</code></pre></div>")
    ),
  ]

  @Test(arguments: cases)
  func alerts(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test(
    "stays as written",
    arguments: [
      ("> [!NOTE]", "<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n"),
      ("> [!NOTICE]\n> a", "<blockquote>\n<p>[!NOTICE]\na</p>\n</blockquote>\n"),
      ("> [!NOTE] a\n> b", "<blockquote>\n<p>[!NOTE] a\nb</p>\n</blockquote>\n"),
      (":::note\na", "<p>:::note\na</p>\n"), (":::", "<p>:::</p>\n"),
      ("a :::note\n\n:::", "<p>a :::note</p>\n<p>:::</p>\n"),
      (":::notes\n\na\n\n:::", "<p>:::notes</p>\n<p>a</p>\n<p>:::</p>\n"),
      (
        "> :::note\n\na\n\n:::",
        "<blockquote>\n<p>:::note</p>\n</blockquote>\n<p>a</p>\n<p>:::</p>\n"
      ),
    ])
  func others(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test("a title comes in the language of the post, else of the site")
  func languages() {
    #expect(html("> [!NOTE]\n> a", language: "zh-CN").contains("title\">说明</p>"))
    #expect(html("> [!NOTE]\n> a", language: "fr").contains("title\">Note</p>"))
    #expect(html("---\nlang: zh\n---\n:::tip\na\n:::").contains("title\">提示</p>"))
  }

  @Test("markers are not counted as text, and problems in alerts keep their places")
  func facts() {
    let document = DocumentParser().parse(
      SourceFile(
        path: "a.md", text: "a\n\n:::note[<form>]\nb <form> c\n:::\n\n> [!NOTE]\n> d <form>"))
    #expect(document.wordCount.words == 7)
    #expect(document.summary == "a")
    #expect(document.diagnostics.map { $0.location?.position?.line } == [3, 4, 8])
  }

  static let hostileCases: [String] = [
    String(repeating: ":::note\n\n", count: 20_000) + String(repeating: ":::\n\n", count: 20_000),
    String(repeating: ":::note\na\n:::\n\n", count: 10_000),
    String(repeating: "> [!NOTE]\n> a\n\n", count: 10_000),
    String(repeating: ":::note\n", count: 20_000),
    ":::note\n\n" + String(repeating: "- a\n", count: 20_000) + ":::\n",
  ]

  @Test("is read in time", .timeLimit(.minutes(1)), arguments: hostileCases)
  func hostile(markdown: String) {
    #expect(!html(markdown).isEmpty)
  }
}
