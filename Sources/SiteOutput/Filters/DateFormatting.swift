internal import ContentParsing
internal import SiteModel
internal import Text

/// Writes dates for readers and for feeds. A day without a time of day is its midnight in the
/// site's time zone where a format needs one.
struct DateFormatting: Sendable {
  /// Minutes east of UTC.
  let offsetMinutes: Int
  private let names: DateNames

  init(offsetMinutes: Int, language: String) {
    self.offsetMinutes = offsetMinutes
    names = DateNames(of: InterfaceLanguage(of: language))
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
    format(date, pattern, names: names)
  }

  private func complete(_ date: PublicationDate) -> PublicationDate {
    PublicationDate(
      day: date.day,
      time: PublicationDate.Time(
        seconds: date.time?.seconds ?? 0,
        offsetMinutes: date.time?.offsetMinutes ?? offsetMinutes))
  }

  private func format(_ date: PublicationDate, _ pattern: String, names: DateNames) -> String {
    var pattern = pattern
    var text = ByteBuffer(capacity: 32)
    pattern.withUTF8 { write(date, by: $0[...], names: names, to: &text) }
    return text.string
  }

  private func write(
    _ date: PublicationDate, by pattern: Slice<UnsafeBufferPointer<UInt8>>, names: DateNames,
    to text: inout ByteBuffer
  ) {
    var rest = pattern
    while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
      text.append(UnsafeBufferPointer(rebasing: rest[..<percent]))
      rest = rest[(percent + 1)...]
      let isUnpadded = rest.first == UInt8(ascii: "-")
      if isUnpadded { rest.removeFirst() }
      if let letter = rest.first, write(letter, of: date, isUnpadded, names: names, to: &text) {
        rest.removeFirst()
      } else {
        // A letter without a meaning stays, as any other text.
        text.append(isUnpadded ? "%-" : "%")
      }
    }
    text.append(UnsafeBufferPointer(rebasing: rest))
  }

  /// Writes what `letter` stands for; false where it stands for nothing.
  private func write(
    _ letter: UInt8, of date: PublicationDate, _ isUnpadded: Bool, names: DateNames,
    to text: inout ByteBuffer
  ) -> Bool {
    let day = date.day
    let seconds = date.time?.seconds ?? 0
    func write(_ number: Int) {
      if !isUnpadded, number < 10 { text.append(UInt8(ascii: "0")) }
      text.append(decimal: number)
    }
    switch Unicode.Scalar(letter) {
    case "Y": day.description.utf8.prefix(4).forEach { text.append($0) }
    case "y": write(day.year % 100)
    case "m": write(day.month)
    case "d": write(day.day)
    case "B": text.append(text: names.months[day.month - 1])
    case "b": text.append(text: names.shortMonths[day.month - 1])
    case "A": text.append(text: names.weekdays[day.weekday])
    case "a": text.append(text: names.shortWeekdays[day.weekday])
    case "H": write(seconds / 3600)
    case "M": write(seconds / 60 % 60)
    case "S": write(seconds % 60)
    case "j": text.append(decimal: dayOfYear(day))
    case "z": text.append(text: zone(date))
    case "%": text.append("%")
    default: return false
    }
    return true
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
