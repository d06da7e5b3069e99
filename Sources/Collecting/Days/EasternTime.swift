package import ContentParsing
internal import SiteModel

/// The clocks of arXiv: those of New York, by the rule of the United States since 2007
/// (15 U.S.C. 260a), so that no machine needs a table of time zones.
package enum EasternTime {
  /// The day in New York, `seconds` after 1970-01-01 00:00 UTC.
  package static func day(_ seconds: Double) -> CalendarDay? {
    let standard = Int(seconds.rounded(.down)) - 5 * 3600
    guard let day = day(ofSeconds: standard) else { return nil }
    return isSummer(standard, year: day.year) ? self.day(ofSeconds: standard + 3600) : day
  }

  /// When it is `hour` o'clock on `day`, in seconds after 1970-01-01 00:00 UTC. In the night of a
  /// change, by the clock of before it.
  package static func seconds(_ day: CalendarDay, hour: Int) -> Int {
    let standard = day.daysSinceEpoch * 86_400 + hour * 3600
    let isSummer = isSummer(standard - 3600, year: day.year)
    return standard + 5 * 3600 - (isSummer ? 3600 : 0)
  }

  /// From the second Sunday in March to the first in November, at 2 o'clock by the clock of before
  /// the change.
  ///
  /// - Parameter standard: seconds since 1970 by the clock without daylight saving.
  private static func isSummer(_ standard: Int, year: Int) -> Bool {
    guard let march = CalendarDay(year: year, month: 3, day: 8),
      let november = CalendarDay(year: year, month: 11, day: 1)
    else { return false }
    let start = sunday(from: march).daysSinceEpoch * 86_400 + 2 * 3600
    let end = sunday(from: november).daysSinceEpoch * 86_400 + 3600
    return start <= standard && standard < end
  }

  private static func sunday(from day: CalendarDay) -> CalendarDay {
    day.adding(days: (7 - day.weekday) % 7)
  }

  private static func day(ofSeconds seconds: Int) -> CalendarDay? {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CalendarDay(year: 1970, month: 1, day: 1)?.adding(days: days)
  }
}
