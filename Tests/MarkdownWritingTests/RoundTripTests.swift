import ContentParsing
import Foundation
import MarkdownWriting
import Testing
import Text

/// What is written is read back as what it was.
struct RoundTripTests {
  private static let parser = DocumentParser()

  private func html(_ markdown: String) -> String {
    var buffer = ByteBuffer()
    buffer.append(Self.parser.fragment(markdown), filling: { $0.address })
    return buffer.string
  }

  /// Without what says only how far apart the items of a list stand, how white space is written,
  /// what footnotes are called, and how emphasis is written beside punctuation.
  private func text(_ html: String) -> String {
    PlainReadingTests.normalized(html).replacing(/<\/?p>| id="[^"]*"/, with: "")
      .replacing(/[ ]+/, with: " ").replacing(/#fn(ref)?-[^"]*/, with: "#fn")
  }

  private func expectSame(_ markdown: String) {
    let first = html(markdown)
    let written = String(
      decoding: MarkdownWriter.markdown(of: Array(first.utf8)), as: UTF8.self)
    #expect(text(html(written)) == text(first), "\(written)")
  }

  @Test(arguments: [
    "a *b* **c *d* e** ~~f~~ `g` ``h`i``", "针对**“塌缩”问题**（越来越短）", "# 一\n\n## 二 `三`\n\n四\n五",
    "- a\n- b\n  - c\n    1. d\n    2. e\n- f", "- a\n\n  b\n\n- c\n\n  ```py\n  d\n\n  e\n  ```",
    "1. a\n2. b\n\n<!-- -->\n\n3) c", "> a\n>\n> > b\n>\n> - c\n>   d", "a  \nb\\\nc",
    "| a | b |\n|:--|--:|\n| c \\| d | `e \\| f` |\n| **g** | [h](https://i.j/) |",
    "[a](https://b.c/d_e_f \"g\") <https://h.i/> ![j](https://k.l/m.png \"n\")",
    "\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\# f \\<g> 1\\. h",
    "1\\. a\n\n\\- b\n\n\\# c\n\n\\> d\n\n\\+ e",
    "a &lt;b&gt; &amp;amp; < c > d && e", "\\---\n\n\\===\n\na\n\\===\n\n\\~~~",
    "a_b_c snake_case *x*_y_",
    "```\n```` a\n```\n", "~~~swift\nlet a = \"`\"\n~~~", "    indented\n    code",
    "- [x] a\n- [ ] b",
    "$a_1$ 和 $$b*c*$$\n\n$$\nx < y\n\\\\ z\n$$", "价格 $5 与 $6",
    "a[^1] b[^x]\n\n[^1]: c\n\n[^x]: d **e**",
    "x<sub>1</sub> <kbd>K</kbd>", "- a\n\n***\n\n- b", "***",
    "a\n\n---\n\nb",
    "!\\[a](https://b.c/)", "\\![a](https://b.c/)", "https://a.b/c_d_e。下一句", "* * a", "***a** b*",
    "**a** **b** *c* *d*", "a\u{3000}b", "2026\\. a", "a | b\n\\|---|",
  ])
  func ofSmallTexts(_ markdown: String) {
    expectSame(markdown)
  }

  @Test(arguments: ["digest", "shapes-english", "shapes-full-width", "shapes-meta", "tutorial"])
  func ofDigests(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ContentParsingTests/Fixtures/documents/\(name)/input.md")
    let source = try String(contentsOf: file, encoding: .utf8)
    let body =
      source.hasPrefix("---\n") ? source.split(separator: "\n---\n", maxSplits: 1)[1] : source[...]
    expectSame(String(body))
  }
}
