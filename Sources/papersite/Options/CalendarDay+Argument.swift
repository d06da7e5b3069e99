internal import ArgumentParser
internal import ContentParsing

extension CalendarDay {
  /// A day as an option's value.
  static func argument(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw ValidationError("a day is written YYYY-MM-DD, not '\(text)'.")
    }
    return day
  }
}
