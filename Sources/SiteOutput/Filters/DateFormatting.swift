internal import ContentParsing
internal import SiteModel

/// Writes dates for readers and for feeds. A day without a time of day is its midnight in the
/// site's time zone where a format needs one.
struct DateFormatting: Sendable {
  /// Minutes east of UTC.
  let offsetMinutes: Int
  let language: String

  init(offsetMinutes: Int, language: String) {
    self.offsetMinutes = offsetMinutes
    self.language = language
  }

  init(configuration: SiteConfiguration) {
    self.init(
      offsetMinutes: configuration.timeZoneOffsetMinutes, language: configuration.language)
  }

  /// RFC 3339, such as `2026-02-26T00:00:00+08:00`.
  func rfc3339(_ date: PublicationDate) -> String { DateValue.of(complete(date)) }

  /// RFC 822 with a year of four digits, as RSS wants it: `Thu, 26 Feb 2026 00:00:00 +0800`.
  func rfc822(_ date: PublicationDate) -> String {
    format(date, "%a, %d %b %Y %H:%M:%S %z", names: .english)
  }

  /// `date` by a pattern of strftime's: `%Y %m %-m %d %-d %B %b %A %a %H %M %S %j %y %z %%`, the
  /// names in the site's language. Unknown letters stay as they are.
  func format(_ date: PublicationDate, _ pattern: String) -> String {
    format(date, pattern, names: DateNames(of: InterfaceLanguage(of: language)))
  }

  private func complete(_ date: PublicationDate) -> PublicationDate {
    PublicationDate(
      day: date.day,
      time: PublicationDate.Time(
        seconds: date.time?.seconds ?? 0,
        offsetMinutes: date.time?.offsetMinutes ?? offsetMinutes))
  }

  private func format(_ date: PublicationDate, _ pattern: String, names: DateNames) -> String {
    var text = ""
    var rest = Substring(pattern).unicodeScalars
    while let percent = rest.firstIndex(of: "%") {
      text += Substring(rest[..<percent])
      rest = rest[percent...].dropFirst()
      let isUnpadded = rest.first == "-"
      if isUnpadded { rest = rest.dropFirst() }
      guard let letter = rest.popFirst() else {
        text += isUnpadded ? "%-" : "%"
        break
      }
      let piece = piece(letter, of: date, isUnpadded: isUnpadded, names: names)
      text += piece ?? (isUnpadded ? "%-\(letter)" : "%\(letter)")
    }
    return text + Substring(rest)
  }

  private func piece(
    _ letter: Unicode.Scalar, of date: PublicationDate, isUnpadded: Bool, names: DateNames
  ) -> String? {
    let day = date.day
    let seconds = date.time?.seconds ?? 0
    func number(_ value: Int) -> String {
      isUnpadded ? String(value) : DateValue.twoDigits(value)
    }
    return switch letter {
    case "Y": String(day.description.prefix(4))
    case "y": number(day.year % 100)
    case "m": number(day.month)
    case "d": number(day.day)
    case "B": names.months[day.month - 1]
    case "b": names.shortMonths[day.month - 1]
    case "A": names.weekdays[day.weekday]
    case "a": names.shortWeekdays[day.weekday]
    case "H": number(seconds / 3600)
    case "M": number(seconds / 60 % 60)
    case "S": number(seconds % 60)
    case "j": String(dayOfYear(day))
    case "z": zone(date)
    case "%": "%"
    default: nil
    }
  }

  private func zone(_ date: PublicationDate) -> String {
    let offset = date.time?.offsetMinutes ?? offsetMinutes
    return offset == 0 ? "+0000" : DateValue.offset(offset).replacing(":", with: "")
  }

  private func dayOfYear(_ day: CalendarDay) -> Int {
    let first = CalendarDay(year: day.year, month: 1, day: 1)
    return day.daysSinceEpoch - (first?.daysSinceEpoch ?? 0) + 1
  }
}
