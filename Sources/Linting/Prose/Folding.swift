/// Spellings of one thing made equal.
enum Folding {
  /// The letters and digits of `text` in lower case, full-width ones as ASCII.
  static func key(_ text: some StringProtocol) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let scalar = halfWidth(scalar)
      if scalar.isASCII {
        if let letter = lowerASCIIWordPart(UInt8(scalar.value)) { key.append(letter) }
      } else if 0x4E00...0x9FFF ~= scalar.value {
        key.append(contentsOf: scalar.utf8)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// `text` in lower case, full-width characters as ASCII, and all else as it is.
  static func caseAndWidth(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      folded.append(contentsOf: halfWidth(scalar).properties.lowercaseMapping.unicodeScalars)
    }
    return String(folded)
  }

  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  private static func lowerASCIIWordPart(_ byte: UInt8) -> UInt8? {
    guard byte.isASCIIWordPart else { return nil }
    return byte.isASCIIDigit ? byte : byte | 0x20
  }
}
