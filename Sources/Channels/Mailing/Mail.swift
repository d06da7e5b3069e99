internal import SiteOutput

/// A mail: `multipart/alternative` with a text and an HTML part (RFC 2046), complete as a file.
///
/// Gmail cuts a message near 102 KB, so the whole of it stays under 90,000 bytes.
package struct Mail: Channel {
  package let name = "mail"
  package let title = "E-mail"
  package let fileExtension = "eml"
  package let unshown: Set<Content> = [.formulas]
  package let limits = [ChannelLimit("bytes", 90_000, .bytes)]

  package init() {}

  package func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition {
    let limit = limit("bytes", style)
    let headers = MailHeaders(digest: digest, style: style)
    let page = MailPage(digest: digest, style: style, unsubscribe: headers.unsubscribe)
    return fitting(digest) { selection in
      let mail = Self.message(headers, page, selection)
      return Composition(
        content: mail, measures: [Measure(limit, of: mail)], selection: selection)
    }
  }

  private static func message(
    _ headers: MailHeaders, _ page: MailPage, _ selection: Selection
  ) -> String {
    let boundary = "=_papersite_" + SHA256.hex(headers.identifier).prefix(24)
    return headers.text
      + "Content-Type: multipart/alternative; boundary=\"\(boundary)\"\r\n\r\n"
      + part("text/plain", page.text(selection), boundary)
      + part("text/html", page.html(selection), boundary) + "--\(boundary)--\r\n"
  }

  private static func part(_ type: String, _ text: String, _ boundary: String) -> String {
    "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\n"
      + "Content-Transfer-Encoding: base64\r\n\r\n\(MailText.base64(text))\r\n"
  }
}
