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
    withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        if byte < 0x20 || byte == 0xEF, Self.isForbidden(bytes[position...]) { return true }
        position += 1
      }
      return false
    }
  }

  /// Whether `bytes` begin with such a character.
  private static func isForbidden(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = bytes.startIndex
    if bytes[start] < 0x20 { return ![0x9, 0xA, 0xD].contains(bytes[start]) }
    return bytes.count > 2 && bytes[start + 1] == 0xBF && bytes[start + 2] >= 0xBE
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
