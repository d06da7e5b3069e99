/// Latin letters without their marks.
enum ASCIIFolding {
  /// The words of `text` in lower-case ASCII letters and digits: `Poincaré-GPT 2` is `poincare`,
  /// `gpt`, `2`. Letters of other scripts part words as spaces do.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func endWord() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars where !append(scalar, to: &word) { endWord() }
    endWord()
    return words
  }

  /// Returns false for what is no Latin letter, digit or combining mark.
  private static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": word.append(UInt8(scalar.value))
    case "A"..."Z": word.append(UInt8(scalar.value | 0x20))
    default:
      guard let letters = fold(scalar) else { return false }
      word += letters.utf8
    }
    return true
  }

  /// Nil for what is no Latin letter outside of ASCII, and no combining mark.
  private static func fold(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII || 0x4E00...0x9FFF ~= scalar.value { return nil }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    return scalar.properties.name.flatMap { fold(name: $0) }
  }

  /// The Unicode name tells the base letter: `LATIN SMALL LETTER O WITH STROKE`.
  private static func fold(name: String) -> String? {
    let words = name.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" else { return nil }
    let letter = words[3...].prefix { $0 != "WITH" }.joined(separator: " ")
    switch letter {
    case "SHARP S": return "ss"
    case "DOTLESS I": return "i"
    case "ETH": return "d"
    case "THORN": return "th"
    case "ENG": return "ng"
    case "SCHWA": return "e"
    default: return letter.utf8.count <= 2 ? letter.lowercased() : nil
    }
  }
}
