import ContentParsing
import Papers
import Records
import SiteModel
import Testing
import Text

@testable import Drafting

/// What a draft says of its papers is what is read from it.
struct RoundTripTests {
  static let titles = [
    "Plain", "1. Numbered", "3D Gaussians: 2.5x Faster", "A *star* and __under__ `code`",
    "Costs $5 and $6, or $\\alpha$ of $$x$$", "\\(x\\) and \\[y\\] with \\ at the end\\",
    "<script>alert(1)</script> & &amp; &lt;b&gt;", "[link](javascript:alert) ![i](x) [^1] [a]: b",
    "a | b || c", "# Heading ## ", "> quote", "- item", "~~gone~~ ~x~", "---", "***", "| --- |",
    "{{ site.title }} {% raw %} {# x #} {count} {title}", "https://evil.example/x www.evil.example",
    "中文标题：**加粗**，以及（括号）", "Emoji 🎉 ⭐⭐⭐ ½", "Ends with colon:", "(Parenthesised)",
    "<!-- papersite-ignore wrong-count -->", "Line\nbreak\r\n and\ttab", "A\u{202E}B\u{200B}C",
    "\"Quoted\" 'title'", "Tail #", "Tail \\", "`unclosed", "**unclosed", ":::note[x]", "é ü ñ",
    "Über: a_b_c * d", "TODO", "ends with ]", "![", "x^2_3", "@user a@b.example",
  ]

  static let authors = [
    ["Ada Lovelace"], ["Smith, Jr., John", "A; B"], ["Qwen Team (Alibaba)", "R&D Team"],
    ["张三", "李四"], ["*Starred*", "_Under_ Score"], ["Research and Development"], [],
    ["[Bracket]", "<b>Bold</b>"], ["O'Neil \"Nick\" \\ Slash", "a | b"], ["𝔘𝔫𝔦 Code", "🎉"],
    (1...60).map { "Author Number\($0)" }, ["et al.", "Real Name"], ["Jean-Luc Müller†"],
  ]

  @Test(arguments: ["zh-CN", "en"], [nil, 5])
  func `every paper is read as it was written`(language: String, scale: Int?) {
    let site = Fixtures.site {
      $0.language = language
      $0.ratingScale = scale
      $0.draft.maximumPapers = 50
      $0.draft.minimumScore = 0
    }
    for authors in Self.authors {
      let candidates = Self.titles.enumerated().map { index, title in
        var paper = Fixtures.candidate(
          "2603.\(10_000 + index)", title: title, authors: authors,
          abstract: "\(title) We reason. Experiments show \(title)", upvotes: index * 3,
          stars: index % 3 == 0 ? index : nil)
        paper.organization = Fact("Org (\(title)), Inc", from: .huggingface, fetched: "x")
        paper.projectPage = Fact(
          "https://lab.github.io/p(\(index)) <x>?a=1&b=%20", from: .huggingface, fetched: "x")
        return paper
      }
      let draft = Fixtures.draft(candidates, in: site)
      guard let post = draft.post else {
        Issue.record("nothing was selected")
        return
      }
      let document = Fixtures.parse(post.text, in: site)
      #expect(document.diagnostics.isEmpty)
      #expect(document.entries.count == Self.titles.count)
      for (read, written) in zip(document.entries.map(\.paper), post.entries.map(\.paper)) {
        #expect(read == written)
      }
    }
  }

  @Test func `sections hold the abstract as text`() {
    let abstract = "We <b>study</b> $x$ & [a](b). Experiments show **gains** of 5%."
    let draft = Fixtures.draft([Fixtures.candidate("2603.10000", abstract: abstract, upvotes: 99)])
    let document = Fixtures.parse(draft.post?.text ?? "")
    let html = document.entries.first?.sections.map {
      $0.label + String(decoding: $0.content.bytes, as: UTF8.self)
    }
    #expect(
      html == [
        "核心创新<blockquote>\n<p>摘要: We &lt;b&gt;study&lt;/b&gt; $x$ &amp; [a](b).</p>\n</blockquote>\n",
        "实验结果<blockquote>\n<p>摘要: Experiments show **gains** of 5%.</p>\n</blockquote>\n",
      ])
  }

  @Test func `the same day gives the same text`() {
    let candidates = (0..<20).map {
      Fixtures.candidate("2603.1\(1000 + $0)", title: "Agent \($0)", upvotes: $0 % 4)
    }
    let first = Fixtures.draft(candidates)
    let again = Fixtures.draft(first.record.candidates.shuffled().sorted { $0.id < $1.id })
    #expect(first.post?.text == again.post?.text)
    #expect(first.record == again.record)
  }
}
