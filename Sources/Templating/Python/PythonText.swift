internal import Text

/// Python's notions of text, over UTF-8.
extension [UInt8] {
  var string: String { String(decoding: self, as: UTF8.self) }

  var scalars: [Unicode.Scalar] { Array<Unicode.Scalar>(string.unicodeScalars) }

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = Array(String(view).utf8)
  }

  var isASCII: Bool { allSatisfy { $0 < 0x80 } }

  /// How many Unicode scalars it has.
  var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

  /// As MarkupSafe escapes it.
  var escaped: [UInt8] { Escaping.markup.escaped(self) }

  /// With `old` replaced by `new`, `limit` times at most (all where negative).
  func replacing(
    _ old: [UInt8], with new: [UInt8], limit: Int
  ) throws(TemplateError) -> [UInt8] {
    guard limit != 0 else { return self }
    guard !old.isEmpty else { return try interspersed(with: new, limit: limit) }
    var result: [UInt8] = []
    var start = 0
    var replaced = 0
    while limit < 0 || replaced < limit, let found = firstRange(of: old, from: start) {
      result += self[start..<found.lowerBound]
      result += new
      try SizeLimit.check(bytes: result.count)
      start = found.upperBound
      replaced += 1
    }
    return result + self[start...]
  }

  /// `new` before every scalar and at the end, as Python replaces empty text.
  private func interspersed(
    with new: [UInt8], limit: Int
  ) throws(TemplateError) -> [UInt8] {
    var result: [UInt8] = []
    var remaining = limit < 0 ? Int.max : limit
    for scalar in scalars {
      if remaining > 0 {
        result += new
        try SizeLimit.check(bytes: result.count)
        remaining -= 1
      }
      result += Array(String(scalar).utf8)
    }
    return remaining > 0 ? result + new : result
  }

  /// Without the scalars at its ends that `isStripped`.
  func stripped(
    left: Bool = true, right: Bool = true, _ isStripped: (Unicode.Scalar) -> Bool
  ) -> [UInt8] {
    var scalars = scalars[...]
    if left { scalars = scalars.drop(while: isStripped) }
    if right { while let last = scalars.last, isStripped(last) { scalars.removeLast() } }
    return [UInt8](scalars)
  }

  /// The words between white space, `limit` splits at most (all where negative).
  func splitAtSpaces(limit: Int = -1) throws(TemplateError) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var rest = scalars[...].drop(while: \.isPythonSpace)
    while !rest.isEmpty {
      if limit >= 0, words.count == limit {
        while let last = rest.last, last.isPythonSpace { rest.removeLast() }
        return words + [[UInt8](rest)]
      }
      let word = rest.prefix { !$0.isPythonSpace }
      words.append([UInt8](word))
      try SizeLimit.check(items: words.count)
      rest = rest.dropFirst(word.count).drop(while: \.isPythonSpace)
    }
    return words
  }

  /// The parts between `separator`, which must not be empty.
  func split(
    at separator: [UInt8], limit: Int = -1
  ) throws(TemplateError) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    while limit < 0 || parts.count < limit, let found = firstRange(of: separator, from: start) {
      parts.append(Array(self[start..<found.lowerBound]))
      try SizeLimit.check(items: parts.count)
      start = found.upperBound
    }
    return parts + [Array(self[start...])]
  }

  /// The lines without their ends, by Python's many line ends.
  var lines: [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [Unicode.Scalar] = []
    var previous: Unicode.Scalar = " "
    var isOpen = false
    for scalar in scalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      previous = scalar
      isOpen = !scalar.isPythonLineEnd
      if isOpen {
        line.append(scalar)
      } else {
        lines.append([UInt8](line))
        line = []
      }
    }
    return isOpen ? lines + [[UInt8](line)] : lines
  }
}

extension [[UInt8]] {
  /// The texts with `separator` between them.
  func joined(by separator: [UInt8]) throws(TemplateError) -> [UInt8] {
    var result: [UInt8] = []
    for (position, text) in enumerated() {
      if position > 0 { result += separator }
      result += text
      try SizeLimit.check(bytes: result.count)
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Python's `isspace`.
  var isPythonSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// What Python's `splitlines` splits at.
  var isPythonLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Python's `isprintable`.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: self == " "
    default: true
    }
  }

  /// What `\w` of Python's regular expressions takes.
  var isWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: self == "_" || properties.numericType != nil
    }
  }
}
