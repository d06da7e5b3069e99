internal import SiteOutput

/// The two parts of a digest's mail.
struct MailPage {
  let digest: ChannelDigest
  let style: ChannelStyle
  /// Where a reader stops the mail.
  let unsubscribe: [String]

  private let plainWriter: MessageWriter
  private let htmlWriter: MessageWriter
  private let html: StyledHTML

  /// In pixels.
  private static let width = 600

  init(digest: ChannelDigest, style: ChannelStyle, unsubscribe: [String]) {
    self.digest = digest
    self.style = style
    self.unsubscribe = unsubscribe
    html = StyledHTML(styles: InlineStyles(colors: style.colors, fontSize: 16), links: Anchors())
    plainWriter = MessageWriter(digest, PlainText(showsAddresses: true), style.words)
    var writer = MessageWriter(digest, html, style.words)
    writer.paperHeadingLevel = 3
    htmlWriter = writer
  }

  func text(_ selection: Selection) -> String {
    let reason = style.words.sentence("mail_reason", ["name": style.siteTitle])
    let leaving = unsubscribe.map {
      style.words["mail_unsubscribe"] + style.words["channel_colon"] + $0
    }
    return plainWriter.message(selection) + "\n\n-- \n"
      + ([reason] + leaving).joined(separator: "\n")
      + "\n"
  }

  /// A table holds the width, since some mail programs know nothing else.
  func html(_ selection: Selection) -> String {
    let ground = "background-color:#ffffff;color:\(style.colors.ink)"
    return """
      <!DOCTYPE html>
      <html lang="\(html.text(style.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <meta name="supported-color-schemes" content="light">
      <title>\(html.text(digest.title))</title>
      </head>
      <body style="margin:0;padding:0;\(ground);\(Self.font)">
      <div style="display:none;max-height:0;overflow:hidden">\(html.text(digest.summary))</div>
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" \
      style="\(ground)"><tr><td align="center" style="padding:16px">
      <table role="presentation" width="\(Self.width)" cellpadding="0" cellspacing="0" border="0" \
      style="width:100%;max-width:\(Self.width)px;table-layout:fixed"><tr><td \
      style="\(ground);\(Self.font);font-size:16px;line-height:1.75;word-break:break-word">
      \(htmlWriter.message(selection))
      \(footer)
      </td></tr></table>
      </td></tr></table>
      </body>
      </html>

      """
  }

  private static let font =
    "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'PingFang SC',"
    + "'Microsoft YaHei','Noto Sans CJK SC',sans-serif"

  private var footer: String {
    let reason = html.text(style.words.sentence("mail_reason", ["name": style.siteTitle]))
    let links = unsubscribe.prefix(1).map {
      html.link(html.text(style.words["mail_unsubscribe"]), to: $0)
    }
    return html.element(
      "p", "margin:0;font-size:12px;line-height:1.6;color:\(style.colors.faint)",
      ([reason] + links).joined(separator: " "))
  }
}
