internal import ArgumentParser
internal import ContentParsing
internal import SiteModel

/// The first of the days that a command takes, as `--since` says it: a day, or how many days there
/// are up to the last one, such as `7d`.
enum FirstDay {
  case day(CalendarDay)
  case days(Int)

  private init?(_ text: String) {
    if let day = CalendarDay(text) {
      self = .day(day)
    } else if text.hasSuffix("d"), let count = Int(text.dropLast()), (1...36_500).contains(count) {
      self = .days(count)
    } else {
      return nil
    }
  }

  /// As `transform` of an option.
  static func argument(_ text: String) throws -> FirstDay {
    guard let first = FirstDay(text) else {
      throw ValidationError("--since takes a day (YYYY-MM-DD) or days such as 7d, not '\(text)'.")
    }
    return first
  }

  func day(until last: CalendarDay) -> CalendarDay {
    switch self {
    case .day(let day): day
    case .days(let count): last.adding(days: 1 - count)
    }
  }
}
