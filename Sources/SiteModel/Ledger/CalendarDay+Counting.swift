package import ContentParsing

extension CalendarDay {
  /// The day so many days later, or earlier; itself where that is no day of the years 1 to 9999.
  ///
  /// The inverse of `daysSinceEpoch` (Howard Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms").
  package func adding(days: Int) -> CalendarDay {
    let shifted = daysSinceEpoch + days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CalendarDay(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1) ?? self
  }

  /// The Monday of its week.
  package var monday: CalendarDay { adding(days: -((weekday + 6) % 7)) }

  /// The months since the year 0.
  var monthNumber: Int { year * 12 + month - 1 }
}
