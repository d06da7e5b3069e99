internal import Text

/// A number of stars: `4 星`, `四星半`, `3.5 stars`, `星4つ`, `4⭐`, `⭐×3`.
struct StarNumber {
  /// Nil where the number is none of a scale: below half a star, above five, or no half.
  let halfStars: Int?
  let rest: ArraySlice<Unicode.Scalar>

  private typealias Scalars = ArraySlice<Unicode.Scalar>

  /// Nil where `scalars` give no number of stars.
  init?(_ scalars: [Unicode.Scalar], _ drawn: DrawnStars) {
    let found =
      drawn.single.flatMap { Self.behind(scalars[($0 + 1)...]) ?? Self.before(scalars, $0) }
      ?? Self.counted(scalars) ?? Self.behindWord(scalars)
    guard let (value, rest) = found else { return nil }
    self.rest = rest
    let halves = value.map { $0 * 2 } ?? 0
    halfStars = 1...10 ~= halves && halves == halves.rounded() ? Int(halves) : nil
  }

  /// `3` of `⭐×3` and `⭐ 3`, with what follows it; the number is nil where it cannot
  /// be read.
  private static func behind(
    _ scalars: Scalars
  ) -> (value: Double?, rest: Scalars)? {
    var rest = scalars.drop { $0.isSpace || $0 == ":" }
    let isTimes = rest.first.map(isTimes) ?? false
    if isTimes { rest = rest.dropFirst().drop { $0.isSpace } }
    if let number = number(&rest) {
      let unit = rest.drop { $0.isSpace }
      if let first = unit.first, isCounter(first) { rest = unit.dropFirst() }
      return (number, rest)
    }
    let isOther = rest.drop { $0 == "-" }.first?.decimalDigit != nil
    return isTimes || isOther ? (nil, rest) : nil
  }

  /// `3` of `3⭐`, `3 x ⭐` and `必读 3⭐`, with what follows the star.
  private static func before(
    _ scalars: [Unicode.Scalar], _ star: Int
  ) -> (value: Double?, rest: Scalars)? {
    let before = scalars[..<star].reversed().drop { $0.isSpace || isTimes($0) || isCounter($0) }
    let length = before.prefix { $0.decimalDigit != nil || $0 == "." }.count
    let start = before.count - max(length, min(1, before.count))
    var digits = scalars[start..<before.count]
    guard let value = number(&digits) else { return nil }
    let isNegative = before.dropFirst(length).first == "-"
    let behind = scalars[(star + 1)...]
    let hasWord = behind.contains { $0.isWordPart }
    return (isNegative ? nil : value, hasWord ? behind : scalars[..<start])
  }

  /// `4 星`, `四颗星`, `三星半`, `3 stars`, `4つ星`.
  private static func counted(_ scalars: [Unicode.Scalar]) -> (value: Double?, rest: Scalars)? {
    var rest = scalars.drop { !$0.isWordPart }
    let isNegative = rest.startIndex > 0 && scalars[rest.startIndex - 1] == "-"
    guard var value = number(&rest) else { return nil }
    rest = rest.drop { $0.isSpace }
    guard let unit = units.first(where: { rest.starts(with: $0) }) else { return nil }
    rest = rest.dropFirst(unit.count)
    if unit.contains("半") { value += 0.5 }
    if rest.first == "半" {
      value += 0.5
      rest = rest.dropFirst()
    }
    guard rest.first?.isWordPart != true || rest.first?.isCJKLetter == true else { return nil }
    return (isNegative ? nil : value, rest)
  }

  /// `星4つ`, `星 4`.
  private static func behindWord(_ scalars: [Unicode.Scalar]) -> (value: Double?, rest: Scalars)? {
    let start = scalars.drop { !$0.isWordPart }
    guard start.first == "星" else { return nil }
    return behind(start.dropFirst())
  }

  /// Takes a number off the start: digits with a dot, or one of `一` to `十`.
  private static func number(_ scalars: inout Scalars) -> Double? {
    let digits = scalars.prefix { $0.decimalDigit != nil || $0 == "." }
    if !digits.isEmpty, let value = Double(String(scalars: digits)) {
      let rest = scalars.dropFirst(digits.count)
      if rest.first == ",", rest.dropFirst().first?.decimalDigit != nil { return nil }
      scalars = rest
      return value
    }
    guard let first = scalars.first, let value = chineseNumbers[first] else { return nil }
    scalars = scalars.dropFirst()
    return value
  }

  private static func isTimes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "×", "x", "X", "*", "✕", "✖", "⨯": true
    default: false
    }
  }

  private static func isCounter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "つ", "个", "個", "颗", "顆", "枚": true
    default: false
    }
  }

  static let chineseNumbers: [Unicode.Scalar: Double] = [
    "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9, "十": 10,
  ]

  private static let units = [
    "颗半星", "顆半星", "颗星", "顆星", "个星", "個星", "つ星", "星", "stars", "star",
  ].map { Array($0.unicodeScalars) }
}
