import ContentParsing
import Testing

@testable import SiteOutput

@Suite struct DateFormattingTests {
  @Test(arguments: [
    ("zh-CN", "2026年2月26日", "2026年2月", "星期四 周四 二月 2月"),
    ("zh-TW", "2026年2月26日", "2026年2月", "星期四 週四 二月 2月"),
    ("ja", "2026年2月26日", "2026年2月", "木曜日 木 2月 2月"),
    ("en", "Feb 26, 2026", "February 2026", "Thursday Thu February Feb"),
    ("fr", "Feb 26, 2026", "February 2026", "Thursday Thu February Feb"),
  ])
  func daysAreWrittenAsTheLanguageDoes(
    _ language: String, day: String, month: String, names: String
  ) throws {
    let date = PublicationDate(day: try #require(CalendarDay(year: 2026, month: 2, day: 26)))
    let words = InterfaceWords(language: language)
    let formatting = DateFormatting(offsetMinutes: 0, language: language)
    #expect(formatting.format(date, words["date_format"]) == day)
    #expect(formatting.format(date, words["month_format"]) == month)
    #expect(formatting.format(date, "%A %a %B %b") == names)
  }

  @Test(arguments: [
    ("%Q%-Q", "%Q%-Q"), ("%é%年", "%é%年"), ("%", "%"), ("a%-", "a%-"), ("%%%-%Y", "%%Y"),
    ("%-d.%-m.%y%z", "26.2.26+0000"),
  ])
  func whatHasNoMeaningStays(pattern: String, text: String) throws {
    let date = PublicationDate(day: try #require(CalendarDay(year: 2026, month: 2, day: 26)))
    let formatting = DateFormatting(offsetMinutes: 0, language: "en")
    #expect(formatting.format(date, pattern) == text)
  }
}
