import CCmarkGFM
import Foundation
import Testing

@testable import ContentParsing

/// Plain Markdown gives cmark-gfm's own bytes.
struct SpecificationTests {
  /// A little of everything that the renderer writes by itself.
  static let documents = [
    "# A *b* `c`\n\nSetext\n---\n\n***\n\n> quote\n> - list\n>\n>   loose\n\n7) seven\n8) eight\n",
    "a  \nb\\\nc\nd &amp; <e> \"f\" 'g' &copy; \\* \u{1}\u{B}\u{C}\u{0}",
    "- [x] done\n- [ ] open\n  - [X] nested\n\n1. [ ] one\n",
    "|a|b|c|\n|:-|:-:|-:|\n|~~x~~|`y\\|z`|\n|1|2|3|4|\n\n| only |\n|---|\n",
    "<div>\n<script>x</script><STYLE/>\n</div>\n\na <xmp>b</xmp> <title > <!-- c --> <titles>\n",
    "x[^a] y[^b] z[^a] [^none]\n\n[^a]: A\n\n    - list\n\n[^b]: *B*[^a]\n[^unused]: C\n",
    "x[^中\"文]\n\n[^中\"文]: > quote\n",
    "http://a.b/c_(d) www.e.f, g@h.i mailto:j@k.l ~~a~b~~ ~~~c~~~ ~d~\n",
    "[a](javascript:x) [b](<u v> \"t\\\"\") ![c *d* `e` <f>\ng](h '\u{e9}') [i][j]\n\n[j]: /k 'l'\n",
    "[a](/'x'&\"y\"[z]{w}|\\\\^`) <https://m.n/o?p=q&r> <s@t.u>\n",
    "```swift x\"y\nlet a = 1 < 2\n```\n\n    indented & <b>\n\n~~~\n",
    "- a\n\n  b\n\n  ```\n  c\n  ```\n- > d\n\n<!-- e -->\n- f\n", "", "\n\n", "\u{FEFF}# BOM\n",
  ]

  @Test(arguments: documents)
  func plainIsCmark(markdown: String) {
    #expect(plain(markdown) == cmark(markdown))
  }

  /// The examples of GitHub's specification, where `GFM_SPEC` names its `spec.txt`.
  @Test(.enabled(if: specification != nil))
  func wholeSpecification() throws {
    let examples = try examples()
    let passed = examples.count { plain($0.markdown) == $0.html }
    for example in examples { #expect(plain(example.markdown) == cmark(example.markdown)) }
    let additions = MarkdownTree.Flavor.site(isCJKFriendly: true, readsMath: true)
    print("GFM specification: \(passed) of \(examples.count) examples as printed there")
    let same = examples.count { cmark($0.markdown, additions) == $0.html }
    print("With the additions: \(same)")
  }

  private func plain(_ markdown: String) -> String {
    String(decoding: PlainMarkdown.html(Array(markdown.utf8)), as: UTF8.self)
  }

  /// cmark-gfm's own renderer on the tree of the same parser.
  private func cmark(_ markdown: String, _ flavor: MarkdownTree.Flavor = .plain) -> String {
    MarkdownTree.with(Array(markdown.utf8), flavor) { root in
      var filters: UnsafeMutablePointer<cmark_llist>?
      let memory = cmark_get_default_mem_allocator()
      filters = cmark_llist_append(memory, filters, .init(cmark_find_syntax_extension("tagfilter")))
      defer { cmark_llist_free(memory, filters) }
      let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES
      guard let html = cmark_render_html(root.pointer, options, filters) else { return "" }
      return String(cString: html)
    }
  }

  private static let specification = ProcessInfo.processInfo.environment["GFM_SPEC"]

  private func examples() throws -> [(markdown: String, html: String)] {
    let path = try #require(Self.specification)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    return text.components(separatedBy: "\n\(fence) example").dropFirst().compactMap { part in
      let body = part.components(separatedBy: "\n\(fence)\n")[0].drop { $0 != "\n" }.dropFirst()
      let halves = (body + "\n").components(separatedBy: "\n.\n")
      guard body.hasPrefix(".\n") || halves.count == 2 else { return nil }
      let (markdown, html) =
        body.hasPrefix(".\n")
        ? ("", String(body.dropFirst(2)) + "\n") : (halves[0] + "\n", halves[1])
      return (markdown.replacing("→", with: "\t"), html.replacing("→", with: "\t"))
    }
  }
}
