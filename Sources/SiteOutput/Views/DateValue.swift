package import ContentParsing

/// Dates as templates get them: `2026-02-26`, or with the time of day where there is one,
/// `2026-02-26T08:00:00+08:00`. The `date` filter reads both.
package enum DateValue {
  package static func of(_ date: PublicationDate) -> String {
    guard let time = date.time else { return date.day.description }
    let hour = twoDigits(time.seconds / 3600)
    let minute = twoDigits(time.seconds / 60 % 60)
    let second = twoDigits(time.seconds % 60)
    return "\(date.day)T\(hour):\(minute):\(second)\(time.offsetMinutes.map(offset) ?? "")"
  }

  /// `+08:00`, or `Z`.
  static func offset(_ minutes: Int) -> String {
    guard minutes != 0 else { return "Z" }
    let sign = minutes < 0 ? "-" : "+"
    return "\(sign)\(twoDigits(abs(minutes) / 60)):\(twoDigits(abs(minutes) % 60))"
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
