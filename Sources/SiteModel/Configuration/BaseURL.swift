/// The absolute address that a site is read at, such as `https://example.org/blog`.
package struct BaseURL: Hashable, Sendable {
  /// Scheme and host, such as `https://example.org`; in lower case, without a slash at the end.
  package let origin: String
  /// The path before each of the site's own: empty, or like `/blog`, without a slash at the end.
  package let path: String

  /// What a site is read at while it is written.
  package static let local = BaseURL(origin: "http://localhost:4000", path: "")

  private init(origin: String, path: String) {
    self.origin = origin
    self.path = path
  }

  /// Nil where `text` is not an absolute `http` or `https` address of ASCII characters, or has a
  /// user, a query or a fragment. Slashes at the end do not count.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let parts = rest.dropFirst(host.count).split(separator: "/")
    guard Self.isHost(host), !parts.contains("."), !parts.contains(".."),
      parts.joined().utf8.allSatisfy(Self.isPathByte)
    else { return nil }
    origin = scheme + host.lowercased()
    path = parts.map { "/" + $0 }.joined()
  }

  /// A name or an IP address, with or without a port.
  private static func isHost(_ host: Substring) -> Bool {
    guard host.first != "[" else { return host.contains("]") && host.utf8.allSatisfy(isHostByte) }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    let isPort = parts.count < 2 || UInt16(parts[1]) != nil
    let isName = parts[0].utf8.allSatisfy {
      isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    return parts.count <= 2 && isPort && !parts[0].isEmpty && isName
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "[]:.".utf8.contains(byte)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-._~!$&'()*+,;=:@%".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}

extension BaseURL {
  /// The host without a port, such as `example.org`, `127.0.0.1` or `[::1]`.
  package var host: Substring {
    let authority = origin[(origin.firstRange(of: "://")?.upperBound ?? origin.startIndex)...]
    guard authority.first != "[" else { return authority.prefix { $0 != "]" } + "]" }
    return authority.prefix { $0 != ":" }
  }
}

extension BaseURL: CustomStringConvertible {
  /// Without a slash at the end.
  package var description: String { origin + path }
}
