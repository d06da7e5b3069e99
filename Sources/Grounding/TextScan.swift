/// A text as scalars, with the byte at which each begins.
struct TextScan {
  let scalars: [Unicode.Scalar]
  /// One more than there are scalars: the last is the text's length.
  private let offsets: [Int]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if !scalar.isCombiningMark {
        scalars.append(scalar.asciiForm)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    self.scalars = scalars
    self.offsets = offsets + [offset]
  }

  var count: Int { scalars.count }

  subscript(index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  // MARK: - Bytes

  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// The scalars of a range of bytes that begins and ends at scalars.
  func scalars(ofBytes bytes: Range<Int>) -> Range<Int> {
    index(ofByte: bytes.lowerBound)..<index(ofByte: bytes.upperBound)
  }

  private func index(ofByte byte: Int) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Text

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

  /// Whether `text`, in lower case, ends before `index`: as a whole word where it is Latin.
  func has(_ text: String, before index: Int) -> Bool {
    let start = index - text.unicodeScalars.count
    guard start >= 0, has(text, at: start) else { return false }
    return scalars[start].isASCIILetter ? self[start - 1]?.isASCIILetter != true : true
  }

  /// The first index from `index` on that is no space.
  func skipSpaces(_ index: Int) -> Int {
    var index = index
    while let scalar = self[index], scalar.isSpace { index += 1 }
    return index
  }

  /// The last index up to `index` that has no space before it.
  func skipSpaces(before index: Int) -> Int {
    var index = index
    while let scalar = self[index - 1], scalar.isSpace { index -= 1 }
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
  var isASCIILower: Bool { "a"..."z" ~= self }
  var isHan: Bool { 0x3400...0x9FFF ~= value || 0x20000...0x323AF ~= value }
  var isSpace: Bool { self == " " || self == "\u{A0}" || self == "\u{2009}" || self == "\u{202F}" }

  fileprivate var isCombiningMark: Bool { 0x0300...0x036F ~= value }

  /// Full-width letters, digits and signs but commas as ASCII ones; hyphens and minus signs as `-`,
  /// dashes as `~`; letters without their accents, which not every text has.
  fileprivate var asciiForm: Unicode.Scalar {
    switch value {
    case 0xFF0C, 0xFF1B: self
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x2010...0x2012, 0x2212, 0xFE63: "-"
    case 0x2013, 0x2014, 0x301C: "~"
    case 0x2019: "'"
    case 0xB5: "μ"
    case 0xC0...0x17F: Self.withoutAccent[self] ?? self
    default: self
    }
  }

  private static let withoutAccent: [Unicode.Scalar: Unicode.Scalar] = {
    let letters: KeyValuePairs<Unicode.Scalar, String> = [
      "A": "ÀÁÂÃÄÅĀĂĄ", "C": "ÇĆĈĊČ", "D": "ĎĐ", "E": "ÈÉÊËĒĔĖĘĚ", "G": "ĜĞĠĢ", "H": "ĤĦ",
      "I": "ÌÍÎÏĨĪĬĮİ", "J": "Ĵ", "K": "Ķ", "L": "ĹĻĽĿŁ", "N": "ÑŃŅŇ", "O": "ÒÓÔÕÖØŌŎŐ",
      "R": "ŔŖŘ", "S": "ŚŜŞŠ", "T": "ŢŤŦ", "U": "ÙÚÛÜŨŪŬŮŰŲ", "W": "Ŵ", "Y": "ÝŶŸ", "Z": "ŹŻŽ",
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņň", "o": "òóôõöøōŏő",
      "r": "ŕŗř", "s": "śŝşš", "t": "ţťŧ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    return letters.reduce(into: [:]) { map, pair in
      for accented in pair.value.unicodeScalars { map[accented] = pair.key }
    }
  }()

  fileprivate var lowercaseASCII: Unicode.Scalar {
    isASCIIUpper ? Unicode.Scalar(value + 32) ?? self : self
  }
}
