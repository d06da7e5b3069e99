package import SiteModel
internal import Text

/// Turns places in the site into addresses, and fills the holes of documents with them.
package struct Addresses: Sendable {
  /// Scheme and host, such as `https://example.org`.
  package let origin: String
  /// The path that the site lives under: empty, or such as `/blog`.
  package let basePath: String
  /// Of `origin`, in lower case.
  private let host: String

  package init(_ base: BaseURL) {
    origin = base.origin
    basePath = base.path
    let bytes = Array(base.origin.utf8)
    let range = bytes.withUnsafeBufferPointer(Self.host)
    host = range.map { String(decoding: bytes[$0], as: UTF8.self).lowercased() } ?? ""
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

  /// Whether `address` names another host than the site's.
  func leadsElsewhere(_ address: String) -> Bool {
    guard Self.isAbsolute(address) else { return false }
    var address = address
    return address.withUTF8 { bytes in
      guard let range = Self.host(in: bytes) else { return false }
      let host = bytes[range]
      // Nearly all hosts are written in lower case, and need not be copied for that.
      let isLowercase = host.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
      return isLowercase
        ? !host.elementsEqual(self.host.utf8)
        : String(decoding: host, as: UTF8.self).lowercased() != self.host
    }
  }

  /// Host and port behind `//`; nil where there is none.
  private static func host(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
      bytes[slash...].starts(with: "//".utf8)
    else { return nil }
    let start = slash + 2
    let end = bytes[start...].firstIndex(where: endsAuthority) ?? bytes.count
    let user = bytes[start..<end].lastIndex(of: UInt8(ascii: "@"))
    return (user.map { $0 + 1 } ?? start)..<end
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  private static func isRooted(_ address: String) -> Bool {
    address.hasPrefix("/") && !address.hasPrefix("//")
  }

  /// Whether `address` has a scheme or at least a host.
  static func isAbsolute(_ address: String) -> Bool { URLReference.isAbsolute(address) }
}
