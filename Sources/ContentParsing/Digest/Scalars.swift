internal import Text

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
    if isStar { return false }
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
    var text = String(self)
    let trimmed = text.withUTF8 { bytes -> String? in
      let range = bytes.trimmed(bytes.indices, isDropped)
      return range == bytes.indices ? nil : bytes.text(range)
    }
    return trimmed ?? text
  }

  /// Whether it ends with exactly these bytes.
  func endsExactly(with suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text at `range`, which is valid UTF-8.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }

  /// The scalar at `offset`, and where the next one begins.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let (value, length) = UTF8Scalars.scalar(at: offset, in: self)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", offset + length)
  }

  /// `range` without the scalars at its ends that `isDropped` names.
  func trimmed(_ range: Range<Int>, _ isDropped: (Unicode.Scalar) -> Bool) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start {
      let (value, length) = UTF8Scalars.scalar(before: end, in: self)
      guard let scalar = Unicode.Scalar(value), isDropped(scalar) else { break }
      end -= length
    }
    while start < end, case let (scalar, next) = scalar(at: start), isDropped(scalar) {
      start = next
    }
    return start..<end
  }

  /// Whether `range` ends with the bytes of `literal`.
  func ends(_ range: Range<Int>, with literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    return range.count >= count
      && (0..<count).allSatisfy { self[range.upperBound - count + $0] == literal.utf8Start[$0] }
  }
}
