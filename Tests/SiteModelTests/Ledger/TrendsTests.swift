import ContentParsing
import Papers
import Testing

@testable import SiteModel

@Suite struct TrendsTests {
  private static let ledger = LedgerSamples.ledger(
    LedgerSamples.post(
      "2026-02-26",
      [
        LedgerSamples.paper("a", arxiv: "2602.00001", affiliation: "清华, MIT 等", topics: ["RL"]),
        LedgerSamples.paper("b", affiliation: "MIT", topics: ["VLA"]),
      ]),
    LedgerSamples.post("2026-01-28", [LedgerSamples.paper("c", topics: ["RL"])]),
    LedgerSamples.post(
      "2026-01-27",
      [
        LedgerSamples.paper("a", arxiv: "2602.00001", topics: ["RL"]),
        LedgerSamples.paper("d", topics: ["VLA"]),
      ]),
    LedgerSamples.post("2025-03-05", [LedgerSamples.paper("e", topics: ["RL"])]),
    LedgerSamples.post("2025-02-20", [LedgerSamples.paper("f", topics: ["RL"])]))

  @Test func countsEntriesOfThirtyDaysAndOfTheThirtyBefore() throws {
    let trends = try #require(Trends(Self.ledger))
    #expect(trends.newestDay.description == "2026-02-26")
    #expect(trends.recentCount == 3)
    #expect(trends.countBefore == 2)
    let topics = trends.topics(limit: 5)
    #expect(topics.map { Self.ledger.topics[$0.index].name } == ["RL", "VLA"])
    #expect(topics.map(\.recent) == [2, 1])
    #expect(topics.map(\.before) == [1, 1])
  }

  @Test func countsByWeekAndMonthWithoutGaps() throws {
    let trends = try #require(Trends(Self.ledger))
    #expect(trends.weeks.first?.monday.description == "2025-03-03")
    #expect(trends.weeks.last?.monday.description == "2026-02-23")
    #expect(trends.weeks.count == 52)
    #expect(trends.weeks.map(\.count).filter { $0 > 0 } == [1, 3, 2])
    #expect(trends.months.count == 12)
    #expect(trends.months.first == Trends.Month(year: 2025, month: 3, count: 1))
    #expect(trends.months.suffix(2).map(\.count) == [3, 2])
    #expect(trends.topics(limit: 1)[0].months == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1])
  }

  @Test func countsPapersOfOrganizations() throws {
    let trends = try #require(Trends(Self.ledger))
    let organizations = trends.organizations(limit: 3)
    #expect(organizations.map(\.name) == ["MIT", "清华"])
    #expect(organizations.map(\.count) == [2, 1])
  }

  @Test func thereAreNoneWithoutPapers() {
    #expect(Trends(LedgerSamples.ledger(LedgerSamples.post("2026-02-26", []))) == nil)
  }

  @Test(arguments: [
    ("上海AI Lab, 清华等", ["上海AI Lab", "清华"]), ("NVIDIA", ["NVIDIA"]),
    ("MIT / Stanford et al.", ["MIT", "Stanford"]), ("Texas A&M；等", ["Texas A&M"]), (" ,", []),
  ])
  func takesAffiliationsApart(_ text: String, _ names: [String]) {
    #expect(Affiliations.names(in: text) == names)
  }

  @Test(arguments: [
    ("2026-02-26", 3, "2026-03-01"), ("2024-02-28", 1, "2024-02-29"),
    ("2026-01-01", -1, "2025-12-31"),
    ("1970-01-01", -1, "1969-12-31"), ("2000-02-29", 366, "2001-03-01"),
    ("0001-01-01", 0, "0001-01-01"),
    ("0001-01-01", -1, "0001-01-01"), ("2026-06-15", 146_097, "2426-06-15"),
  ])
  func countsDays(_ day: String, _ days: Int, _ other: String) throws {
    #expect(try #require(CalendarDay(day)).adding(days: days).description == other)
  }

  @Test(arguments: [
    ("2026-02-23", "2026-02-23"), ("2026-03-01", "2026-02-23"), ("2026-01-01", "2025-12-29"),
  ])
  func weeksBeginOnMonday(_ day: String, _ monday: String) throws {
    #expect(try #require(CalendarDay(day)).monday.description == monday)
  }
}
