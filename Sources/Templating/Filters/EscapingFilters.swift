internal import Text

extension FilterEntry {
  /// What is escaped and what is not.
  static let escapingFilters = [
    FilterEntry("escape") { (input, _) throws(TemplateError) in
      .safe(try SoftText(input).markup)
    },
    FilterEntry("forceescape") { (input, _) throws(TemplateError) in
      .safe(try input.display().escaped)
    },
    FilterEntry("safe") { (input, _) throws(TemplateError) in .safe(try input.display()) },
    FilterEntry("string") { (input, _) throws(TemplateError) in
      let text = try SoftText(input)
      return text.with(text.bytes)
    },
    FilterEntry("striptags") { (input, _) throws(TemplateError) in
      .text(try TagStripping.strip(try input.display()))
    },
    FilterEntry("xmlescape") { (input, _) throws(TemplateError) in
      let bytes = try input.display()
      guard bytes.holdsWhatXMLForbids else { return .safe(bytes.escaped) }
      return .safe([UInt8](bytes.scalars.filter(\.isXMLCharacter)).escaped)
    },
    FilterEntry(
      "default",
      [
        Parameter("default_value", default: .text([])), Parameter("boolean", default: .bool(false)),
      ],
      takesUndefined: true
    ) { (input, call) throws(TemplateError) in
      if case .undefined = input { return call[0] }
      guard try call.bool(1) else { return input }
      return try input.isTrue() ? input : call[0]
    },
  ]
}

extension [UInt8] {
  /// Whether there is a control character, U+FFFE or U+FFFF.
  fileprivate var holdsWhatXMLForbids: Bool {
    withUnsafeBytes { bytes in
      var position = 0
      while position + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if Self.mayHoldForbidden(word), Self.holdsForbidden(position..<position + 8, of: bytes) {
          return true
        }
        position += 8
      }
      return Self.holdsForbidden(position..<bytes.count, of: bytes)
    }
  }

  /// Whether one of the eight bytes is below 0x20, or is 0xBF, the second byte of such a character:
  /// the first, 0xEF, is that of Chinese commas too.
  private static func mayHoldForbidden(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = (word &- ones &* 0x20) & ~word
    let difference = word ^ (ones &* 0xBF)
    let equal = (difference &- ones) & ~difference
    return (low | equal) & (ones &* 0x80) != 0
  }

  /// Whether the byte that tells such a character stands in a range of `bytes`.
  private static func holdsForbidden(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Bool
  {
    range.contains { position in
      switch bytes[position] {
      case 0x9, 0xA, 0xD: false
      case ..<0x20: true
      case 0xBF:
        position > 0 && bytes[position - 1] == 0xEF
          && position + 1 < bytes.count && bytes[position + 1] >= 0xBE
      default: false
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows it (production `Char`).
  fileprivate var isXMLCharacter: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
