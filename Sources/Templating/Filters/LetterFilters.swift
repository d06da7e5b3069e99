extension FilterEntry {
  /// Upper and lower case.
  static let letterFilters = [
    FilterEntry("upper") { (input, _) throws(TemplateError) in
      let text = try SoftText(input)
      return text.with(text.bytes.uppercased)
    },
    FilterEntry("lower") { (input, _) throws(TemplateError) in
      let text = try SoftText(input)
      return text.with(text.bytes.lowercased)
    },
    FilterEntry("capitalize") { (input, _) throws(TemplateError) in
      let text = try SoftText(input)
      return text.with(text.bytes.capitalized)
    },
    FilterEntry("title") { (input, _) throws(TemplateError) in
      .text(titled(try SoftText(input).bytes))
    },
  ]

  /// Each word begins with an upper case letter; words end at spaces, `-` and opening brackets.
  private static func titled(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var word: [Unicode.Scalar] = []
    func flush() {
      guard let first = word.first else { return }
      result += Array(first.properties.uppercaseMapping.utf8)
      result += [UInt8](word.dropFirst()).lowercased
      word = []
    }
    for scalar in bytes.scalars {
      if scalar.isPythonSpace || "-({[<".unicodeScalars.contains(scalar) {
        flush()
        result += Array(String(scalar).utf8)
      } else {
        word.append(scalar)
      }
    }
    flush()
    return result
  }
}
