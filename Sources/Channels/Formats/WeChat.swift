internal import HTMLReading
internal import SiteOutput

/// An article of a WeChat official account: HTML that is pasted into its editor.
///
/// The editor takes inline styles only, and refuses links to other hosts. What of it comes from
/// third parties can be changed by `site.yml`.
package struct WeChat: Channel {
  package let name = "wechat"
  package let title = "WeChat"
  package let fileExtension = "html"
  package let unshown: Set<Content> = [.formulas]
  /// The draft API's; title and digest are third party's.
  package let limits = [
    ChannelLimit("title", 64, .characters), ChannelLimit("digest", 120, .characters),
    ChannelLimit("characters", 20_000, .characters), ChannelLimit("bytes", 1_000_000, .bytes),
  ]

  /// The width of an article, in pixels.
  package static let width = 677

  package init() {}

  package func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    let (titleLimit, digestLimit) = (limit("title", style), limit("digest", style))
    let title = titleLimit.unit.prefix(of: digest.title, limit: titleLimit.value)
    let summary = digestLimit.unit.prefix(of: digest.summary, limit: digestLimit.value)
    let (characters, bytes) = (limit("characters", style), limit("bytes", style))
    return fitting(digest) { selection in
      let html = Self.html(digest, selection, style)
      return Composition(
        content: html, title: title,
        measures: [
          Measure(titleLimit, of: title), Measure(digestLimit, of: summary),
          Measure(characters, of: html), Measure(bytes, of: html),
        ],
        selection: selection)
    }
  }

  private static func html(
    _ digest: ChannelDigest, _ selection: Selection, _ style: ChannelStyle
  ) -> String {
    let links = NumberedSources(isAllowed: isAllowed)
    let html = StyledHTML(
      styles: InlineStyles(colors: style.colors, fontSize: 16), links: links)
    var writer = MessageWriter(digest, html, style.words)
    writer.showsTitle = false
    writer.paperHeadingLevel = 3
    let body = writer.message(selection)
    let parts = [body, sources(links.sources, html, style)].filter { !$0.isEmpty }
    let content = "\n" + parts.joined(separator: "\n") + "\n"
    return html.element("section", html.styles.ground, content) + "\n"
  }

  private static func isAllowed(_ address: String) -> Bool {
    ["https://mp.weixin.qq.com/", "http://mp.weixin.qq.com/"].contains { address.hasPrefix($0) }
  }

  /// Such as `[1] arXiv:2602.21193：https://arxiv.org/abs/2602.21193`, a line each.
  private static func sources(
    _ sources: [NumberedSources.Source], _ html: StyledHTML, _ style: ChannelStyle
  ) -> String {
    guard !sources.isEmpty else { return "" }
    let lines = sources.enumerated().map { index, source in
      "[\(index + 1)] \(plain(source.name))\(html.text(style.words["channel_colon"]))"
        + html.text(source.address)
    }
    return html.heading(html.text(style.words["channel_sources"]), level: 4) + "\n"
      + html.element(
        "p", "margin:0;font-size:12px;word-break:break-all;color:\(style.colors.faint)",
        lines.joined(separator: "<br>"))
  }

  /// The text of HTML, escaped.
  private static func plain(_ html: String) -> String {
    StyledHTML(
      styles: InlineStyles(colors: .standard, fontSize: 16), links: Anchors()
    ).text(HTMLTokens.text(of: Array(html.utf8)))
  }

  /// The images of `digest` that are shown, which have to be uploaded, in order.
  package static func images(of digest: ChannelDigest) -> [ImageManifest.Image] {
    ImageManifest(digest).images
  }
}
