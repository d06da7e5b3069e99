/// A name of a benchmark, data set, model, organisation or person in a text.
struct Name: Hashable, Sendable {
  /// As it is written.
  let text: String
  /// In lower case and without hyphens, spaces, dots and a plural's `s`: what two spellings share.
  let key: String
  /// In bytes of the text.
  let range: Range<Int>

  static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.unicodeScalars where scalar.isASCIILetter || scalar.isASCIIDigit {
      key.unicodeScalars.append(scalar)
    }
    key = key.lowercased()
    return key.count > 3 && key.hasSuffix("s") && !key.hasSuffix("ss")
      ? String(key.dropLast()) : key
  }
}

/// Finds the Latin words of a text that are names: with a digit, with a capital inside or
/// throughout, or with a first one where no sentence begins. In Chinese text every capitalised word
/// is one.
///
/// Words of the field that are no names of anything (`LLM`, `GPU`, `Transformer`) are left out.
enum NameReader {
  /// In order. What belongs to a number, such as `TB`, is no name.
  static func names(in scan: TextScan, outside quantities: [Quantity]) -> [Name] {
    var names: [Name] = []
    var index = 0
    var units = quantities.map { scan.scalars(ofBytes: $0.range) }[...]
    while index < scan.count {
      guard scan[index]?.isASCIILetter == true || beginsWithDigit(scan, index) else {
        index += 1
        continue
      }
      let end = endOfWord(scan, index)
      let text = scan.text(index..<end)
      units = units.drop { $0.upperBound <= index }
      let isUnit = units.first.map { $0.lowerBound <= index && end <= $0.upperBound } ?? false
      if !isUnit, isName(text, scan, at: index) {
        names.append(Name(text: text, key: Name.key(text), range: scan.bytes(index..<end)))
      }
      index = end
    }
    return names
  }

  /// The first letters of words that follow each other, two to five: what a name may be short for,
  /// such as `em` for `exact match`.
  static func initials(in scan: TextScan) -> Set<String> {
    var letters: [Unicode.Scalar] = []
    for index in scan.scalars.indices {
      guard let scalar = scan[index], scalar.isASCIILetter else { continue }
      if scan[index - 1]?.isASCIILetter != true { letters.append(scalar) }
    }
    var initials: Set<String> = []
    for start in letters.indices {
      for length in 2...5 where start + length <= letters.count {
        let word = String(String.UnicodeScalarView(letters[start..<(start + length)]))
        initials.insert(word.lowercased())
      }
    }
    return initials
  }

  /// Every word of a text, by key: what a name may be found as.
  static func keys(in scan: TextScan) -> Set<String> {
    var keys: Set<String> = []
    var index = 0
    var before = ""
    while index < scan.count {
      guard let scalar = scan[index], scalar.isASCIILetter || scalar.isASCIIDigit else {
        if scan[index] != " " { before = "" }
        index += 1
        continue
      }
      let end = endOfWord(scan, index)
      let text = scan.text(index..<end)
      let key = Name.key(text)
      keys.insert(key)
      for part in text.split(whereSeparator: { $0 == "-" || $0 == "." || $0 == "_" }) {
        keys.insert(Name.key(String(part)))
      }
      if !before.isEmpty { keys.insert(before + key) }
      before = key
      index = end
    }
    return keys
  }

  /// `5G`, `2WikiMultihopQA`.
  private static func beginsWithDigit(_ scan: TextScan, _ index: Int) -> Bool {
    guard scan[index]?.isASCIIDigit == true, scan[index - 1].map({ !$0.isNamePart }) ?? true else {
      return false
    }
    var end = index
    while scan[end]?.isASCIIDigit == true { end += 1 }
    return scan[end]?.isASCIIUpper == true
  }

  private static func endOfWord(_ scan: TextScan, _ start: Int) -> Int {
    var end = start
    while let scalar = scan[end], scalar.isNamePart { end += 1 }
    while end > start, let last = scan[end - 1], !last.isASCIILetter, !last.isASCIIDigit,
      last != "+"
    { end -= 1 }
    return max(end, start + 1)
  }

  private static func isName(_ text: String, _ scan: TextScan, at index: Int) -> Bool {
    let letters = text.unicodeScalars
    if CommonTerms.contains(text) { return false }
    if letters.contains(where: \.isASCIIDigit) { return true }
    let uppers = letters.count(where: \.isASCIIUpper)
    guard uppers > 0, letters.count > 1 else { return false }
    let isInside = letters.dropFirst().contains(where: \.isASCIIUpper)
    return isInside || !beginsSentence(scan, at: index)
  }

  private static func beginsSentence(_ scan: TextScan, at index: Int) -> Bool {
    var before = index - 1
    while let scalar = scan[before], scalar == " " || scalar == "\"" || scalar == "*" {
      before -= 1
    }
    guard let scalar = scan[before] else { return true }
    return ".!?:\n".unicodeScalars.contains(scalar)
  }
}
