import Papers
import SiteModel
import Testing

@Suite struct RelatedPapersTests {
  private func related(to paper: Int, _ papers: [Paper]) -> [RelatedPapers.Relation] {
    RelatedPapers(LedgerSamples.ledger(of: papers)).related(to: paper)
  }

  @Test func ranksByWhatPapersShare() {
    let found = related(
      to: 0,
      [
        LedgerSamples.paper("One", authors: ["Ada"], topics: ["VLA", "RL"]),
        LedgerSamples.paper("Two", topics: ["RL"]),
        LedgerSamples.paper("Three", authors: ["Ada"], topics: ["VLA"]),
        LedgerSamples.paper("Four", topics: ["Speech"]),
      ])
    #expect(found.map(\.paper) == [2, 1])
    #expect(found.map(\.topics.count) == [1, 1])
    #expect(found.map(\.authors.count) == [1, 0])
  }

  @Test func rareWordsCountAndOneAloneDoesNot() {
    let found = related(
      to: 0,
      [
        LedgerSamples.paper("Sparse Verifiers for Planning with Models"),
        LedgerSamples.paper("Planning Sparse Paths"), LedgerSamples.paper("Verifiers"),
      ])
    #expect(found.map(\.paper) == [1])
    #expect(found.map(\.terms) == [["sparse", "planning"]])
  }

  @Test func capitalsAndOtherLettersMakeNoDifference() {
    let found = related(
      to: 0,
      [
        LedgerSamples.paper("SPARSE-Planning für Roboter"),
        LedgerSamples.paper("On sparse PLANNING: v2"), LedgerSamples.paper("Roboter FÜR alle"),
      ])
    #expect(found.map(\.paper) == [1, 2])
    #expect(found.map(\.terms) == [["sparse", "planning"], ["für", "roboter"]])
  }

  @Test func commonWordsSayNothing() {
    let common = (0..<60).map { LedgerSamples.paper("Sparse Planning Number\($0)") }
    #expect(related(to: 0, common).isEmpty)
  }

  @Test func chineseTitlesShareCharacterPairs() {
    let found = related(
      to: 0, [LedgerSamples.paper("大模型推理优化"), LedgerSamples.paper("推理优化综述")])
    #expect(found.map(\.terms) == [["推理", "理优", "优化"]])
  }

  @Test func equallyClosePapersComeInOrderOfTheirDistance() {
    let papers = (0..<9).map { LedgerSamples.paper("p\($0)", topics: ["RL"]) }
    #expect(related(to: 4, papers).map(\.paper) == [3, 5, 2, 6, 1, 7])
  }
}
