package import SiteModel

/// Turns places in the site into addresses, and fills the holes of documents with them.
package struct Addresses: Sendable {
  /// Scheme and host, such as `https://example.org`.
  package let origin: String
  /// The path that the site lives under: empty, or such as `/blog`.
  package let basePath: String

  package init(_ base: BaseURL) {
    origin = base.origin
    basePath = base.path
  }

  /// For an `href` on the site's own pages.
  package func href(_ path: SitePath) -> String { basePath + path.encoded }

  /// With scheme and host.
  package func absolute(_ path: SitePath) -> String { origin + basePath + path.encoded }

  /// The site's address for what an author wrote from the root, such as `/about/?a#b`; anything
  /// else is given back.
  package func href(writtenAs address: String) -> String {
    Self.isRooted(address) ? basePath + address : address
  }

  /// As `href(writtenAs:)`, with scheme and host. An address relative to a page is seen from
  /// `page`.
  package func absolute(writtenAs address: String, on page: SitePath) -> String {
    if Self.isRooted(address) { return origin + basePath + address }
    if Self.isAbsolute(address) { return address }
    if address.hasPrefix("#") || address.isEmpty { return absolute(page) + address }
    return absolute(page) + address
  }

  private static func isRooted(_ address: String) -> Bool {
    address.hasPrefix("/") && !address.hasPrefix("//")
  }

  /// Whether `address` has a scheme or at least a host.
  static func isAbsolute(_ address: String) -> Bool {
    address.utf8.starts(with: "//".utf8) || hasScheme(address)
  }

  /// A letter, then letters, digits, `+`, `.` and `-`, then a colon (RFC 3986, section 3.1).
  private static func hasScheme(_ address: String) -> Bool {
    for (position, byte) in address.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: ":"): return position > 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "-"):
        if position == 0 { return false }
      default: return false
      }
    }
    return false
  }
}
