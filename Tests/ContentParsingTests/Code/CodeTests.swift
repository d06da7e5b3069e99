import Diagnostics
import Testing
import Text

@testable import ContentParsing

/// Fenced code of the site style. In what is expected, `k‹x›` stands for a span of class `hl-k`.
struct CodeTests {
  private static func html(_ markdown: String) -> String {
    DocumentDump.html(
      DocumentParser().parse(SourceFile(path: "a.md", text: markdown)).content)
  }

  private static func code(_ language: String, _ code: String) -> String {
    html("```\(language)\n\(code)\n```")
      .replacing(#/<div class="code".*?><pre><code.*?>/#, with: "")
      .replacing("\n</code></pre></div>\n", with: "")
      .replacing(#/<span class="hl-(.)">/#) { "\($0.output.1)‹" }
      .replacing("</span>", with: "›")
  }

  @Test(
    arguments: [
      ("", "", ""), ("python", "python", "Python"), ("Py", "Py", "Python"),
      ("c++", "c++", "C++"), ("python title=\"a\"", "python", "Python"),
      ("rust,no_run", "rust,no_run", "Rust"), ("js{1,3}", "js{1,3}", "JavaScript"),
      ("{.python}", "{.python}", "Python"),
      ("mermaid", "mermaid", "mermaid"), ("text", "text", ""), ("diff", "diff", "Diff"),
      ("a\"b", "a&quot;b", "a&quot;b"), ("  sh  ", "sh", "Shell"),
    ])
  func languages(info: String, word: String, label: String) {
    let data = label.isEmpty ? "" : " data-language=\"\(label)\""
    let name = word.isEmpty ? "" : " class=\"language-\(word)\""
    #expect(
      Self.html("```\(info)\n?\n```")
        == "<div class=\"code\"\(data)><pre><code\(name)>?\n</code></pre></div>\n")
  }

  @Test(
    arguments: [
      ("python", "def f(x): # \"c\"", "k‹def› f‹f›(x): c‹# &quot;c&quot;›"),
      (
        "python", "x = \"\"\"a\n'b\"\"\" + 'c\\'d'",
        "x = s‹&quot;&quot;&quot;a\n'b&quot;&quot;&quot;› + s‹'c\\'d'›"
      ),
      ("python", "return None, 1e-3, x1", "k‹return› b‹None›, n‹1e-3›, x1"),
      ("python", "'open\nif", "s‹'open›\nk‹if›"),
      ("python", "变量 = 1 # 注", "变量 = n‹1› c‹# 注›"),
      ("rust", "fn f<'a>(c: &'a str) { 'x' }", "k‹fn› f&lt;'a&gt;(c: &amp;'a b‹str›) { s‹'x'› }"),
      ("c", "'\\n' /* a\nb */ 1'000", "s‹'\\n'› c‹/* a\nb */› n‹1'000›"),
      ("js", "`a${b}\n` // <c>", "s‹`a${b}\n`› c‹// &lt;c&gt;›"),
      ("go", "x := `a\\`", "x := s‹`a\\`›"),
      ("swift", "let a = #\"b\"#", "k‹let› a = #s‹&quot;b&quot;›#"),
      ("sh", "cd $HOME#x # y", "b‹cd› $HOME#x c‹# y›"),
      ("sql", "SELECT 'a''b' -- c", "k‹SELECT› s‹'a'›s‹'b'› c‹-- c›"),
      (
        "json", "{\"a\": \"b\", \"c\" : null}",
        "{a‹&quot;a&quot;›: s‹&quot;b&quot;›, a‹&quot;c&quot;› : b‹null›}"
      ),
      ("yaml", "a-b: c # d\n- e: 'f'", "a‹a-b›: c c‹# d›\n- a‹e›: s‹'f'›"),
      ("toml", "[a]\nb = 1", "[a]\na‹b› = n‹1›"),
      (
        "html", "<a href=\"b\">c</a><!-- d -->",
        "&lt;k‹a› a‹href›=s‹&quot;b&quot;›&gt;c&lt;/k‹a›&gt;c‹&lt;!-- d --&gt;›"
      ),
      ("tex", "\\frac{a}{b} % c", "k‹\\frac›{a}{b} c‹% c›"),
      ("diff", "@@ 1 @@\n-a\n+<b>\n c", "c‹@@ 1 @@›\nd‹-a›\ni‹+&lt;b&gt;›\n c"),
      ("unknown", "if 1", "if 1"), ("", "if 1", "if 1"),
    ])
  func spans(language: String, code: String, expected: String) {
    #expect(Self.code(language, code) == expected)
  }

  @Test(
    "whatever the language, the text stays the code",
    arguments: CodeGrammars.all.map { $0.aliases[0] })
  func textIsKept(language: String) {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "\"", "'", "\"\"\"", "`", "\\", "//", "/*", "*/", "#", "--", "<!--", "a", "9", "'x'", " ",
      "\n", "中",
      "<", "&", "e-", "(", ":", "=", "if",
    ]
    for _ in 0..<200 {
      let code = (0..<12).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      var output = ByteBuffer(capacity: 64)
      let grammar = CodeGrammars.grammar(named: language)
      Array(code.utf8).withUnsafeBufferPointer { bytes in
        if let grammar { CodeHighlighter.write(bytes, grammar, to: &output) }
      }
      let html = String(decoding: output.bytes, as: UTF8.self)
      let text = html.replacing(#/<.*?>/#, with: "").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      #expect(text == code)
    }
  }

  @Test func everyNameLeadsToOneLanguage() {
    let aliases = CodeGrammars.all.flatMap(\.aliases)
    #expect(Set(aliases).count == aliases.count)
    #expect(aliases.allSatisfy { $0 == $0.lowercased() })
  }

  @Test(
    "what never ends is read in time", .timeLimit(.minutes(1)),
    arguments: [
      "'\\", "'", "\"\\", "/*", "\"\"\"", "`", "a", "1'", "<!--", "-", "\\", "a :", "  :", "\"a\" ",
    ])
  func hostile(piece: String) {
    for language in ["python", "rust", "json", "html", "cpp"] {
      _ = Self.html("```\(language)\n" + String(repeating: piece, count: 10_000))
    }
  }

  @Test func theDocumentKnows() {
    func hasCode(_ text: String) -> Bool {
      DocumentParser().parse(SourceFile(path: "a.md", text: text)).features.contains(.code)
    }
    #expect(hasCode("```\na\n```"))
    #expect(hasCode("    a"))
    #expect(!hasCode("`a`"))
  }
}
