internal import Foundation

/// The `Retry-After` header (RFC 9110, section 10.2.3): seconds, or a date.
enum RetryAfter {
  /// How long to wait from `now`, in seconds since 1970; nil where `text` is neither.
  static func delay(_ text: String, now: Double) -> Duration? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    {
      return .seconds(min(Int(text) ?? .max, maximum))
    }
    return date(text).map { .seconds(min(max(0, $0 - now), Double(maximum))) }
  }

  /// Nobody waits for a year; it keeps sums from overflowing.
  private static let maximum = 366 * 86_400

  /// Such as `Sun, 06 Nov 1994 08:49:37 GMT`, in seconds since 1970.
  private static func date(_ text: String) -> Double? {
    guard
      let match = text.wholeMatch(
        of: #/[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT/#),
      let month = months.firstIndex(of: String(match.2)), let zone = TimeZone(secondsFromGMT: 0)
    else { return nil }
    let components = DateComponents(
      calendar: Calendar(identifier: .gregorian), timeZone: zone, year: Int(match.3),
      month: month + 1, day: Int(match.1), hour: Int(match.4), minute: Int(match.5),
      second: Int(match.6))
    return components.date?.timeIntervalSince1970
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
