extension Unicode.Scalar {
  /// White space (the Unicode property), told without a table look-up.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// A letter or digit of any script.
  var isWordPart: Bool {
    if value < 0x80 { return UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit }
    return isCJKLetter || properties.isAlphabetic || properties.numericType != nil
  }

  /// 0 to 9 for an ASCII or full-width digit.
  var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }

  /// A filled star, as ratings and counts of stars use it.
  var isStar: Bool {
    switch value {
    case 0x2B50, 0x2605, 0x1F31F: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmingSpaces: String { trimming { $0.isSpace } }

  /// Without the scalars at its ends that `isDropped` names.
  func trimming(_ isDropped: (Unicode.Scalar) -> Bool) -> String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, isDropped(last) { scalars.removeLast() }
    while let first = scalars.first, isDropped(first) { scalars.removeFirst() }
    return String(scalars)
  }

  /// Whether it ends with exactly these bytes.
  func endsExactly(with suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
