/// A text as scalars, with the byte at which each begins.
struct TextScan {
  let scalars: [Unicode.Scalar]
  /// One more than there are scalars: the last is the text's length.
  let offsets: [Int]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(scalar.asciiForm)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    self.scalars = scalars
    self.offsets = offsets + [offset]
  }

  var count: Int { scalars.count }

  subscript(index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Whether `text`, in lower case, stands at `index`.
  func has(_ text: String, at index: Int) -> Bool {
    var index = index
    for expected in text.unicodeScalars {
      guard let scalar = self[index], scalar.lowercaseASCII == expected else { return false }
      index += 1
    }
    return true
  }

  /// The first index from `index` on that is no space.
  func skipSpaces(_ index: Int) -> Int {
    var index = index
    while let scalar = self[index], scalar == " " || scalar == "\u{A0}" || scalar == "\u{2009}" {
      index += 1
    }
    return index
  }

  /// The word of ASCII letters that begins at `index`, in lower case; empty where there is none.
  func word(at index: Int) -> String {
    var end = index
    while let scalar = self[end], scalar.isASCIILetter { end += 1 }
    return text(index..<end).lowercased()
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { "0"..."9" ~= self }
  var isASCIILetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
  var isASCIIUpper: Bool { "A"..."Z" ~= self }
  var isHan: Bool { 0x3400...0x9FFF ~= value || 0x20000...0x323AF ~= value }

  /// Full-width letters, digits and signs but commas as ASCII ones; hyphens and minus signs as `-`,
  /// dashes as `~`.
  fileprivate var asciiForm: Unicode.Scalar {
    switch value {
    case 0xFF0C, 0xFF1B: self
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x2010...0x2012, 0x2212, 0xFE63: "-"
    case 0x2013, 0x2014, 0x301C: "~"
    default: self
    }
  }

  fileprivate var lowercaseASCII: Unicode.Scalar {
    isASCIIUpper ? Unicode.Scalar(value + 32) ?? self : self
  }
}
