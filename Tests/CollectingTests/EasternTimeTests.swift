internal import Collecting
internal import ContentParsing
internal import Testing

@Suite struct EasternTimeTests {
  /// Seconds since 1970 of a time in UTC.
  private func utc(_ day: String, _ hour: Int, _ minute: Int = 0) throws -> Double {
    Double(try #require(CalendarDay(day)).daysSinceEpoch * 86_400 + hour * 3600 + minute * 60)
  }

  @Test(
    arguments: [
      // Winter: New York is 5 hours behind.
      ("2026-01-15", 4, 59, "2026-01-14"), ("2026-01-15", 5, 0, "2026-01-15"),
      // Summer: 4 hours.
      ("2026-07-15", 3, 59, "2026-07-14"), ("2026-07-15", 4, 0, "2026-07-15"),
      // The nights of the changes, 8 March and 1 November 2026.
      ("2026-03-08", 4, 59, "2026-03-07"), ("2026-03-08", 5, 0, "2026-03-08"),
      ("2026-03-09", 4, 0, "2026-03-09"), ("2026-11-01", 4, 0, "2026-11-01"),
      ("2026-11-02", 4, 59, "2026-11-01"), ("2026-11-02", 5, 0, "2026-11-02"),
      // The turn of the year.
      ("2026-01-01", 4, 59, "2025-12-31"), ("2026-01-01", 5, 0, "2026-01-01"),
      ("2024-02-29", 12, 0, "2024-02-29"),
    ])
  func dayInNewYork(_ day: String, _ hour: Int, _ minute: Int, _ expected: String) throws {
    #expect(EasternTime.day(try utc(day, hour, minute))?.description == expected)
  }

  @Test(
    "14 o'clock in New York",
    arguments: [
      ("2026-01-15", 19), ("2026-07-15", 18), ("2026-03-07", 19), ("2026-03-08", 18),
      ("2026-10-31", 18), ("2026-11-01", 19), ("2025-12-31", 19),
    ])
  func hourInNewYork(_ day: String, _ hour: Int) throws {
    let seconds = EasternTime.seconds(try #require(CalendarDay(day)), hour: 14)
    #expect(Double(seconds) == (try utc(day, hour)))
  }
}

@Suite struct CollectionDayTests {
  @Test(
    arguments: [
      // In Asia the morning is New York's evening before, in summer and winter.
      ("2026-03-03", 480, "2026-03-02", false), ("2026-07-14", 480, "2026-07-13", false),
      ("2026-03-02", 480, "2026-03-01", true), ("2026-03-07", 480, "2026-03-06", false),
      ("2026-01-01", 480, "2025-12-31", false), ("2026-03-09", 480, "2026-03-08", true),
      ("2026-11-02", 540, "2026-11-01", true),
      // In Europe and America it is the same day.
      ("2026-03-03", 0, "2026-03-03", false), ("2026-03-03", 60, "2026-03-03", false),
      ("2026-03-03", -480, "2026-03-03", false), ("2026-03-08", -300, "2026-03-08", true),
    ])
  func announcement(
    _ date: String, _ offset: Int, _ announcement: String, _ isWeekend: Bool
  ) throws {
    let day = CollectionDay(try #require(CalendarDay(date)), offsetMinutes: offset)
    #expect(day.announcement.description == announcement)
    #expect(day.isWeekend == isWeekend)
    #expect(
      day.dailyDays.map(\.description) == (announcement == date ? [date] : [announcement, date]))
  }

  @Test(
    "what is announced was submitted between two workdays' 14 o'clock in New York",
    arguments: [
      ("2026-03-04", "2026-03-02", 19, "2026-03-03", 19),
      ("2026-03-03", "2026-02-27", 19, "2026-03-02", 19),
      ("2026-03-02", "2026-02-26", 19, "2026-02-27", 19),
      // The clocks change between Friday and Monday.
      ("2026-03-10", "2026-03-06", 19, "2026-03-09", 18),
      ("2026-11-03", "2026-10-30", 18, "2026-11-02", 19),
      ("2026-01-01", "2025-12-30", 19, "2025-12-31", 19),
    ])
  func submissions(
    _ date: String, _ from: String, _ fromHour: Int, _ to: String, _ toHour: Int
  ) throws {
    let range = CollectionDay(try #require(CalendarDay(date)), offsetMinutes: 0).submissions
    let start = try #require(CalendarDay(from)).daysSinceEpoch * 86_400 + fromHour * 3600
    let end = try #require(CalendarDay(to)).daysSinceEpoch * 86_400 + toHour * 3600
    #expect(range == start..<end)
  }
}
