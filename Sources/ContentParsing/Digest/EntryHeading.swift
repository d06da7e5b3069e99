/// The numbered heading that an entry begins with, such as `3. Title`, `３、标题` or `🔥 1) Title`.
struct EntryHeading: Equatable {
  let number: Int
  let title: String

  /// Nil where `text` does not begin with a number and a dot, comma, colon or bracket behind it.
  init?(_ text: String) {
    var rest = text.unicodeScalars[...]
    rest = rest.drop { !$0.isWordPart }
    let digits = rest.prefix { $0.decimalDigit != nil }
    guard 1...4 ~= digits.count else { return nil }
    rest = rest.dropFirst(digits.count)
    guard let title = Self.title(behind: rest) else { return nil }
    number = digits.reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }
    self.title = title
  }

  private static func title(behind rest: Substring.UnicodeScalarView) -> String? {
    var rest = rest.drop { $0 == " " }
    if let first = rest.first, isKeycapPart(first) {
      rest = rest.drop(while: isKeycapPart)
    } else {
      guard let delimiter = rest.first, isDelimiter(delimiter) else { return nil }
      rest = rest.dropFirst()
      if delimiter == ".", rest.first?.decimalDigit != nil { return nil }
    }
    let title = String(rest.drop { $0.isSpace })
    return title.isEmpty ? nil : title
  }

  private static func isDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "．", "。", "、", ")", "）", ":", "：", "]", "】": true
    default: false
    }
  }

  private static func isKeycapPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || scalar == "\u{20E3}"
  }
}
