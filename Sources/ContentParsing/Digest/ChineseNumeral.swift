/// One to ninety-nine at the start of a text: `二`, `十`, `十一`, `二十`, `二十三`.
struct ChineseNumeral {
  let value: Int
  /// In scalars.
  let length: Int

  /// Nil where `text` begins with none, or with more numerals than these.
  init?(_ text: Substring.UnicodeScalarView) {
    let numerals = Array(text.prefix { Self.isPart($0) })
    guard 1...3 ~= numerals.count else { return nil }
    let parts = numerals.split(separator: "十", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.count < 2 }) else { return nil }
    let digits = parts.map { $0.first.flatMap { Self.digits[$0] } }
    length = numerals.count
    value = parts.count == 1 ? digits[0] ?? 0 : (digits[0] ?? 1) * 10 + (digits[1] ?? 0)
  }

  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "十" || digits[scalar] != nil
  }

  private static let digits: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
