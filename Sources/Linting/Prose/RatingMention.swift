/// Stars in a text: `⭐⭐⭐`, `★★★☆☆`, `4.5/5`.
struct RatingMention: Equatable, Sendable {
  /// Twice the number of stars.
  let halfStars: Int
  /// The most stars there can be, where the text says it by hollow stars or behind a slash.
  let scale: Int?

  /// Nil where `text` holds none.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars.map(Folding.halfWidth))
    if let (value, scale) = Self.fraction(scalars) {
      halfStars = Int((value * 2).rounded())
      self.scale = scale
      return
    }
    let full = scalars.count(where: Self.isStar)
    guard full > 0 else { return nil }
    let hollow = scalars.count { $0 == "☆" }
    let isHalf = scalars.contains("½") || text.holds("半星")
    halfStars = full * 2 + (isHalf ? 1 : 0)
    scale = hollow > 0 ? full + hollow + (isHalf ? 1 : 0) : nil
  }

  /// Whether `bytes` hold a slash or a star, as far as one byte tells.
  static func mayBe(in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "/") || $0 == 0xE2 || $0 == 0xEF || $0 == 0xF0 }
  }

  private static func isStar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "⭐" || scalar == "★" || scalar == "🌟"
  }

  /// `4/5`, `4.5 / 5`, `8/10`.
  private static func fraction(_ scalars: [Unicode.Scalar]) -> (value: Double, scale: Int)? {
    guard let slash = scalars.firstIndex(of: "/") else { return nil }
    let before = scalars[..<slash].reversed().drop { $0 == " " }.prefix(while: isNumberPart)
    let after = scalars[(slash + 1)...].drop { $0 == " " }.prefix(while: isNumberPart)
    guard let value = Double(String(String.UnicodeScalarView(before.reversed()))),
      let scale = Int(String(String.UnicodeScalarView(after))), [3, 5, 10].contains(scale),
      value <= Double(scale)
    else { return nil }
    return (value, scale)
  }

  private static func isNumberPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || "0"..."9" ~= scalar
  }
}
