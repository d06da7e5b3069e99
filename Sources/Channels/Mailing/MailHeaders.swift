internal import SiteModel

/// The headers of a digest's mail, in order.
struct MailHeaders {
  let digest: ChannelDigest
  let style: ChannelStyle

  /// With their line ends.
  var text: String {
    fields.map { "\($0.0): \($0.1)\r\n" }.joined()
  }

  /// What tells this mail from all others, without angle brackets: the same for the same digest.
  var identifier: String {
    "\(digest.name).\(SHA256.hex(digest.address + " " + digest.name).prefix(12))@\(host)"
  }

  private var fields: [(String, String)] {
    var fields = [
      ("From", "\(MailText.phrase(style.siteTitle)) <\(sender)>"),
      ("To", recipients), ("Subject", MailText.header(digest.title)), ("Date", digest.mailDate),
      ("Message-ID", "<\(identifier)>"),
      ("List-Id", "\(MailText.phrase(style.siteTitle)) <\(listID)>"),
      ("List-Archive", "<\(digest.address)>"),
    ]
    fields.append(("List-Unsubscribe", unsubscribe.map { "<\($0)>" }.joined(separator: ", ")))
    // RFC 8058: mail programs show a button, and POST to the address.
    if unsubscribe.contains(where: { $0.hasPrefix("https://") || $0 == Self.placeholder }) {
      fields.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    }
    return fields + [("MIME-Version", "1.0")]
  }

  /// What a mailing service puts its own address for.
  static let placeholder = "{{unsubscribe_url}}"

  var unsubscribe: [String] {
    style.mail.unsubscribe.isEmpty ? [Self.placeholder] : style.mail.unsubscribe
  }

  /// The address alone.
  var sender: String { style.mail.from ?? "papers@\(host)" }

  private var recipients: String {
    style.mail.to.isEmpty
      ? "undisclosed-recipients:;" : style.mail.to.joined(separator: ",\r\n ")
  }

  private var listID: String { style.mail.listID ?? "papers.\(host)" }

  /// Without a port.
  private var host: String { String(style.host.prefix { $0 != ":" }) }
}
