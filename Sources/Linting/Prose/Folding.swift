internal import Text

/// Spellings of one thing made equal.
enum Folding {
  /// The letters and digits of `text` in lower case, full-width ones as ASCII.
  static func key(_ text: some StringProtocol) -> String {
    var text = String(text)
    return String(decoding: text.withUTF8(key), as: UTF8.self)
  }

  /// The same as bytes.
  static func keyBytes(_ text: some StringProtocol) -> [UInt8] {
    var text = String(text)
    return text.withUTF8(key)
  }

  /// The key of the text that stands at `range` in `bytes`.
  static func key(of bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { key(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private static func key(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        if byte.isASCIIWordPart { key.append(byte.isASCIIDigit ? byte : byte | 0x20) }
        offset += 1
      } else if byte < 0xC0 {
        // The rest of a scalar that has lost its beginning to a blank.
        offset += 1
      } else {
        let (scalar, length) = UTF8Scalars.scalar(at: offset, in: text)
        append(scalar, to: &key)
        offset += length
      }
    }
    return key
  }

  private static func append(_ value: UInt32, to key: inout [UInt8]) {
    if 0x4E00...0x9FFF ~= value {
      key.append(UInt8(0xE0 | value >> 12))
      key.append(UInt8(0x80 | value >> 6 & 0x3F))
      key.append(UInt8(0x80 | value & 0x3F))
      return
    }
    guard let scalar = Unicode.Scalar(value).map(halfWidth) else { return }
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      if byte.isASCIIWordPart { key.append(byte.isASCIIDigit ? byte : byte | 0x20) }
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
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
