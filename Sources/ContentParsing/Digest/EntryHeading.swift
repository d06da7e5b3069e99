internal import Text

/// The numbered heading that an entry begins with, such as `3. Title`, `３、标题`, `🔥 1) Title`,
/// `#4 Title`, `No.5 Title`, `论文 6：标题`, `⑦ Title`, `八、标题` or `第九篇：标题`.
package struct EntryHeading: Equatable, Sendable {
  package let number: Int
  /// Without stars and signs beside it.
  package let title: String
  /// The stars in the heading, with the word behind them, as written; nil where there are none.
  let rating: String?
  /// Whether the number is a Chinese numeral, as those of chapters above entries often are.
  package let isSpelled: Bool

  /// Nil where `text` does not begin with a number that something marks as one: a dot, comma, colon,
  /// dash or bracket behind it, a word or sign before it, a circle or a keycap around it.
  package init?(_ text: String) {
    var rest = text.unicodeScalars[...]
    let signs = rest.prefix { !$0.isWordPart }
    rest = rest[signs.endIndex...]
    if let circled = rest.first?.circledNumber {
      rest = rest.dropFirst().drop(while: Self.isKeycapPart)
      guard let title = Self.title(behind: rest, isMarked: true) else { return nil }
      self.init(number: circled, isSpelled: false, title: title, signs: signs)
      return
    }
    let word = Self.word(before: &rest)
    let digits = rest.prefix { $0.decimalDigit != nil }
    let spelled = digits.isEmpty ? ChineseNumeral(rest) : nil
    guard spelled != nil || 1...4 ~= digits.count else { return nil }
    rest = rest.dropFirst(spelled?.length ?? digits.count)
    let isMarked = word != nil || signs.contains { $0 == "#" || $0 == "＃" || $0 == "№" }
    let tookUnit = isMarked && Self.takeUnit(&rest)
    guard
      let title = Self.title(
        behind: rest, isMarked: isMarked, mayBeJoined: isMarked && (tookUnit || word != "第"))
    else { return nil }
    self.init(
      number: spelled?.value ?? digits.reduce(0) { $0 * 10 + ($1.decimalDigit ?? 0) },
      isSpelled: spelled != nil, title: title, signs: signs)
  }

  /// `title` as it stands in a heading, so that it is read as one: without the stars and signs beside
  /// it, which would be none of it.
  package static func spelling(of title: String) -> String {
    String(TitleMarks(title.unicodeScalars[...]).title)
  }

  /// - Parameter signs: what stands before the number.
  private init(
    number: Int, isSpelled: Bool, title: Substring.UnicodeScalarView,
    signs: Substring.UnicodeScalarView
  ) {
    let marks = TitleMarks(title)
    self.number = number
    self.isSpelled = isSpelled
    self.title = String(marks.title)
    let stars = signs.filter(\.isStarSign)
    rating = marks.rating ?? (stars.isEmpty ? nil : String(stars))
  }

  /// Takes a word that says that a number follows, and what stands between the two.
  private static func word(before rest: inout Substring.UnicodeScalarView) -> String? {
    let scalars = rest.prefix {
      $0.isWordPart && $0.decimalDigit == nil && !ChineseNumeral.isPart($0)
    }
    guard !scalars.isEmpty, case let word = String(scalars).lowercased(),
      numberWords.contains(word)
    else { return nil }
    rest = rest[scalars.endIndex...].drop { $0.isSpace || $0 == "." || $0 == "．" || $0 == "#" }
    return word
  }

  /// Takes the 篇 of `第 8 篇` off.
  private static func takeUnit(_ rest: inout Substring.UnicodeScalarView) -> Bool {
    let unit = rest.drop { $0.isSpace }
    guard let first = unit.first, first == "篇" || first == "本" else { return false }
    rest = unit.dropFirst()
    return true
  }

  private static let numberWords: Set = ["no", "nº", "paper", "论文", "文章", "第", "論文"]

  /// - Parameters:
  ///   - isMarked: whether it is plain already that this is a number, so that a space is enough behind
  ///     it.
  ///   - mayBeJoined: whether a Chinese title may then follow without one, too.
  private static func title(
    behind rest: Substring.UnicodeScalarView, isMarked: Bool, mayBeJoined: Bool = true
  ) -> Substring.UnicodeScalarView? {
    var rest = rest
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
      guard isMarked, isSpaced || mayBeJoined && rest.first?.isCJKLetter == true else {
        return nil
      }
    }
    let title = rest.drop { $0.isSpace }
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
  /// 1 to 50 for a number in a circle, in parentheses or with a dot, such as `①`, `❷`, `㉑`, `⑴`, `⒈`
  /// or `㈠`.
  fileprivate var circledNumber: Int? {
    switch value {
    case 0x2460...0x2473: Int(value - 0x2460) + 1
    case 0x2474...0x2487: Int(value - 0x2474) + 1
    case 0x2488...0x249B: Int(value - 0x2488) + 1
    case 0x3220...0x3229: Int(value - 0x3220) + 1
    case 0x3280...0x3289: Int(value - 0x3280) + 1
    case 0x2776...0x2793: Int(value - 0x2776) % 10 + 1
    case 0x3251...0x325F: Int(value - 0x3251) + 21
    case 0x32B1...0x32BF: Int(value - 0x32B1) + 36
    default: nil
    }
  }
}
