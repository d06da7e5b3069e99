internal import Text

/// A rating as written: `⭐⭐⭐ 必读`, `★★★★☆`, `⭐⭐½`, `4.5/5`, `4 星`, `3 stars`.
struct RatingText: Equatable {
  /// Twice the number of stars.
  let halfStars: Int
  /// What stands behind the slash; nil where stars are drawn.
  let scale: Int?
  /// The word or words with it, up to the first punctuation.
  let word: String?

  /// Nil where `text` holds neither up to five stars nor a number of a scale.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    if let fraction = Fraction(scalars) {
      halfStars = fraction.halfStars
      scale = fraction.scale
      word = Self.word(in: fraction.rest)
    } else if let count = StarNumber(scalars) {
      halfStars = count.halfStars
      scale = nil
      word = Self.word(in: count.rest)
    } else {
      let stars = scalars.count { $0.isStar }
      guard 1...5 ~= stars else { return nil }
      let word = Self.word(in: scalars[...])
      let hasHalf = scalars.contains { $0.isHalf } || word == "半星" || word == "半"
      halfStars = 2 * stars + (hasHalf ? 1 : 0)
      scale = nil
      self.word = word == "半星" || word == "半" ? nil : word
    }
  }

  private static func word(in scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let start = scalars.drop { !$0.isWordPart || $0.decimalDigit != nil || $0 == "½" }
    let word = start.prefix { $0.isWordPart || $0 == " " || $0 == "-" }
    let trimmed = String(scalars: word).trimmingSpaces
    return trimmed.isEmpty ? nil : trimmed
  }

  /// `4 星`, `四星半`, `3.5 stars`.
  private struct StarNumber {
    let halfStars: Int
    let rest: ArraySlice<Unicode.Scalar>

    init?(_ scalars: [Unicode.Scalar]) {
      let start = scalars.drop { !$0.isWordPart }
      guard let first = start.first else { return nil }
      var rest = start.drop { $0.isNumberPart }
      var value = first.isNumberPart ? Double(RatingText.string(start[..<rest.startIndex])) : nil
      if value == nil, let number = Self.chinese(first) {
        value = number
        rest = start.dropFirst()
      }
      rest = rest.drop { $0.isSpace }
      guard var value, let unit = Self.units.first(where: { rest.starts(with: $0) }) else {
        return nil
      }
      rest = rest.dropFirst(unit.count)
      if rest.first == "半" {
        value += 0.5
        rest = rest.dropFirst()
      }
      guard 0.5...5 ~= value, rest.first?.isWordPart != true || rest.first?.isCJKLetter == true
      else { return nil }
      halfStars = Int((value * 2).rounded())
      self.rest = rest
    }

    private static func chinese(_ scalar: Unicode.Scalar) -> Double? {
      switch scalar {
      case "一": 1
      case "二", "两": 2
      case "三": 3
      case "四": 4
      case "五": 5
      default: nil
      }
    }

    private static let units = ["颗星", "顆星", "星", "stars", "star"].map {
      Array($0.unicodeScalars)
    }
  }

  /// `4/5`, `4.5 / 5` or `8/10`, the last on a scale of 5.
  private struct Fraction {
    let halfStars: Int
    let scale: Int
    let rest: ArraySlice<Unicode.Scalar>

    init?(_ scalars: [Unicode.Scalar]) {
      guard let slash = scalars.firstIndex(where: { $0 == "/" || $0 == "／" }) else { return nil }
      let before = scalars[..<slash].reversed().drop { $0.isSpace }.prefix { $0.isNumberPart }
      let after = scalars[(slash + 1)...].drop { $0.isSpace }
      let denominator = after.prefix { $0.isNumberPart }
      guard let value = Double(RatingText.string(before.reversed())),
        let whole = Int(RatingText.string(denominator)), [3, 5, 10].contains(whole), value >= 0,
        value <= Double(whole)
      else { return nil }
      scale = whole == 10 ? 5 : whole
      halfStars = Int((value * 2 * Double(scale) / Double(whole)).rounded())
      rest = after.dropFirst(denominator.count)
    }
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Unicode.Scalar {
  fileprivate var isNumberPart: Bool { self == "." || "0"..."9" ~= self }

  /// A sign for half a star.
  fileprivate var isHalf: Bool { self == "½" || self == "\u{2BE8}" || self == "\u{2BEA}" }
}
