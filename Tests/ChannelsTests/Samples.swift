import ContentParsing
import Papers
import SiteOutput

@testable import Channels

/// Digests for tests.
enum Samples {
  static let chinese = ChannelStyle(
    words: InterfaceWords(language: "zh-CN"), siteTitle: "每日论文", host: "example.org")
  static let english = ChannelStyle(
    words: InterfaceWords(language: "en"), siteTitle: "Daily Papers", language: "en",
    host: "example.org")

  /// - Parameter stars: of each paper, out of 3.
  static func digest(
    stars: [Int], title: String = "每日论文 2026-02-26", text: String = "方法有效。",
    lead: [Block] = [.paragraph([.text("今天读几篇论文。")])]
  ) -> ChannelDigest {
    let papers = stars.enumerated().map { index, stars in
      ChannelDigest.PartContent.paper(
        paper(index + 1, stars: stars, blocks: [.paragraph([.text(text)])]))
    }
    return digest(title: title, [.text(lead)] + papers)
  }

  static func digest(
    title: String = "每日论文 2026-02-26", _ parts: [ChannelDigest.PartContent]
  ) -> ChannelDigest {
    ChannelDigest(
      title: title, summary: "几篇论文。", address: "https://example.org/posts/2026-02-26/",
      name: "2026-02-26", day: day, mailDate: "Thu, 26 Feb 2026 00:00:00 +0800", parts: parts)
  }

  static func paper(_ number: Int, stars: Int, blocks: [Block]) -> ChannelPaper {
    ChannelPaper(
      facts: Paper(
        number: number, title: "Paper \(number)", authors: ["Ada Lovelace"],
        links: [
          PaperLink(
            kind: .arxiv, label: "arXiv", address: "https://arxiv.org/abs/2602.\(20_000 + number)")
        ],
        topics: ["Reasoning"], rating: Rating(halfStars: 2 * stars, scale: 3, word: nil)),
      address: "https://example.org/posts/2026-02-26/#p\(number)",
      sections: [ChannelPaper.Section(label: "核心创新", blocks: blocks)])
  }

  /// Everything that a post may hold.
  static let everything: [Block] = HTMLReader.blocks(Array(everyHTML.utf8))

  static let everyHTML = """
    <h2 id="a">Heading &amp; more</h2>
    <p>Text with <strong>bold</strong>, <em>soft</em>, <del>gone</del>, <code>a &lt; b</code>,
    <a href="https://example.org/x?a=1&amp;b=2" rel="external">a link</a>,
    <a href="https://mp.weixin.qq.com/s/abc">an article</a>,
    <a href="https://example.org/x?a=1&amp;b=2">again</a> and
    <span class="math inline">\\(x_1 &lt; y\\)</span>.</p>
    <ul><li>one<ul><li>inner <strong>a</strong></li><li>inner b</li></ul></li><li><p>two</p></li></ul>
    <ol start="3"><li>three</li><li>four</li></ol>
    <blockquote><p>Said.</p></blockquote>
    <aside class="alert alert-note"><p class="alert-title">Note</p><p>Mind.</p></aside>
    <div class="code" data-language="swift"><pre><code class="language-swift"><span class="k">let</span> a = 1
      let b = a &lt; 2
    </code></pre></div>
    <div class="math display">\\[E = mc^2\\]</div>
    <div class="table-scroll">
    <table><thead><tr><th>Name</th><th style="text-align: right">Score</th></tr></thead>
    <tbody><tr><td>A | B</td><td>1.5</td></tr></tbody></table>
    </div>
    <p><img src="https://example.org/images/a%20b.png" alt="A plot" width="20" height="10" /></p>
    <figure><img src="https://example.org/c.svg" alt="" /><figcaption>Caption</figcaption></figure>
    <hr />
    <section class="footnotes" data-footnotes><ol><li id="fn-1"><p>Note <a href="#r" class="footnote-backref">↩</a></p></li></ol></section>
    """

  private static let day: CalendarDay = {
    guard let day = CalendarDay("2026-02-26") else { preconditionFailure("a day that is none") }
    return day
  }()
}
