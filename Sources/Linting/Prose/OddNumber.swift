/// What begins a heading like a number and is not read as one: `1 Title`, `2-Title`, `Ⅲ. Title`,
/// `第 3 个：标题`, `10001. Title`.
struct OddNumber {
  /// As written, with the sign behind it.
  let text: String
  /// Nil where it is none that an entry can have.
  let number: Int?
  /// What follows.
  let title: String

  /// Nil where `heading` begins with none, or with nothing else.
  init?(_ heading: String) {
    var rest = heading.unicodeScalars[...]
    let lead = rest.prefix { Self.isLead($0) }
    rest = rest[lead.endIndex...]
    let digits = rest.prefix {
      Folding.halfWidth($0).properties.numericType != nil || Self.isRoman($0)
    }
    guard !digits.isEmpty, !digits.allSatisfy(Self.isRoman) || Self.isRomanNumber(digits, heading)
    else { return nil }
    rest = rest[digits.endIndex...]
    // `3D`, `2026年`, `7B` are words.
    guard let first = rest.first, !first.properties.isAlphabetic || Self.isUnit(first) else {
      return nil
    }
    let title = rest.drop {
      Self.isUnit($0) || !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }
    guard let start = title.first, !"年月日".unicodeScalars.contains(start) else { return nil }
    text = String(heading.unicodeScalars[..<title.startIndex]).split(separator: " ").joined(
      separator: " ")
    number = Self.value(digits)
    self.title = String(title)
  }

  private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "第" || scalar == " " || scalar == "(" || scalar == "（" || scalar == "#"
  }

  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    "篇个個本条條号號番".unicodeScalars.contains(scalar)
  }

  private static func isRoman(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "I" || scalar == "V" || scalar == "X" || 0x2160...0x216B ~= scalar.value
  }

  /// `IV.` and `Ⅳ `, but not the `I` of a sentence.
  private static func isRomanNumber(_ digits: Substring.UnicodeScalarView, _ heading: String)
    -> Bool
  {
    let next = heading.unicodeScalars[digits.endIndex...].first
    return digits.contains { $0.value > 0x7F }
      || next.map { ".、)".unicodeScalars.contains($0) } ?? false
  }

  private static func value(_ digits: Substring.UnicodeScalarView) -> Int? {
    let decimals = digits.compactMap { Int(String(Folding.halfWidth($0))) }
    if decimals.count == digits.count, decimals.count <= 4 {
      return decimals.reduce(0) { $0 * 10 + $1 }
    }
    guard let first = digits.first, digits.count == 1, 0x2160...0x216B ~= first.value else {
      return nil
    }
    return Int(first.value - 0x2160) + 1
  }
}
