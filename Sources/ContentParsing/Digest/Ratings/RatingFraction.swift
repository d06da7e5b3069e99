internal import Text

/// `4/5`, `4.5 / 5`, `4 out of 5` or `8/10`.
struct RatingFraction {
  /// On `starScale`; nil where the number is none of the scale.
  let halfStars: Int?
  /// 3 or 5; nil where there is no such scale.
  let starScale: Int?
  let rest: ArraySlice<Unicode.Scalar>

  /// Whether there is a scale of so many.
  var isOnScale: Bool { starScale != nil }

  /// Nil where no two numbers stand around a slash.
  ///
  /// - Parameter drawn: the stars of `scalars`, which may stand for the first number: `⭐⭐⭐/5`.
  init?(_ scalars: [Unicode.Scalar], _ drawn: DrawnStars) {
    guard let divider = Self.divider(in: scalars) else { return nil }
    let before = scalars[..<divider.lowerBound].reversed().drop { $0.isSpace }
    let numerator = String(scalars: Array(before.prefix { $0.isNumberPart }.reversed())[...])
    let after = scalars[divider.upperBound...].drop { $0.isSpace }
    let denominator = after.prefix { $0.isNumberPart }
    let stars = before.first?.isStarSign == true ? Double(drawn.halfStars) / 2 : nil
    guard let value = Double(numerator) ?? stars,
      let whole = Double(String(scalars: denominator))
    else { return nil }
    let sign = before.dropFirst(numerator.unicodeScalars.count).first
    let isNegative = sign == "-" || sign == "−" || sign == "–"
    starScale = whole == 3 ? 3 : whole == 5 || whole == 10 ? 5 : nil
    halfStars = starScale.flatMap { scale in
      let halves = (value * 2 * Double(scale) / whole).rounded()
      return value <= whole && halves >= 1 && !isNegative ? Int(halves) : nil
    }
    rest = after.dropFirst(denominator.count)
  }

  /// The slash or words between the two numbers.
  private static func divider(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    if let slash = scalars.firstIndex(of: "/") { return slash..<(slash + 1) }
    guard let of = scalars.indices.first(where: { scalars[$0...].starts(with: words) }) else {
      return nil
    }
    return of..<(of + words.count)
  }

  private static let words = Array(" out of ".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isNumberPart: Bool { self == "." || "0"..."9" ~= self }
}
