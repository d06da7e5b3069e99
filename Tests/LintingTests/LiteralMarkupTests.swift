import Diagnostics
import Testing

/// Links, images and shortcodes that readers see as they are written.
@Suite struct LiteralMarkupTests {
  private static func linted(_ body: String) -> Linted { Linted("---\ntitle: t\n---\n\n" + body) }

  @Test(
    "what Markdown can read, and what is no link, is left alone",
    arguments: [
      "![架构](<截屏 2026-11-29.png>)", "[a](b.md \"标题\") [c](d.md '标题') [e](f.md (标题))",
      "`![a](b c.png)` 与 `[[a]]`", "```\n![a](b c.png) {{< figure >}} [[a]]\n```",
      "<!-- ![a](b c.png) [[a]] {{< x >}} -->", "$f[a](x y.png)$ 与 $$[[a]]$$", "\\![a\\](b c.png)",
      "\\[a](b c.png)", "数组 a[0](见 附录)", "[1]（见附录）与 [注]（下）", "[a]（b）\n\n[a]: https://a.org",
      "[[1, 2], [3, 4]] 与 [[0.1]] 与 [[\"a\"]]", "[[a]](https://a.org)", "[[1]](https://a.org)",
      "[a](https://a.org){}", "![](a.png){见下}", "$\\hat{[a](b.png)}$", "[a](https://a.org/（b）)",
      "集合 {a=b}", "{{ x }} 与 {% y %}",
    ])
  func leavesTheRest(_ body: String) {
    let linted = Self.linted(body + "\n")
    #expect(linted.found("literal-markup") == [])
    #expect(linted.found("hugo-shortcode") == [])
  }

  @Test(arguments: [
    ("见 ![架构](截屏 2026-11-29 08.00.00.png)。", "见 ![架构](<截屏 2026-11-29 08.00.00.png>)。"),
    ("![a](my pic.png \"T\")", "![a](<my pic.png> \"T\")"),
    ("![a](b.png “标题”)", "![a](b.png \"标题\")"),
    ("[文档](notes/my file.md#a)", "[文档](<notes/my file.md#a>)"),
    ("[a](https://a.org/b c.pdf)", "[a](<https://a.org/b c.pdf>)"),
    ("[全角]（https://a.org/b）", "[全角](https://a.org/b)"), ("![图]（a.png）", "![图](a.png)"),
    ("[a](https://a.org）与 (b)", "[a](https://a.org)与 (b)"),
    ("[a]（https://a.org)与文", "[a](https://a.org)与文"),
    ("[[a] b]（/about/）", "[[a] b](/about/)"),
    ("| ![a](b c.png) |\n|---|", "| ![a](<b c.png>) |\n|---|"),
  ])
  func writesAddressesAnew(_ body: String, _ expected: String) {
    let fixed = Self.linted(body + "\n").fixed().values.first
    #expect(fixed == "---\ntitle: t\n---\n\n" + expected + "\n")
  }

  @Test(arguments: [
    (
      "x ![架构](a b.png)",
      "5:3 `![架构](a b.png)` is published as it stands here, for the address has a space",
      "Write `![架构](<a b.png>)`"
    ),
    (
      "[a]（https://a.org）",
      "5:1 `[a]（https://a.org）` is published as it stands here, for the parentheses around the address are full-width",
      "Write `[a](https://a.org)`"
    ),
    (
      "![图](a.png){width=50% .wide}",
      "5:12 `{width=50% .wide}` is published as it stands here, for attributes are no part of Markdown",
      "Write `<img src=\"a.png\" alt=\"图\" width=\"50%\">`"
    ),
    (
      "[a](b.md){: target=\"_blank\"}",
      "5:10 `{: target=\"_blank\"}` is published as it stands here, for attributes are no part of Markdown",
      "Remove `{: target=\"_blank\"}`"
    ),
    (
      "![](a.png =300x200)",
      "5:1 `![](a.png =300x200)` is published as it stands here, for a size such as `=300x200` is no part of Markdown",
      "Write `<img src=\"a.png\" alt=\"\" width=\"300\" height=\"200\">`"
    ),
    (
      "见 ![[图 a.png|300]]",
      "5:3 `![[图 a.png|300]]` is published as it stands here, for double brackets are no part of Markdown",
      "Write `![](<图 a.png>)`, with the path of the file"
    ),
    (
      "[[双链]]",
      "5:1 `[[双链]]` is published as it stands here, for double brackets are no part of Markdown",
      "Write `[双链](双链.md)`, with the path of the file"
    ),
    (
      "[[a.md|b]]",
      "5:1 `[[a.md|b]]` is published as it stands here, for double brackets are no part of Markdown",
      "Write `[b](a.md)`, with the path of the file"
    ),
  ])
  func saysWhatToWrite(_ body: String, _ message: String, _ fix: String) {
    let linted = Self.linted(body + "\n")
    #expect(linted.found("literal-markup") == [message])
    #expect(linted.diagnostics("literal-markup").map(\.fix) == [fix])
  }

  @Test(arguments: [
    (
      "{{< figure src=\"a b.png\" caption=\"图 一\" >}}", "figure", "Write `![](<a b.png> \"图 一\")`"
    ),
    ("{{<figure src=\"a.png\" alt=\"b\">}}", "figure", "Write `![b](a.png)`"),
    (
      "[a]({{< relref \"x.md\" >}})", "relref",
      "Write the path of the file from here, such as `x.md`"
    ),
    ("[a]({{%ref x.md%}})", "ref", "Write the path of the file from here, such as `x.md`"),
    (
      "{{< youtube w7Ft2ymGmfc >}}", "youtube",
      "Write `<https://www.youtube.com/watch?v=w7Ft2ymGmfc>`"
    ),
    (
      "{{% notice tip %}}\n文\n{{% /notice %}}", "notice",
      "Write `:::tip` on a line above the text and `:::` on one below it"
    ),
    ("{{< mermaid >}}", "mermaid", "Write it in Markdown or HTML"),
  ])
  func shortcodes(_ body: String, _ name: String, _ fix: String) {
    let linted = Self.linted(body + "\n")
    let found = linted.diagnostics("hugo-shortcode")
    #expect(
      found.map(\.message) == [
        "`\(name)` is a shortcode of Hugo's, and shows in the page as it stands here"
      ])
    #expect(found.map(\.fix) == [fix])
    #expect(linted.found("literal-markup") == [])
  }
}
