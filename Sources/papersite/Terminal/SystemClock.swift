internal import ContentParsing
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The system's clock: the only place that asks what day it is.
enum SystemClock {
  /// Today where the clocks are so many minutes ahead of UTC.
  static func today(offsetMinutes: Int) -> CalendarDay {
    var now = time(nil) + time_t(offsetMinutes * 60)
    var parts = tm()
    gmtime_r(&now, &parts)
    let day = CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let day else {
      Terminal.writeError(
        "Error: the system's clock is wrong: it gives the year \(Int(parts.tm_year) + 1900). Set it.\n"
      )
      exit(EXIT_FAILURE)
    }
    return day
  }
}
