/// The numbered heading that an entry begins with, such as `3. Title`, `３、标题` or `🔥 1) Title`.
struct EntryHeading: Equatable {
  let number: Int
  let title: String

  /// Nil where `text` does not begin with a number and a dot, comma, colon or bracket behind it.
  init?(_ text: String) {
    var rest = text.unicodeScalars[...]
    rest = rest.drop { !$0.properties.isAlphabetic && $0.decimalDigit == nil }
    let digits = rest.prefix { $0.decimalDigit != nil }
    guard 1...4 ~= digits.count else { return nil }
    rest = rest.dropFirst(digits.count)
    guard let title = Self.title(behind: rest) else { return nil }
    number = digits.reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }
    self.title = title
  }

  private static func title(behind rest: Substring.UnicodeScalarView) -> String? {
    var rest = rest.drop { $0 == " " }
    let isKeycap = rest.contains { $0 == "\u{20E3}" } && rest.first.map(isKeycapPart) == true
    if isKeycap {
      rest = rest.drop(while: isKeycapPart)
    } else {
      guard let delimiter = rest.first, ".．。、)）:：]】".unicodeScalars.contains(delimiter) else {
        return nil
      }
      rest = rest.dropFirst()
      if delimiter == ".", rest.first?.decimalDigit != nil { return nil }
    }
    let title = String(rest.drop { $0.properties.isWhitespace })
    return title.isEmpty ? nil : title
  }

  private static func isKeycapPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || scalar == "\u{20E3}"
  }
}

extension Unicode.Scalar {
  /// 0 to 9 for an ASCII or full-width digit.
  var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }

  /// A filled star, as ratings and counts of stars use it.
  var isStar: Bool {
    switch value {
    case 0x2B50, 0x2605, 0x1F31F: true
    default: false
    }
  }
}
