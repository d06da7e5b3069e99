/// Spellings of one thing made equal.
enum Folding {
  /// The letters and digits of `text` in lower case, full-width ones as ASCII.
  static func key(_ text: some StringProtocol) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &key) }
    return String(decoding: key, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: key.append(UInt8(scalar.value))
    case 0x41...0x5A: key.append(UInt8(scalar.value | 0x20))
    case ..<0x80, 0x3000...0x3002: break
    case 0x4E00...0x9FEF:
      key.append(UInt8(0xE0 | scalar.value >> 12))
      key.append(UInt8(0x80 | scalar.value >> 6 & 0x3F))
      key.append(UInt8(0x80 | scalar.value & 0x3F))
    case 0xFF01...0xFF5E: append(halfWidth(scalar), to: &key)
    default:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return }
      key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
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
}
