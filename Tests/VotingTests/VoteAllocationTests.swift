import Testing
import Voting

@Suite struct VoteAllocationTests {
  @Test(arguments: [
    ([0, 0, 0, 0, 0], 0.2, 0.06), ([1, 0], 0.75, 0.06), ([2, 0], 0.875, 0.05),
    ([3, 1], 0.8125, 0.05), ([9, 0, 0], 0.998, 0.01),
  ])
  func stabilityIsTheChanceToStay(counts: [Int], expected: Double, tolerance: Double) {
    var stability = Stability()
    #expect(abs(stability(Tally(counts: counts)) - expected) < tolerance)
  }

  @Test func eachPaperIsAskedOnceFirst() {
    var allocation = VoteAllocation(papers: 4, labels: 3)
    var asked: [Int] = []
    for _ in 0..<4 {
      guard let paper = allocation.next else { return }
      asked.append(paper)
      allocation.record(0, on: paper)
    }
    #expect(asked == [0, 1, 2, 3])
  }

  /// Three papers on which all agree, one on which votes alternate: it gets the most.
  @Test func doubtfulPapersGetTheVotes() {
    var allocation = VoteAllocation(papers: 4, labels: 5)
    for vote in 0..<40 {
      guard let paper = allocation.next else { return }
      allocation.record(paper == 2 ? 1 + vote % 2 : 4, on: paper)
    }
    let totals = allocation.tallies.map(\.total)
    #expect(totals[2] > 2 * totals[0])
    #expect(totals.reduce(0, +) == 40)
    #expect(allocation.tallies.map(\.majority).filter { $0 == 4 }.count == 3)
  }

  @Test func theSameVotesGiveTheSameOrder() {
    func order() -> [Int] {
      var allocation = VoteAllocation(papers: 5, labels: 3)
      return (0..<30).compactMap { vote in
        guard let paper = allocation.next else { return nil }
        allocation.record((vote * 7 + paper) % 3, on: paper)
        return paper
      }
    }
    #expect(order() == order())
  }

  @Test func aDrawGoesToTheLowerLabel() {
    #expect(Tally(counts: [1, 3, 3]).majority == 1)
    #expect(Tally(counts: [0, 0]).majority == 0)
    #expect(VoteAllocation(papers: 0, labels: 3).next == nil)
  }
}
