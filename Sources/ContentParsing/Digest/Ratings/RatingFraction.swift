internal import Text

/// A number and the most that there is: `4/5`, `4.5 / 5`, `4 out of 5`, `8.5/10`, `5つ星のうち4つ`,
/// `5 星中的 3 星`, `满分 10 分，8 分`, `8分（满分10分）`.
struct RatingFraction {
  /// On `starScale`; nil where the number is none of the scale.
  let hundredths: Int?
  /// 3 or 5; nil where there is no such scale.
  let starScale: Int?
  /// As a fraction, where stars in halves do not say the same; nil where they do.
  let written: String?
  let rest: ArraySlice<Unicode.Scalar>

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  /// Whether there is a scale of so many.
  var isOnScale: Bool { starScale != nil }

  /// Nil where there are no two such numbers.
  ///
  /// - Parameter drawn: the stars of `scalars`, which may stand for the first number: `⭐⭐⭐/5`.
  init?(_ scalars: [Unicode.Scalar], _ drawn: DrawnStars) {
    guard let fraction = Self.slashed(scalars, drawn) ?? Self.worded(scalars) else { return nil }
    let (value, whole) = (fraction.value.number, fraction.whole.number)
    rest = fraction.rest
    starScale = Self.starScales.first { $0.whole == whole }?.scale
    hundredths = starScale.flatMap { scale in
      let hundredths = (value * 100 * Double(scale) / whole).rounded()
      return value <= whole && hundredths >= 1 ? Int(hundredths) : nil
    }
    let isDrawable = starScale.map(Double.init) == whole && value * 2 == (value * 2).rounded()
    written = isDrawable ? nil : "\(fraction.value.text)/\(fraction.whole.text)"
  }

  private static let starScales: [(whole: Double, scale: Int)] = [
    (3, 3), (5, 5), (10, 5), (100, 5),
  ]

  private struct Number {
    let text: String
    let number: Double
  }

  // MARK: - With a slash

  private static func slashed(
    _ scalars: [Unicode.Scalar], _ drawn: DrawnStars
  ) -> (value: Number, whole: Number, rest: Scalars)? {
    guard let divider = divider(in: scalars) else { return nil }
    let before = scalars[..<divider.lowerBound].reversed().drop { $0.isSpace || $0.isUnit }
    let digits = before.prefix { $0.isNumberPart }
    guard !isPartOfMore(before.dropFirst(digits.count)) else { return nil }
    let after = scalars[divider.upperBound...].drop { $0.isSpace }
    let wholeDigits = leadingDigits(after)
    guard
      let value = number(Array(digits.reversed())[...].drop { $0 == "," }) ?? numeral(before.first)
        ?? stars(before.first, drawn),
      let whole = number(wholeDigits)
        ?? (before.first?.isStarSign == true ? nil : numeral(after.first))
    else { return nil }
    let rest = after.dropFirst(max(1, wholeDigits.count)).drop { $0.isSpace }
    return (value, whole, rest.drop { $0.isUnit })
  }

  /// Whether what stands before a number, from its end on, belongs to it: a sign, or a digit that a
  /// full-width comma parts from it.
  private static func isPartOfMore(_ before: some Sequence<Unicode.Scalar>) -> Bool {
    let before = before.prefix(2).map(\.self)
    guard let sign = before.first else { return false }
    return sign == "-" || sign == "−" || sign == "–"
      || sign == "，" && before.last?.decimalDigit != nil
  }

  private static func numeral(_ scalar: Unicode.Scalar?) -> Number? {
    guard let scalar, let number = StarNumber.chineseNumbers[scalar] else { return nil }
    return Number(text: "\(Int(number))", number: number)
  }

  /// The slash or words between the two numbers.
  private static func divider(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    if let slash = scalars.firstIndex(of: "/") { return slash..<(slash + 1) }
    for words in dividers {
      if let start = scalars.indices.first(where: { scalars[$0...].starts(with: words) }) {
        return start..<(start + words.count)
      }
    }
    return nil
  }

