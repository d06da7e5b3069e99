import Testing

@testable import ContentParsing

@Suite("CJK-friendly emphasis")
struct CJKEmphasisTests {
  @Test(
    "is found beside CJK punctuation and text",
    arguments: [
      (
        "针对训练中常见的**\"交互崩溃\"问题**（模型倾向于…）",
        "针对训练中常见的<strong>&quot;交互崩溃&quot;问题</strong>（模型倾向于…）"
      ),
      ("**重点。**下一句", "<strong>重点。</strong>下一句"),
      ("详见**（附录）**一节", "详见<strong>（附录）</strong>一节"),
      ("在**`code`**中", "在<strong><code>code</code></strong>中"),
      ("旧~~（错）~~新", "旧<del>（错）</del>新"),
      ("~~旧。~~**新**", "<del>旧。</del><strong>新</strong>"),
      ("文***（粗斜）***文", "文<em><strong>（粗斜）</strong></em>文"),
      ("正體字。\u{FE01}_Traditional._", "正體字。\u{FE01}<em>Traditional.</em>"),
      ("a**a∇**a", "a**a∇**a"),
      ("a**🈂**a", "a<strong>🈂</strong>a"),
      ("*文**“a”**文*", "<em>文<strong>“a”</strong>文</em>"),
      ("한국어**(강조)**는", "한국어<strong>(강조)</strong>는"),
    ])
  func emphasis(markdown: String, html: String) {
    #expect(CJKRendering.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(
    "leaves what is not emphasis as cmark reads it",
    arguments: [
      "`文**（a）**文`", "    文**（a）**文", "```文**（a）**\n文**（a）**文\n```",
      "~~~文**（a）**\n文~~（a）~~文\n~~~", "<b title=\"文**（a）**文\">文</b>",
      "[a](/文**（b）**文 \"文**（c）**文\")", "<https://a.b/文**\"c\"**文>",
      "\\*\\*“文”\\*\\*文", "文 * （a） * 文", "* 文\n* “文”", "> * 文\n> ***\n> 文",
      "| a | b |\n|---|---|\n|**a**|`。**b`|", "![文](文**（b）**.png)",
      "snake_case_名 文_文_文", "a_“文”_b", "**www.a.com**", "*https://a.com*",
    ])
  func unaffected(markdown: String) {
    #expect(CJKRendering.html(markdown) == CJKRendering.html(markdown, isCJKFriendly: false))
  }

  @Test(
    "a single tilde is text, with and without the amendments",
    arguments: [
      ("提升 10~20%，降低 30~40%", "提升 10~20%，降低 30~40%"), ("~a~ 文~（b）~文", "~a~ 文~（b）~文"),
      ("10~20，~~旧~~，30~40", "10~20，<del>旧</del>，30~40"),
      ("~~10~20%~~，30~40", "<del>10~20%</del>，30~40"),
      ("**约~10**，~20", "<strong>约~10</strong>，~20"),
      ("~a~~b~~c~", "~a<del>b</del>c~"), ("~~~a~~~b", "~~~a~~~b"),
    ])
  func tildes(markdown: String, html: String) {
    for isCJKFriendly in [true, false] {
      let found = CJKRendering.html("x " + markdown, isCJKFriendly: isCJKFriendly)
      #expect(found == "<p>x \(html)</p>\n")
    }
  }

  @Test("works in every block")
  func blocks() {
    let html = CJKRendering.html(
      """
      # 题**（一）**文

      > 文**（二）**文
      >*文*

      - 文**（三）**文

      | 文**（四）**文 |
      |---|
      |**（五）**文|
      """)
    for number in ["一", "二", "三", "四", "五"] {
      #expect(html.contains("<strong>（\(number)）</strong>"))
    }
    #expect(html.contains("<em>文</em>"))
  }

  @Test(
    "costs nothing where no run is affected",
    arguments: ["", "plain *text*", "中文 **粗体** 中文", "（10~20%）~（30）"])
  func unmarked(markdown: String) {
    #expect(CJKEmphasis.mark(Array(markdown.utf8)) == nil)
  }

  @Test("never moves a byte and is put back whole")
  func offsets() throws {
    let source = Array("文**（a）**文 ~~~ *_~文~_* 文~~（b）~~文\n".utf8)
    var marked = try #require(CJKEmphasis.mark(source))
    #expect(marked.count == source.count)
    #expect(marked != source)
    CJKEmphasis.restore(&marked)
    #expect(marked == source)
  }
}
