import ContentParsing
import Diagnostics
import Testing

/// Dates in every form. A day and, where there is a time, its seconds and minutes from UTC.
@Suite struct FrontmatterDateTests {
  typealias Case = (text: String, date: String, expected: [String])

  static let cases: [Case] = [
    ("2026-02-26", "2026-02-26", []),
    ("'2026-02-26'", "2026-02-26", []),
    (#""2026-02-26 ""#, "2026-02-26", []),
    ("2026-02-26T08:00:00+08:00", "2026-02-26 28800 480", []),
    ("2026-02-26 08:00:00", "2026-02-26 28800 -", []),
    ("2026-02-26T08:00:00.123Z", "2026-02-26 28800 0", []),
    ("2026-02-26 8:05 +8", "2026-02-26 29100 480", []),
    ("2026-02-26t08:00:00 -0530", "2026-02-26 28800 -330", []),
    ("2024-02-29", "2024-02-29", []),
    (
      "2026/02/26", "2026-02-26",
      [
        "2:12-10 warning date-form: `published` is written `2026/02/26`; it is taken as 2026-02-26 | Write the day as `2026-02-26`"
      ]
    ),
    (
      "2026-2-6", "2026-02-06",
      [
        "2:12-8 warning date-form: `published` is written `2026-2-6`; it is taken as 2026-02-06 | Write the day as `2026-02-06`"
      ]
    ),
    (
      "2026年2月26日", "2026-02-26",
      [
        "2:12-10 warning date-form: `published` is written `2026年2月26日`; it is taken as 2026-02-26 | Write the day as `2026-02-26`"
      ]
    ),
    (
      "2026年02月26日 08:00", "2026-02-26 28800 -",
      [
        "2:12-17 warning date-form: `published` is written `2026年02月26日 08:00`; it is taken as 2026-02-26 | Write the day as `2026-02-26`"
      ]
    ),
    (
      "20260226", "2026-02-26",
      [
        "2:12-8 warning date-form: `published` is written `20260226`; it is taken as 2026-02-26 | Write the day as `2026-02-26`"
      ]
    ),
    (
      "2026.02.26", "2026-02-26",
      [
        "2:12-10 warning date-form: `published` is written `2026.02.26`; it is taken as 2026-02-26 | Write the day as `2026-02-26`"
      ]
    ),
    (
      "2026-02-30", "",
      [
        "2:12-10 error impossible-date: `published` is a day that does not exist: `2026-02-30` | Correct the month or the day"
      ]
    ),
    (
      "2023-02-29", "",
      [
        "2:12-10 error impossible-date: `published` is a day that does not exist: `2023-02-29` | Correct the month or the day"
      ]
    ),
    (
      "2026-13-01", "",
      [
        "2:12-10 error impossible-date: `published` is a day that does not exist: `2026-13-01` | Correct the month or the day"
      ]
    ),
    (
      "0000-01-01", "",
      [
        "2:12-10 error impossible-date: `published` is a day that does not exist: `0000-01-01` | Correct the month or the day"
      ]
    ),
    (
      "26-02-2026", "",
      [
        "2:12-10 error wrong-type: `published` takes a date such as 2026-02-26, not `26-02-2026` | Write year, month and day as `2026-02-26`"
      ]
    ),
    (
      "Feb 26, 2026", "",
      [
        "2:12-12 error wrong-type: `published` takes a date such as 2026-02-26, not `Feb 26, 2026` | Write year, month and day as `2026-02-26`"
      ]
    ),
    (
      "2026-02", "",
      [
        "2:12-7 error wrong-type: `published` takes a date such as 2026-02-26, not `2026-02` | Write year, month and day as `2026-02-26`"
      ]
    ),
    (
      "2026-02/26", "",
      [
        "2:12-10 error wrong-type: `published` takes a date such as 2026-02-26, not `2026-02/26` | Write year, month and day as `2026-02-26`"
      ]
    ),
    (
      "2026-02-261", "",
      [
        "2:12-11 error wrong-type: `published` takes a date such as 2026-02-26, not `2026-02-261` | Write year, month and day as `2026-02-26`"
      ]
    ),
    (
      "[2026-02-26]", "",
      [
        "2:12-1 error wrong-type: `published` takes a date, not a list | Write `published: 2026-02-26`"
      ]
    ),
    (
      "2026-02-26T25:00", "",
      [
        "2:12-16 error impossible-time: `published` has no time of day that can be read: `2026-02-26T25:00` | Write it as `2026-02-26T08:00:00+08:00`, or leave the time out"
      ]
    ),
    (
      "2026-02-26 noon", "",
      [
        "2:12-15 error impossible-time: `published` has no time of day that can be read: `2026-02-26 noon` | Write it as `2026-02-26T08:00:00+08:00`, or leave the time out"
      ]
    ),
    (
      "2026-02-26T08:00+15:00", "",
      [
        "2:12-22 error impossible-time: `published` has no time of day that can be read: `2026-02-26T08:00+15:00` | Write it as `2026-02-26T08:00:00+08:00`, or leave the time out"
      ]
    ),
  ]

  @Test(arguments: cases)
  func readsDates(_ date: Case) {
    let yaml = "published: \(date.text)\n"
    #expect(diagnosed(yaml) == date.expected)
    #expect(read(yaml).published.map(description) ?? "" == date.date)
  }

  private func description(_ date: PublicationDate) -> String {
    guard let time = date.time else { return date.day.description }
    return "\(date.day) \(time.seconds) \(time.offsetMinutes.map(String.init) ?? "-")"
  }
}
