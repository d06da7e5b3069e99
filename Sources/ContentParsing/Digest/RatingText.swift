/// A rating as written: `⭐⭐⭐ 必读`, `★★★★☆`, `⭐⭐½`, `4.5/5`.
struct RatingText: Equatable {
  /// Twice the number of stars.
  let halfStars: Int
  /// What stands behind the slash; nil where stars are drawn.
  let scale: Int?
  let word: String?

  /// Nil where `text` holds neither stars nor a number of a scale.
  init?(_ text: String) {
    if let fraction = Fraction(text) {
      halfStars = fraction.halfStars
      scale = fraction.scale
      word = Self.word(in: fraction.rest)
    } else {
      let scalars = text.unicodeScalars
      let stars = scalars.count { $0.isStar }
      guard stars > 0 else { return nil }
      let halves = scalars.contains { $0 == "½" } || text.contains("半星") ? 1 : 0
      halfStars = 2 * stars + halves
      scale = nil
      word = Self.word(in: text[...])
    }
  }

  /// The word or words that stand with the stars, up to the first punctuation.
  private static func word(in text: Substring) -> String? {
    let letters = text.unicodeScalars.drop { !$0.properties.isAlphabetic }
    let word = letters.prefix {
      $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0.decimalDigit != nil
    }
    let trimmed = String(word).split(separator: " ").joined(separator: " ")
    return trimmed.isEmpty || trimmed == "半星" ? nil : trimmed
  }

  /// `4/5`, `4.5 / 5` or `8/10`, the last on a scale of 5.
  private struct Fraction {
    let halfStars: Int
    let scale: Int
    let rest: Substring

    init?(_ text: String) {
      guard let slash = text.firstIndex(where: { $0 == "/" || $0 == "／" }) else { return nil }
      let before = text[..<slash].reversed().drop { $0 == " " }
      let numerator = String(before.prefix { $0.isASCIIDigitOrDot }.reversed())
      let after = text[text.index(after: slash)...].drop { $0 == " " }
      let denominator = after.prefix { $0.isASCIIDigitOrDot }
      guard let value = Double(numerator), let whole = Int(denominator),
        [3, 5, 10].contains(whole),
        value >= 0, value <= Double(whole)
      else { return nil }
      scale = whole == 10 ? 5 : whole
      halfStars = Int((value * 2 * Double(scale) / Double(whole)).rounded())
      rest = after.dropFirst(denominator.count)
    }
  }
}

extension Character {
  fileprivate var isASCIIDigitOrDot: Bool { self == "." || "0"..."9" ~= self }
}
