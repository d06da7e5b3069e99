package import ContentParsing
internal import SiteModel

/// What a post's day means to the services.
///
/// The author writes in the morning. What is new then is what New York has announced on the day
/// that it is there at 8 o'clock of the author: in Asia the day before, in Europe and America the
/// same, summer and winter.
package struct CollectionDay: Equatable, Sendable {
  /// Of the post.
  package let date: CalendarDay
  /// Of arXiv's announcements, in US Eastern time.
  package let announcement: CalendarDay
  private let offsetMinutes: Int

  /// - Parameter offsetMinutes: how far the author's clock is ahead of UTC.
  package init(_ date: CalendarDay, offsetMinutes: Int) {
    self.date = date
    self.offsetMinutes = offsetMinutes
    let morning = date.daysSinceEpoch * 86_400 + (8 * 60 - offsetMinutes) * 60
    announcement = EasternTime.day(Double(morning)) ?? date
  }

  /// Eight o'clock in the author's time zone, in UTC as records have it. What was answered before is
  /// not the day's last word.
  package var morning: String { UTCTime.text(morningSeconds) }

  /// The same in seconds since 1970.
  package var morningSeconds: Double {
    Double(date.daysSinceEpoch * 86_400 + (8 * 60 - offsetMinutes) * 60)
  }

  /// Whether arXiv announces nothing, as on every Saturday and Sunday.
  package var isWeekend: Bool { !announcement.isWorkday }

  /// The days of Hugging Face, which are those of UTC, that the author's morning touches.
  package var dailyDays: [CalendarDay] {
    announcement == date ? [date] : [announcement, date]
  }

  /// When the papers of the announcement were submitted, in seconds since 1970: arXiv's mail takes
  /// what came between two workdays' 14 o'clock (https://info.arxiv.org/help/availability.html).
  package var submissions: Range<Int> {
    let last = announcement.previousWorkday
    let start = EasternTime.seconds(last.previousWorkday, hour: 14)
    return start..<EasternTime.seconds(last, hour: 14)
  }
}

extension CalendarDay {
  /// Monday to Friday.
  fileprivate var isWorkday: Bool { 1...5 ~= weekday }

  fileprivate var previousWorkday: CalendarDay {
    var day = adding(days: -1)
    while !day.isWorkday, day > adding(days: -4) { day = day.adding(days: -1) }
    return day
  }
}
