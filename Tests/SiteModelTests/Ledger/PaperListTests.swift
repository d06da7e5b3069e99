import SiteModel
import Testing

@Suite struct PaperListTests {
  private static let ledger = LedgerSamples.ledger(
    LedgerSamples.post(
      "2026-02-01",
      [
        LedgerSamples.paper("a", stars: 2), LedgerSamples.paper("b"),
        LedgerSamples.paper("c", stars: 3),
      ]),
    LedgerSamples.post("2026-01-31", [LedgerSamples.paper("d", stars: 2)]))

  @Test func standsUnderMonths() {
    let list = PaperList(byMonth: [0, 1, 2, 3], of: Self.ledger)
    #expect(
      list.sections.map(\.heading) == [
        .month(year: 2026, month: 2), .month(year: 2026, month: 1),
      ])
    #expect(list.papers == [0, 1, 2, 3])
  }

  @Test(arguments: [(0..<2, [[2], [0]]), (2..<4, [[3], [1]]), (1..<3, [[0, 3]]), (0..<0, [])])
  func cutsSectionsForAPage(_ range: Range<Int>, _ papers: [[Int]]) {
    let list = PaperList(byRatingOf: Self.ledger)
    #expect(list.sections.map(\.papers) == [[2], [0, 3], [1]])
    #expect(list.sections(in: range).map(\.papers) == papers)
  }
}
