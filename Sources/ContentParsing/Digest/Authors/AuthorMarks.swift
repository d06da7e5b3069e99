/// Marks of footnotes beside names: `†`, `¹²`, `^1,2`.
enum AuthorMarks {
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "＊", "∗", "⁎", "†", "‡", "§", "¶", "‖", "^", "#", "$", "{", "}", "✉", "📧", "♠", "♣",
      "♥", "♦", "⋆", "。", "¹", "²", "³", "\u{FE0F}":
      true
    default: 0x2070...0x207F ~= scalar.value
    }
  }

  /// `range` without marks and spaces at its ends; a `^` takes what follows it along.
  static func trimmed(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    let trimmed = text.trimmed(range) { $0.isSpace || isMark($0) }
    guard let caret = text[trimmed].firstIndex(of: UInt8(ascii: "^")) else { return trimmed }
    return text.trimmed(trimmed.lowerBound..<caret) { $0.isSpace || isMark($0) }
  }

  /// Whether a raised digit stands before a word, as in `¹MIT ²CMU` behind the names.
  static func numbersOrganization(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard !range.isEmpty else { return false }
    let (scalar, end) = text.scalar(at: range.lowerBound)
    return scalar.isRaisedDigit && !trimmed(text, end..<range.upperBound).isEmpty
  }

  /// Whether nothing but digits and marks is in `range`, as in the second part of `A^1,2`.
  static func isNumber(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, text[range.lowerBound].isASCIIDigit else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, end) = text.scalar(at: position)
      guard scalar.decimalDigit != nil || isMark(scalar) || scalar.isSpace else { return false }
      position = end
    }
    return true
  }

  /// `name` without digits behind it.
  static func withoutDigits(_ name: String) -> String {
    var rest = name[...]
    while let last = rest.unicodeScalars.last, last.decimalDigit != nil {
      rest.unicodeScalars.removeLast()
    }
    return rest.isEmpty ? name : rest.trimmingSpaces
  }
}

extension Unicode.Scalar {
  /// `¹`, `²` and the like.
  var isRaisedDigit: Bool {
    switch value {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }
}
