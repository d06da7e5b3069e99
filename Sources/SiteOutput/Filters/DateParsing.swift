internal import ContentParsing

extension DateValue {
  /// Reads what `of` writes; nil for anything else.
  static func parse(_ text: String) -> PublicationDate? {
    guard let day = CalendarDay(text.prefix(10)) else { return nil }
    guard text.count > 10 else { return PublicationDate(day: day) }
    let time = #/[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+\-]\d{2}:?\d{2})?/#
    guard let match = text.dropFirst(10).wholeMatch(of: time),
      let hours = Int(match.1), let minutes = Int(match.2), hours < 24, minutes < 60,
      let seconds = match.3.map({ Int($0) }) ?? 0, seconds < 61
    else { return nil }
    return PublicationDate(
      day: day,
      time: PublicationDate.Time(
        seconds: hours * 3600 + minutes * 60 + seconds,
        offsetMinutes: match.4.map(offsetMinutes)))
  }

  private static func offsetMinutes(_ text: Substring) -> Int {
    let digits = text.filter(\.isNumber)
    guard digits.count == 4, let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2))
    else { return 0 }
    return (text.hasPrefix("-") ? -1 : 1) * (hours * 60 + minutes)
  }
}
