package import ContentParsing
internal import Papers

/// What the site covers, in numbers. Entries are counted, so that a paper covered on two days
/// counts on both. All periods end with the newest day that covers a paper, never with today.
package struct Trends: Sendable {
  /// A month and how many entries it has.
  package struct Month: Hashable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    package let count: Int
  }

  /// A week and how many entries it has.
  package struct Week: Hashable, Sendable {
    package let monday: CalendarDay
    package let count: Int
  }

  /// A topic over time.
  package struct Topic: Hashable, Sendable {
    /// Index into the ledger's topics.
    package let index: Int
    /// Entries of the newest 30 days, and of the 30 days before.
    package let recent: Int
    package let before: Int
    /// Its entries in each of the months of `months`.
    package let months: [Int]
  }

  package let newestDay: CalendarDay
  /// How many entries each day has.
  package let days: [CalendarDay: Int]
  /// The newest 53 weeks, oldest first, from the first that has entries.
  package let weeks: [Week]
  /// The newest 12 months, oldest first, from the first that has entries.
  package let months: [Month]
  /// Entries of the newest 30 days, and of the 30 days before.
  package let recentCount: Int
  package let countBefore: Int

  private let ledger: Ledger

  /// Nil where no listed post covers a paper.
  package init?(_ ledger: Ledger) {
    guard let newestDay = ledger.papers.first?.newest.day else { return nil }
    var days: [CalendarDay: Int] = [:]
    for paper in ledger.papers {
      for appearance in paper.appearances { days[appearance.day, default: 0] += 1 }
    }
    self.ledger = ledger
    self.newestDay = newestDay
    self.days = days
    weeks = Self.weeks(days, to: newestDay)
    months = Self.months(days, to: newestDay)
    recentCount = days.filter { Self.period(of: $0.key, before: newestDay) == 0 }.values.sum
    countBefore = days.filter { Self.period(of: $0.key, before: newestDay) == 1 }.values.sum
  }

  /// How many whole 30 days lie between a day and the newest.
  private static func period(of day: CalendarDay, before newest: CalendarDay) -> Int {
    (newest.daysSinceEpoch - day.daysSinceEpoch) / 30
  }

  private static func weeks(_ days: [CalendarDay: Int], to newest: CalendarDay) -> [Week] {
    var counts: [CalendarDay: Int] = [:]
    for (day, count) in days { counts[day.monday, default: 0] += count }
    let weeks = (0..<53).reversed().map { newest.monday.adding(days: -7 * $0) }
      .map { Week(monday: $0, count: counts[$0] ?? 0) }
    return Array(weeks.drop { $0.count == 0 })
  }

  private static func months(_ days: [CalendarDay: Int], to newest: CalendarDay) -> [Month] {
    var counts: [Int: Int] = [:]
    for (day, count) in days { counts[day.monthNumber, default: 0] += count }
    let months = ((newest.monthNumber - 11)...newest.monthNumber).map { number in
      Month(year: number / 12, month: number % 12 + 1, count: counts[number] ?? 0)
    }
    return Array(months.drop { $0.count == 0 })
  }

  /// The papers of a topic over time.
  package func topic(_ index: Int) -> Topic {
    var counts = [Int](repeating: 0, count: months.count)
    var periods = [0, 0]
    for appearance in ledger.topics[index].papers.lazy.flatMap({ ledger.papers[$0].appearances }) {
      let period = Self.period(of: appearance.day, before: newestDay)
      if period < 2 { periods[period] += 1 }
      let month = months.count - 1 - (newestDay.monthNumber - appearance.day.monthNumber)
      if month >= 0 { counts[month] += 1 }
    }
    return Topic(index: index, recent: periods[0], before: periods[1], months: counts)
  }

  /// The topics with most entries in the newest 60 days, at most `limit`.
  package func topics(limit: Int) -> [Topic] {
    let topics = ledger.topics.indices.map(topic).filter { $0.recent + $0.before > 0 }
    return Array(
      topics.sorted { a, b in
        (-a.recent, -a.before, a.index) < (-b.recent, -b.before, b.index)
      }.prefix(limit))
  }

  /// The organisations that most papers name, at most `limit`.
  package func organizations(limit: Int) -> [(name: String, count: Int)] {
    let names = ledger.papers.map { $0.facts.affiliation.map(Affiliations.names) ?? [] }
    var gathering = GroupGathering()
    for (paper, names) in names.enumerated() { gathering.add(paper: paper, to: names) }
    return gathering.finish(at: .home).groups.prefix(limit).map { ($0.name, $0.papers.count) }
  }
}

extension Sequence<Int> {
  fileprivate var sum: Int { reduce(0, +) }
}
