import ContentParsing
import Testing

@testable import Channels

@Suite struct ChannelFormTests {
  private static let digest = Samples.digest(
    stars: [3, 2, 1], title: "论文 <1> & *更多* 😀",
    text: String(repeating: "很好的方法 e\u{301} 😀。", count: 30), lead: Samples.everything)

  @Test(arguments: Channels.all.map(\.name))
  func eachLimitIsExact(_ name: String) throws {
    let channel = try #require(ChannelNames().channel(name))
    for measure in channel.compose(Self.digest, Samples.chinese).measures
    where !["title", "header", "digest"].contains(measure.limit.name) {
      let whole = Self.size(of: measure.limit.name, channel)
      let at = channel.compose(Self.digest, Self.style([measure.limit.name: whole]))
      let below = channel.compose(Self.digest, Self.style([measure.limit.name: whole - 1]))
      #expect(at.selection.isWhole, "\(measure.limit.name)")
      #expect(!below.selection.isWhole, "\(measure.limit.name)")
      #expect(below.fits)
    }
  }

  @Test(arguments: Channels.all.map(\.name), [1, 40])
  func whateverIsSentFitsAndSaysWhatIsMissing(_ name: String, _ papers: Int) throws {
    let channel = try #require(ChannelNames().channel(name))
    let digest = Samples.digest(
      stars: (0..<papers).map { $0 % 4 }, text: String(repeating: "论文的方法。", count: 80))
    let composition = channel.compose(digest, Samples.chinese)
    #expect(composition.fits, "\(composition.measures.map(\.description))")
    let omissions = composition.selection.omissions(Samples.chinese.words)
    if name != "mail" { #expect(omissions.isEmpty || composition.content.contains(omissions)) }
    let hasAddress = composition.content.contains(digest.address) || name == "mail"
    #expect(hasAddress != (name == "xiaohongshu"))
  }

  private static func style(_ limits: [String: Int]) -> ChannelStyle {
    ChannelStyle(
      words: Samples.chinese.words, siteTitle: "每日论文", host: "example.org",
      limits: open.merging(limits) { $1 })
  }

  /// How much everything is against the limit called `name`.
  private static func size(of name: String, _ channel: any Channel) -> Int {
    channel.compose(digest, style([:])).measures.first { $0.limit.name == name }?.size ?? 0
  }

  /// All limits out of the way.
  private static let open = Dictionary(
    uniqueKeysWithValues: Set(Channels.all.flatMap { $0.limits.map(\.name) }).map {
      ($0, 1_000_000)
    })

  @Test func telegramCountsWhatIsShown() {
    #expect(Telegram.shown("<b>a &amp; b</b> <a href=\"https://x.y\">😀</a>") == "a & b 😀")
    let text = Telegram().compose(Self.digest, Self.style([:])).content
    #expect(text.hasPrefix("<b>论文 &lt;1&gt; &amp; *更多* 😀</b>\n\n"))
    #expect(text.contains("<a href=\"https://example.org/x?a=1&amp;b=2\">a link</a>"))
    #expect(text.contains("<code>a &lt; b</code>"))
  }

  /// Neither has escapes, so that marks in a title or text must become other characters.
  @Test(arguments: ["wecom", "dingtalk"])
  func aTextIsNoMentionNoLinkAndNoHTML(_ name: String) throws {
    let channel = try #require(ChannelNames().channel(name))
    let hostile = "On <@all> and <font color=\"warning\">red</font> [x](http://evil.example/)"
    let text = channel.compose(
      Samples.digest(stars: [3], title: hostile, text: hostile), Samples.chinese
    ).content
    #expect(!text.contains("<@"))
    #expect(!text.contains("<font color=\\\"warning"))
    #expect(!text.contains("[x]"))
    #expect(text.contains("On ＜@all＞ and"))
  }

  /// Slack knows no escapes: a mark that would count becomes one that looks like it.
  @Test(arguments: [
    ("A*, B* and _C_", "A∗, B∗ and ˍCˍ"),
    ("snake_case, a*b*c, 10~20%", "snake_case, a*b*c, 10~20%"),
    ("~10% to ~20%", "∼10% to ∼20%"), ("a `b` c", "a ˋbˋ c"), ("π_0 & *", "π_0 &amp; ∗"),
    ("推理_模型_。", "推理_模型ˍ。"),
  ])
  func noMarkOfATextCountsInSlack(_ text: String, _ expected: String) {
    let content = Slack().compose(Samples.digest(stars: [3], text: text), Samples.chinese).content
    #expect(content.contains("\n\(expected)\"".replacing("\n", with: "\\n")), "\(content)")
  }

  @Test func slackKeepsAddressesAndCodeAsTheyAre() {
    let blocks: [Block] = [
      .paragraph([
        .link([.text("*a*")], address: "https://a.b/_c_~d"), .text(" "), .code("_x_ * y"),
      ]),
      .code("*z*", language: nil),
    ]
    let content = Slack().compose(Samples.digest(stars: [], lead: blocks), Samples.chinese).content
    #expect(content.contains("<https://a.b/_c_~d|∗a∗> `_x_ * y`"), "\(content)")
    #expect(content.contains("```*z*```"))
  }

  @Test func markdownSaysWhatThePostSays() {
    let text = MarkdownFile().compose(Self.digest, Samples.chinese).content
    for part in [
      "# 论文 \\<1\\> & \\*更多\\* 😀\n", "## Heading & more\n", "**bold**, *soft*, ~~gone~~, `a < b`",
      "[a link](https://example.org/x?a=1&b=2)", "$x_1 < y$", "- one\n    - inner **a**\n",
      "3. three\n4. four", "> Said.", "```swift\nlet a = 1\n", "$$\nE = mc^2\n$$",
      "| Name | Score |\n| --- | --- |\n| A \\| B | 1.5 |",
      "![A plot](https://example.org/images/a%20b.png)",
      "### 1. [Paper 1](https://arxiv.org/abs/2602.20001) ⭐⭐⭐\n",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  /// Which read plain CommonMark: emphasis beside Chinese text and punctuation.
  @Test(arguments: [
    ("今日的<strong>“三篇必读”：</strong>重点是<strong>RLHF（…）</strong>，", "今日的“**三篇必读**”：重点是**RLHF（…）**，"),
    ("提升<strong>100%</strong>的", "提升**100%**|的"), ("是<em>“甲”</em>的", "是“*甲*”的"),
    ("是<del>“甲”</del>的", "是|~~“甲”~~|的"), ("<strong>甲</strong><em>乙</em>", "**甲**|*乙*"),
    ("a<strong> b </strong>c", "a **b** c"), ("a<strong> </strong>c", "a c"),
    ("是<strong><a href=\"https://a.b/\">甲</a></strong>的", "是|**[甲](https://a.b/)**|的"),
  ])
  func emphasisIsInForceBesideChinese(_ html: String, _ expected: String) {
    let blocks = HTMLReader.blocks(Array("<p>\(html)</p>".utf8))
    let commonMark = MarkupWriter(CommonMark()).write(blocks)
    #expect(commonMark == expected.replacing("|", with: "&#8203;"))
    let read = String(decoding: PlainMarkdown.html(Array(commonMark.utf8)), as: UTF8.self)
    #expect(!read.contains("*") && !read.contains("~"), "\(read)")
    let dingTalk = DingTalk().compose(Samples.digest(stars: [], lead: blocks), Samples.chinese)
    let plain = expected.replacing("|", with: "\u{200A}").replacing("~~", with: "")
    if !expected.contains("~~") { #expect(dingTalk.content.contains(plain)) }
  }

  @Test(arguments: [
    ("snake_case and a_b", "snake_case and a_b"), ("_open", "\\_open"), ("# no", "\\# no"),
    ("1. no", "1\\. no"), ("1.5", "1.5"), ("- no", "\\- no"), ("-5", "-5"), ("a*b", "a\\*b"),
  ])
  func escapesMarkdown(_ text: String, _ escaped: String) {
    #expect(MarkdownEscaping.commonMark.escaped(text) == escaped)
  }

  @Test func englishSitesHaveEnglishWords() {
    let style = ChannelStyle(
      words: Samples.english.words, siteTitle: "Papers", language: "en", limits: ["bytes": 900])
    let text = WeCom().compose(Samples.digest(stars: Array(repeating: 2, count: 20)), style).content
    #expect(text.contains(" more not listed"))
    #expect(text.hasSuffix("[Read it in full](https://example.org/posts/2026-02-26/)"))
  }

  @Test func xiaohongshuCutsTheTitleAndNamesTheSite() {
    let digest = Samples.digest(stars: [3], title: "每日论文精选：二〇二六年二月二十六日合集版")
    let composition = Xiaohongshu().compose(digest, Samples.chinese)
    #expect(composition.title == "每日论文精选：二〇二六年二月二十六日合…")
    #expect(composition.content.hasSuffix("全文见「每日论文」\n"))
    #expect(!composition.content.contains("https://"))
  }

  @Test func takesTheThemesColors() {
    let css = ":root {\n  --ink: #111213;\n  --accent: #abcdef;\n}\n:root { --ink: #000000; }"
    #expect(ThemeColors(styleSheet: css, hue: nil).ink.description == "#111213")
    #expect(ThemeColors(styleSheet: css, hue: nil).accent.description == "#abcdef")
    #expect(ThemeColors(styleSheet: "", hue: nil) == .standard)
    #expect(ThemeColors(styleSheet: css, hue: 250).accent.description == "#045797")
  }
}
