extension SitePath {
  /// Whether it stays in the output folder and an address can hold it: no part of it is empty, `.`,
  /// `..` or longer than 240 bytes, and none holds control characters. Asked of each post in each
  /// build, so each byte is looked at once.
  package var isPublishable: Bool {
    var part = Part()
    var previous: UInt8 = 0
    for byte in path.utf8.dropFirst() {
      if Self.isControl(byte, after: previous) { return false }
      if byte == UInt8(ascii: "/") {
        guard part.isGood else { return false }
        part = Part()
      } else {
        part.length += 1
        part.dots += byte == UInt8(ascii: ".") ? 1 : 0
      }
      previous = byte
    }
    return part.length == 0 || part.isGood
  }

  private struct Part {
    /// In bytes.
    var length = 0
    var dots = 0

    var isGood: Bool { 1...240 ~= length && !(dots == length && length <= 2) }
  }

  /// U+0080 to U+009F are two bytes, the first of which is 0xC2.
  private static func isControl(_ byte: UInt8, after previous: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || previous == 0xC2 && byte < 0xA0
  }
}