  private static let dividers = [" out of ", " of "].map { Array($0.unicodeScalars) }

  private static func stars(_ last: Unicode.Scalar?, _ drawn: DrawnStars) -> Number? {
    guard last?.isStarSign == true else { return nil }
    let number = Double(drawn.halfStars) / 2
    return Number(text: "\(number)", number: number)
  }

  /// Without a comma behind them.
  private static func leadingDigits(_ scalars: Scalars) -> Scalars {
    var digits = scalars.prefix { $0.isNumberPart }
    while digits.last == "," { digits.removeLast() }
    return digits
  }

  /// A comma with one or two digits behind it is that of a decimal number, as in `4,5`.
  private static func number(_ digits: Scalars) -> Number? {
    if let comma = digits.firstIndex(of: ","), digits.endIndex - comma > 3 { return nil }
    let text = String(String.UnicodeScalarView(digits.map { $0 == "," ? "." : $0 }))
    return Double(text).map { Number(text: text, number: $0) }
  }

  // MARK: - In words

  private enum Token {
    case number(Number)
    /// `中`, `のうち`: what stands before it is the whole.
    case of
    /// `满分`: what stands behind it is.
    case full
  }

  /// `5点満点中4点`, `满分 10 分，8 分`, `8分（满分10分）`, from the start on.
  private static func worded(
    _ scalars: [Unicode.Scalar]
  ) -> (value: Number, whole: Number, rest: Scalars)? {
    guard scalars.contains(where: { "中うで满滿満만".unicodeScalars.contains($0) }) else { return nil }
    var rest = scalars[...]
    guard let first = token(&rest), let second = token(&rest), let third = token(&rest) else {
      return nil
    }
    rest = rest.drop { $0.isFiller || "）)".unicodeScalars.contains($0) }
    return switch (first, second, third) {
    case (.number(let whole), .of, .number(let value)): (value, whole, rest)
    case (.full, .number(let whole), .number(let value)): (value, whole, rest)
    case (.number(let value), .full, .number(let whole)): (value, whole, rest)
    default: nil
    }
  }

  /// Takes one off the start, with units and signs before it.
  private static func token(_ scalars: inout Scalars) -> Token? {
    scalars = scalars.drop { $0.isFiller }
    let digits = leadingDigits(scalars)
    if let number = number(digits) {
      scalars = scalars[digits.endIndex...]
      return .number(number)
    }
    if let numeral = ChineseNumeral(String(scalars: scalars.prefix(4)).unicodeScalars[...]) {
      scalars = scalars.dropFirst(numeral.length)
      return .number(Number(text: "\(numeral.value)", number: Double(numeral.value)))
    }
    if let word = ofWords.first(where: { scalars.starts(with: $0) }) {
      scalars = scalars.dropFirst(word.count)
      return .of
    }
    guard let word = fullWords.first(where: { scalars.starts(with: $0) }) else { return nil }
    scalars = scalars.dropFirst(word.count)
    return .full
  }

  /// Where one begins another, the longer one stands first.
  private static let ofWords = [
    "満点中", "満点で", "満点", "段階中", "段階評価で", "段階で", "中的", "中", "のうち", "만점에", "만점 중", "만점",
  ].map { Array($0.unicodeScalars) }
  private static let fullWords = ["满分", "滿分", "満分"].map { Array($0.unicodeScalars) }
}

extension Unicode.Scalar {
  fileprivate var isNumberPart: Bool { self == "." || self == "," || "0"..."9" ~= self }

  /// What may stand between a number and the slash: `8分/10分`, `4 星/5 星`.
  fileprivate var isUnit: Bool {
    switch self {
    case "分", "点", "點", "星", "점", "颗", "顆": true
    default: false
    }
  }

  /// What may stand between the words and numbers of `满分 5 颗星，给 4 颗星`.
  fileprivate var isFiller: Bool {
    switch self {
    case ",", "，", "、", "(", "（", "つ", "个", "個", "颗", "顆", "给", "給", ":", "⭐", "★": true
    default: isUnit || isSpace
    }
  }
}
