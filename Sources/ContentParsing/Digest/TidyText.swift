internal import Text

/// Text of a field or title without what nobody sees in it: a zero-width space or a byte order mark is
/// left out, a no-break space or a tab is a space, and letters are composed.
enum TidyText {
  static func tidied(_ text: String) -> String {
    var text = text
    guard text.withUTF8(mayHoldUnseen) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.compactMap(seen))).composed
  }

  /// Whether one of these is there, or a combining mark.
  private static func mayHoldUnseen(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.contains { position in
      let next = position + 1 < text.count ? text[position + 1] : 0
      switch text[position] {
      case 0x09, 0xCC, 0xCD: return true
      case 0xC2: return next == 0xA0
      case 0xE1: return 0x84...0x87 ~= next
      case 0xE2:
        return text.begins(with: 0x80, 0x8B, at: position)
          || text.begins(with: 0x81, 0xA0, at: position)
      case 0xE3:
        return text.begins(with: 0x82, 0x99, at: position)
          || text.begins(with: 0x82, 0x9A, at: position)
      case 0xEF: return text.begins(with: 0xBB, 0xBF, at: position)
      default: return false
      }
    }
  }

  /// Nil for what is left out.
  private static func seen(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isUnseen(scalar) { return nil }
    return scalar == "\t" || scalar == "\u{A0}" ? " " : scalar
  }

  /// A zero-width space, a word joiner, or a byte order mark.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200B}" || scalar == "\u{2060}" || scalar == "\u{FEFF}"
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these two bytes follow the one at `position`.
  fileprivate func begins(with second: UInt8, _ third: UInt8, at position: Int) -> Bool {
    position + 2 < count && self[position + 1] == second && self[position + 2] == third
  }
}
