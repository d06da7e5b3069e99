internal import Text

/// A rating as written: `⭐⭐⭐ 必读`, `★★★★☆`, `⭐⭐½`, `⭐×3`, `4.5/5`, `8.5/10`, `4 星`, `星4つ`, `3 stars`.
package struct RatingText: Equatable, Sendable {
  /// A hundred times the number of stars.
  package let hundredths: Int
  /// What stands behind the slash, or how many stars are drawn, hollow ones too; nil where neither
  /// tells.
  package let scale: Int?
  /// The word or words with it, up to the first punctuation.
  package let word: String?
  /// The number as it is written, where stars in halves do not say the same.
  package let written: String?

  /// Twice the number of stars, to the nearest half.
  package var halfStars: Int { (hundredths + 25) / 50 }

  /// Nil where `text` holds neither up to five stars nor a number of a scale, or a number that is
  /// none of it.
  package init?(_ text: String) {
    let scalars = DrawnStars.joined(
      text.unicodeScalars.compactMap { $0 == "\u{FE0F}" ? nil : $0.ratingPart })
    let drawn = DrawnStars(scalars)
    guard !drawn.areContradicted else { return nil }
    if let fraction = RatingFraction(scalars, drawn), fraction.isOnScale || drawn.count < 2 {
      guard let hundredths = fraction.hundredths,
        drawn.count < 2 || abs(drawn.halfStars * 50 - hundredths) <= 25
      else { return nil }
      self.init(
        hundredths: hundredths, scale: fraction.starScale, written: fraction.written,
        behind: fraction.rest)
    } else if let number = StarNumber(scalars, drawn) {
      guard let halfStars = number.halfStars, drawn.count < 2 || drawn.halfStars == halfStars else {
        return nil
      }
      self.init(
        hundredths: 50 * halfStars, scale: drawn.count < 2 ? nil : drawn.scale, behind: number.rest)
    } else {
      guard 1...5 ~= drawn.count, drawn.halfStars <= 10 else { return nil }
      self.init(hundredths: 50 * drawn.halfStars, scale: drawn.scale, behind: scalars[...])
    }
  }

  private init(
    hundredths: Int, scale: Int?, written: String? = nil, behind rest: ArraySlice<Unicode.Scalar>
  ) {
    self.hundredths = hundredths
    self.scale = scale
    self.written = written
    word = Self.word(in: rest)
  }

  /// Nil for a word that is part of the number.
  private static func word(in scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let start = scalars.drop { !$0.isWordPart || $0.decimalDigit != nil || $0 == "½" }
    let word = start.prefix { $0.isWordPart || $0 == " " || $0 == "-" }
    let trimmed = String(scalars: word).trimmingSpaces
    return trimmed.isEmpty || isUnit(trimmed) ? nil : trimmed
  }

  private static func isUnit(_ word: String) -> Bool {
    let word = word.utf8.first.map { $0 < 0x80 } == true ? word.lowercased() : word
    return units.contains { $0.utf8.elementsEqual(word.utf8) }
  }

  private static let units = ["半", "半星", "星", "颗星", "分", "点", "stars", "star", "points"]
}

extension Unicode.Scalar {
  /// As it counts in a rating. A full-width comma stays: none is within a number.
  fileprivate var ratingPart: Unicode.Scalar { self == "，" ? self : halfWidth }

  /// Full-width characters of ASCII as these.
  var halfWidth: Unicode.Scalar {
    0xFF01...0xFF5E ~= value ? Unicode.Scalar(value - 0xFEE0) ?? self : self
  }
}
