/// The numbered heading that an entry begins with, such as `3. Title`, `３、标题`, `🔥 1) Title`,
/// `#4 Title`, `No.5 Title`, `论文 6：标题` or `⑦ Title`.
struct EntryHeading: Equatable {
  let number: Int
  let title: String

  /// Nil where `text` does not begin with a number that something marks as one: a dot, comma, colon,
  /// dash or bracket behind it, a word or sign before it, a circle or a keycap around it.
  init?(_ text: String) {
    var rest = text.unicodeScalars[...]
    let signs = rest.prefix { !$0.isWordPart }
    rest = rest[signs.endIndex...]
    if let circled = rest.first?.circledNumber {
      rest = rest.dropFirst().drop(while: Self.isKeycapPart)
      guard let title = Self.title(behind: rest, isMarked: true) else { return nil }
      number = circled
      self.title = title
      return
    }
    let word = Self.word(before: &rest)
    let digits = rest.prefix { $0.decimalDigit != nil }
    guard 1...4 ~= digits.count else { return nil }
    rest = rest.dropFirst(digits.count)
    let isMarked = word || signs.contains { $0 == "#" || $0 == "＃" || $0 == "№" }
    guard let title = Self.title(behind: rest, isMarked: isMarked) else { return nil }
    number = digits.reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) }
    self.title = title
  }

  /// Takes a word that says that a number follows, and what stands between the two.
  private static func word(before rest: inout Substring.UnicodeScalarView) -> Bool {
    let word = rest.prefix { $0.isWordPart && $0.decimalDigit == nil }
    guard !word.isEmpty, numberWords.contains(String(word).lowercased()) else { return false }
    rest = rest[word.endIndex...].drop { $0.isSpace || $0 == "." || $0 == "．" || $0 == "#" }
    return true
  }

  private static let numberWords: Set = ["no", "nº", "paper", "论文", "文章", "第", "論文"]

  /// - Parameter isMarked: whether it is plain already that this is a number, so that a space is
  ///   enough behind it.
  private static func title(
    behind rest: Substring.UnicodeScalarView, isMarked: Bool
  ) -> String? {
    var rest = rest
    if isMarked, let unit = rest.first(where: { !$0.isSpace }), unit == "篇" {
      rest = rest.drop { $0 != unit }.dropFirst()
    }
    let isSpaced = rest.first?.isSpace ?? false
    rest = rest.drop { $0.isSpace }
    if let first = rest.first, isKeycapPart(first) {
      rest = rest.drop(while: isKeycapPart)
    } else if let first = rest.first, isDelimiter(first) {
      rest = rest.dropFirst()
      if first == ".", rest.first?.decimalDigit != nil { return nil }
    } else if isSpaced, let first = rest.first, isDash(first), rest.dropFirst().first == " " {
      rest = rest.dropFirst()
    } else {
      guard isMarked, isSpaced || rest.first?.isCJKLetter == true else { return nil }
    }
    let title = String(rest.drop { $0.isSpace })
    return title.isEmpty ? nil : title
  }

  private static func isDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "．", "。", "、", ")", "）", ":", "：", "]", "】", "|", "｜": true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—"
  }

  private static func isKeycapPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || scalar == "\u{20E3}"
  }
}

extension Unicode.Scalar {
  /// 1 to 50 for a number in a circle, such as `①`, `❷` or `㉑`.
  fileprivate var circledNumber: Int? {
    switch value {
    case 0x2460...0x2473: Int(value - 0x2460) + 1
    case 0x2776...0x2793: Int(value - 0x2776) % 10 + 1
    case 0x3251...0x325F: Int(value - 0x3251) + 21
    case 0x32B1...0x32BF: Int(value - 0x32B1) + 36
    default: nil
    }
  }
}
