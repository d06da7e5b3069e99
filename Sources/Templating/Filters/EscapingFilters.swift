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
    guard mayHoldWhatXMLForbids else { return false }
    return scalars.contains { !$0.isXMLCharacter }
  }

  /// The same, but for characters that are rare: without a branch a byte, so that many are looked at
  /// at once.
  private var mayHoldWhatXMLForbids: Bool {
    withUnsafeBufferPointer { bytes in
      var last: UInt8 = 0
      var isFound = false
      for byte in bytes {
        let isControl = byte < 0x20 && byte != 0x9 && byte != 0xA && byte != 0xD
        isFound = isFound || isControl || (last == 0xEF && byte == 0xBF)
        last = byte
      }
      return isFound
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
