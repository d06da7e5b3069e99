/// What the form of an address tells (RFC 3986).
package enum URLReference {
  /// Whether it has a scheme, as `https:` and `mailto:` are, or a host behind `//`: then it leads
  /// to the same place from wherever it stands.
  package static func isAbsolute(_ address: String) -> Bool {
    address.utf8.starts(with: "//".utf8) || hasScheme(address)
  }

  /// A letter, then letters, digits, `+`, `.` and `-`, then a colon (RFC 3986, section 3.1).
  private static func hasScheme(_ address: String) -> Bool {
    var isFirst = true
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: ":"): return !isFirst
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "-"):
        if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return false
  }
}
