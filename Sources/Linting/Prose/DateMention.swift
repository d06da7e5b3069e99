internal import ContentParsing

/// A calendar day in a text: `2026年02月26日`, `2026-2-26`, `2026/02/26`, `20260226`, `2月26日`,
/// `Feb 26, 2026`, `26 February 2026`.
struct DateMention: Equatable {
  /// Nil where only month and day are there.
  let year: Int?
  let month: Int
  let day: Int
  /// As it stands in the text.
  let text: String

  /// All days in `text`, from left to right. Numbers that are no day of the calendar do not count.
  static func mentions(in text: String) -> [DateMention] {
    var scanner = DateScanner(text)
    var mentions: [DateMention] = []
    while !scanner.isAtEnd {
      if let mention = scanner.next(), mention.exists { mentions.append(mention) }
    }
    return mentions
  }

  private var exists: Bool { CalendarDay(year: year ?? 2000, month: month, day: day) != nil }

  func isSame(as other: CalendarDay) -> Bool {
    (year ?? other.year) == other.year && month == other.month && day == other.day
  }
}

/// Cuts a text into runs of digits, runs of letters and single other characters.
private struct DateScanner {
  private enum Token {
    case number(Int, digits: Int)
    case word(String)
    case other(Unicode.Scalar)
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = text.unicodeScalars.map(Folding.halfWidth)
  }

  var isAtEnd: Bool { position >= scalars.count }

  /// The day that begins here; else steps over one token.
  mutating func next() -> DateMention? {
    let start = position
    guard let token = token() else { return nil }
    let behind = position
    let found: (year: Int?, month: Int, day: Int)? =
      switch token {
      case .number(let number, 8): compact(number)
      case .number(let year, 4) where 1991...2100 ~= year: ymd(year)
      case .number(let number, 1...2): monthDay(number) ?? dayMonthYear(number)
      case .word(let word): Self.month(word).flatMap { monthDayYear($0) }
      default: nil
      }
    guard let found else {
      position = behind
      return nil
    }
    if position < scalars.count, scalars[position] == "日" { position += 1 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<position])
    return DateMention(
      year: found.year, month: found.month, day: found.day, text: String(text))
  }

  private func compact(_ number: Int) -> (Int?, Int, Int)? {
    let year = number / 10_000
    return 1991...2100 ~= year ? (year, number / 100 % 100, number % 100) : nil
  }

  private mutating func ymd(_ year: Int) -> (Int?, Int, Int)? {
    skipSpaces()
    guard case .other(let first)? = token(), "年-/._".unicodeScalars.contains(first) else {
      return nil
    }
    skipSpaces()
    guard case .number(let month, 1...2)? = token() else { return nil }
    skipSpaces()
    guard case .other(let second)? = token(), second == (first == "年" ? "月" : first) else {
      return nil
    }
    skipSpaces()
    guard case .number(let day, 1...2)? = token() else { return nil }
    return (year, month, day)
  }

  private mutating func monthDay(_ month: Int) -> (Int?, Int, Int)? {
    let start = position
    skipSpaces()
    if case .other("月")? = token() {
      skipSpaces()
      if case .number(let day, 1...2)? = token() { return (nil, month, day) }
    }
    position = start
    return nil
  }

  /// Behind the month: `26, 2026` or `26th 2026`.
  private mutating func monthDayYear(_ month: Int) -> (Int?, Int, Int)? {
    skipDot()
    skipSpaces()
    guard case .number(let day, 1...2)? = token() else { return nil }
    let end = position
    skipOrdinal()
    skipComma()
    skipSpaces()
    if case .number(let year, 4)? = token(), 1991...2100 ~= year { return (year, month, day) }
    position = end
    return (nil, month, day)
  }

  /// Behind the day: `February 2026`.
  private mutating func dayMonthYear(_ day: Int) -> (Int?, Int, Int)? {
    skipOrdinal()
    skipSpaces()
    guard case .word(let word)? = token(), let month = Self.month(word) else { return nil }
    skipDot()
    skipComma()
    skipSpaces()
    guard case .number(let year, 4)? = token(), 1991...2100 ~= year else { return nil }
    return (year, month, day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let longMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "sept",
  ]

  private static func month(_ word: String) -> Int? {
    let word = word.lowercased()
    guard months.contains(word) || longMonths.contains(word) else { return nil }
    return months.firstIndex(of: String(word.prefix(3))).map { $0 + 1 }
  }

  // MARK: - Tokens

  private mutating func token() -> Token? {
    guard position < scalars.count else { return nil }
    let rest = scalars[position...]
    let digits = rest.prefix { "0"..."9" ~= $0 }
    if !digits.isEmpty {
      position += digits.count
      let number = digits.count > 8 ? 0 : digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
      return .number(number, digits: digits.count)
    }
    let letters = rest.prefix { "a"..."z" ~= $0 || "A"..."Z" ~= $0 }
    if !letters.isEmpty {
      position += letters.count
      return .word(String(String.UnicodeScalarView(letters)))
    }
    position += 1
    return rest.first.map { .other($0) }
  }

  private mutating func skip(_ isSkipped: (Unicode.Scalar) -> Bool) {
    while position < scalars.count, isSkipped(scalars[position]) { position += 1 }
  }

  private mutating func skipSpaces() { skip { $0 == " " } }
  private mutating func skipDot() { skip { $0 == "." } }
  private mutating func skipComma() { skip { $0 == "," } }

  private mutating func skipOrdinal() {
    let start = position
    if case .word(let word)? = token(), ["st", "nd", "rd", "th"].contains(word) { return }
    position = start
  }
}
