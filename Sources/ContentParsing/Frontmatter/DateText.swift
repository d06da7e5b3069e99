/// A date as authors write it, taken apart: `2026-02-26`, `2026/2/6`, `2026年2月26日`, `20260226`,
/// each with or without a time such as `T08:00:00+08:00`.
struct DateText {
  enum Problem: Error, Hashable {
    /// It does not begin with a year, a month and a day in this order.
    case notADate
    /// The month does not exist, or has fewer days.
    case noSuchDay
    /// What follows the day is not a time of day with an optional offset.
    case noSuchTime
  }

  let year: Int
  let month: Int
  let dayOfMonth: Int
  /// The day as it is written.
  let dayText: String
  /// Whether that is `YYYY-MM-DD`.
  let isStandard: Bool
  private(set) var time: PublicationDate.Time?

  init(_ text: String) throws(Problem) {
    var digits = DigitScanner(text)
    guard let year = digits.number(4...4) else { throw .notADate }
    let first = digits.separator(["-", "/", ".", "年"])
    guard let month = digits.number(first == nil ? 2...2 : 1...2) else { throw .notADate }
    let second = digits.separator(first == "年" ? ["月"] : first.map { [$0] } ?? [])
    guard (first == nil) == (second == nil), let day = digits.number(first == nil ? 2...2 : 1...2)
    else { throw .notADate }
    if first == "年" { _ = digits.separator(["日"]) }
    guard digits.isAtEnd || digits.isAtTime else { throw .notADate }
    dayText = String(decoding: text.utf8.prefix(digits.position), as: UTF8.self)
    isStandard = first == "-" && digits.position == 10
    (self.year, self.month, dayOfMonth) = (year, month, day)
    guard self.day != nil else { throw .noSuchDay }
    if !digits.isAtEnd { time = try Self.time(&digits) }
  }

  /// The day, where there is such a one.
  var day: CalendarDay? { CalendarDay(year: year, month: month, day: dayOfMonth) }

  private static func time(_ digits: inout DigitScanner) throws(Problem) -> PublicationDate.Time {
    guard digits.separator(["T", "t"]) != nil || digits.skipSpaces(),
      let hour = digits.number(1...2), digits.separator([":"]) != nil,
      let minute = digits.number(2...2)
    else { throw .noSuchTime }
    var second = 0
    if digits.separator([":"]) != nil {
      guard let number = digits.number(2...2) else { throw .noSuchTime }
      second = number
      if digits.separator(["."]) != nil, digits.number(1...12) == nil { throw .noSuchTime }
    }
    _ = digits.skipSpaces()
    let offset = try offset(&digits)
    guard hour < 24, minute < 60, second < 60, digits.isAtEnd else { throw .noSuchTime }
    return PublicationDate.Time(
      seconds: hour * 3600 + minute * 60 + second, offsetMinutes: offset)
  }

  /// `Z`, `+8`, `+08`, `+0800` or `+08:00`; nil where nothing is left.
  private static func offset(_ digits: inout DigitScanner) throws(Problem) -> Int? {
    if digits.isAtEnd { return nil }
    if digits.separator(["Z", "z"]) != nil { return 0 }
    guard let sign = digits.separator(["+", "-"]), let hours = digits.number(1...2) else {
      throw .noSuchTime
    }
    _ = digits.separator([":"])
    let minutes = digits.isAtEnd ? 0 : digits.number(2...2)
    guard let minutes, hours <= 14, minutes < 60 else { throw .noSuchTime }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }
}

/// Reads numbers and single characters from the front of a text.
private struct DigitScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Whether a space or a `T` comes next.
  var isAtTime: Bool {
    position < bytes.count && (bytes[position] == 0x20 || bytes[position] | 0x20 == 0x74)
  }

  /// A number of as many digits as there are up to the end of `lengths`, nil where too few.
  mutating func number(_ lengths: ClosedRange<Int>) -> Int? {
    var value = 0
    var length = 0
    while length < lengths.upperBound, position + length < bytes.count,
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position + length]
    {
      value = value * 10 + Int(bytes[position + length] - UInt8(ascii: "0"))
      length += 1
    }
    guard length >= lengths.lowerBound else { return nil }
    position += length
    return value
  }

  /// The one of `candidates` that comes next.
  mutating func separator(_ candidates: [String]) -> String? {
    let found = candidates.first { bytes[position...].starts(with: $0.utf8) }
    position += found?.utf8.count ?? 0
    return found
  }

  /// Whether there was a space.
  mutating func skipSpaces() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    return position > start
  }
}
