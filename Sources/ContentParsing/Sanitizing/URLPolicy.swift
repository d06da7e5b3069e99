/// Which addresses may be published.
///
/// An address is looked at as browsers read it: without control characters and without
/// whitespace around it. It may be relative; if it has a scheme, it has to be one of a short list.
package enum URLPolicy {
  /// What an address is used for.
  package enum Use: Sendable {
    /// Followed by the reader.
    case link
    /// Loaded with the page: an image, a video, a sound.
    case resource
  }

  /// Whether `address` may be published.
  ///
  /// It is the address itself: references and backslashes of HTML and Markdown resolved.
  package static func isSafe(_ address: some Collection<UInt8>, for use: Use = .link) -> Bool {
    address.withContiguousStorageIfAvailable { isSafe(bytes: $0, for: use) }
      ?? (cleaned(address, for: use) != nil)
  }

  /// As `cleaned` finds it, without making anything.
  private static func isSafe(bytes: UnsafeBufferPointer<UInt8>, for use: Use) -> Bool {
    // In lower case, a byte a letter.
    var scheme: UInt64 = 0
    var length = 0
    for byte in bytes where byte >= 0x20 && byte != 0x7F {
      switch byte {
      case UInt8(ascii: ":"): return isAllowed(packed: scheme, for: use)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case 0x20 where length == 0: continue
      default:
        length += 1
        // What is longer than eight letters is none of those that are allowed.
        scheme = length > 8 ? .max : scheme << 8 | UInt64(byte | 0x20)
      }
    }
    return true
  }

  private static func isAllowed(packed scheme: UInt64, for use: Use) -> Bool {
    switch scheme {
    case 0x6874_7470, 0x68_7474_7073: true  // http, https
    case 0x6D61_696C_746F, 0x74_656C: use == .link  // mailto, tel
    default: false
    }
  }

  /// `address` without control characters and without whitespace around it; nil where it may not
  /// be published.
  package static func cleaned(
    _ address: some Collection<UInt8>, for use: Use = .link
  ) -> [UInt8]? {
    var bytes = address.filter { $0 >= 0x20 && $0 != 0x7F }
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes = Array(bytes.drop { $0 == 0x20 })
    guard let colon = schemeEnd(bytes) else { return bytes }
    return isAllowed(String(decoding: bytes[..<colon], as: UTF8.self).lowercased(), for: use)
      ? bytes : nil
  }

  /// The first colon, where no slash, question mark or number sign stands before it: only then
  /// can there be a scheme. What stands before it need not be one to be refused.
  private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return position
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }

  private static func isAllowed(_ scheme: String, for use: Use) -> Bool {
    switch scheme {
    case "http", "https": true
    case "mailto", "tel": use == .link
    default: false
    }
  }

  /// The host of an absolute `https` address, in lower case; nil for any other address, or one
  /// whose host browsers might read in another way.
  static func host(_ address: [UInt8]) -> String? {
    let prefix = Array("https://".utf8)
    guard address.count > prefix.count,
      zip(address, prefix).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 })
    else { return nil }
    let host = address[prefix.count...].prefix { $0 != UInt8(ascii: "/") }
    guard !host.isEmpty, host.allSatisfy(isHostByte) else { return nil }
    return String(decoding: host, as: UTF8.self).lowercased()
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
