/// Latin letters without their marks.
enum ASCIIFolding {
  /// The words of `text` in lower-case ASCII letters and digits: `Poincaré-GPT 2` is `poincare`,
  /// `gpt`, `2`. Letters of other scripts part words as spaces do.
  static func words(of text: String) -> [String] {
    var words = [""]
    for scalar in text.unicodeScalars {
      if let letters = fold(scalar) {
        words[words.count - 1] += letters
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// Nil for what is no Latin letter, digit or combining mark.
  private static func fold(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "0"..."9": return String(scalar)
      case "A"..."Z": return scalar.properties.lowercaseMapping
      default: return nil
      }
    }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    return scalar.properties.name.flatMap { fold(name: $0) }
  }

  /// The Unicode name tells the base letter: `LATIN SMALL LETTER O WITH STROKE`.
  private static func fold(name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" else { return nil }
    let letter = words[3...].prefix { $0 != "WITH" }.joined(separator: " ")
    switch letter {
    case "SHARP S": return "ss"
    case "DOTLESS I": return "i"
    case "ETH": return "d"
    case "THORN": return "th"
    case "ENG": return "ng"
    case "SCHWA": return "e"
    default: return letter.count <= 2 ? letter.lowercased() : nil
    }
  }
}
