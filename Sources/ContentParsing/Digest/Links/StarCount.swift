/// A number of stars behind a link, such as `⭐ 43` or `★ 1.2k`.
enum StarCount {
  static func leading(_ text: String) -> Int? {
    var rest = text.unicodeScalars.drop { $0 == " " || $0 == "(" || $0 == "（" }
    let isStarFirst = rest.first?.isStar == true
    rest = rest.drop { $0.isStar || $0 == "\u{FE0F}" || $0 == " " || $0 == ":" || $0 == "：" }
    let digits = rest.prefix { $0.decimalDigit != nil || $0 == "." || $0 == "," }
    guard let value = Double(String(digits).filter { $0 != "," }) else { return nil }
    rest = rest.dropFirst(digits.count)
    let unit = rest.drop { $0 == " " }
    let factor = unit.first.flatMap(factor)
    if factor != nil { rest = unit.dropFirst() }
    guard isStarFirst || isStarred(rest) else { return nil }
    return Int(exactly: (value * (factor ?? 1)).rounded())
  }

  private static func factor(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "k", "K", "千": 1000
    case "w", "W", "万": 10_000
    case "m", "M": 1_000_000
    default: nil
    }
  }

  /// Whether a star follows, as in `(1.2k ⭐)` and `43 stars`.
  private static func isStarred(_ rest: Substring.UnicodeScalarView) -> Bool {
    let unit = rest.drop { $0 == " " }
    return unit.first?.isStar == true || unit.starts(with: "stars".unicodeScalars)
  }
}
