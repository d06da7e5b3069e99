internal import Foundation
internal import Text

/// An absolute `http` or `https` address as it is sent: percent-encoded, its host in ASCII, and
/// without a fragment, which no server gets to see.
package struct HTTPURL: Hashable, Sendable, CustomStringConvertible {
  /// Such as `https://arxiv.org/abs/2602.21193`.
  package let text: String
  /// In lower case, with the port where one is written: `arxiv.org`, `localhost:8000`.
  package let host: String

  package var description: String { text }

  /// - Parameter written: as an author or a `Location` header has it, where Chinese and spaces may
  ///   stand as they are. Nil where it is not an absolute address of HTTP.
  package init?(_ written: String) {
    let encoded = Self.encoded(written.prefix { $0 != "#" })
    guard let url = URL(string: encoded, encodingInvalidCharacters: true) else { return nil }
    self.init(url)
  }

  private init?(_ url: URL) {
    guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = url.host(percentEncoded: true)?.lowercased(), !host.isEmpty
    else { return nil }
    text = url.absoluteString
    self.host = host + (url.port.map { ":\($0)" } ?? "")
  }

  /// The address that `location` means, seen from here (RFC 3986, section 5); nil where it means
  /// this one, or none of HTTP.
  package func resolving(_ location: String) -> HTTPURL? {
    let encoded = Self.encoded(location.prefix { $0 != "#" })
    guard let base = URL(string: text),
      let url = URL(string: encoded, relativeTo: base)?.absoluteURL
    else { return nil }
    return HTTPURL(url.absoluteString)
  }

  var url: URL? { URL(string: text) }

  /// Whether what is sent to `other` may be sent here: to the same host, and not in the open where it
  /// was encrypted.
  func isAsSafe(as other: HTTPURL) -> Bool {
    host == other.host && (text.hasPrefix("https:") || !other.text.hasPrefix("https:"))
  }

  /// `address` with what may not stand in one encoded. What is encoded already stays.
  private static func encoded(_ address: Substring) -> String {
    let path = address.firstRange(of: "//").map { authority in
      address[authority.upperBound...].firstIndex { "/?".contains($0) } ?? address.endIndex
    }
    let start = path ?? address.startIndex
    return address[..<start] + URLEncoding.encode(String(address[start...]), keeping: kept)
  }

  /// Brackets may stand in a host only.
  private static let kept = URLEncoding.address.enumerated().map { byte, isKept in
    isKept && !"[]".utf8.contains(UInt8(byte))
  }
}
