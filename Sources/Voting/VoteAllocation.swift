/// Says which paper the next vote should go to, so that a budget of votes settles as many majorities
/// as it can: PETS (arXiv 2602.16745), the offline case.
///
/// Every paper gets one vote first. Then the next one goes where it can raise the stability most.
package struct VoteAllocation: Sendable {
  package private(set) var tallies: [Tally]
  /// With what it has worked out, for further allocations.
  package private(set) var stability: Stability
  /// What the next vote can gain, by paper.
  private var gains: [Double]

  /// - Parameters:
  ///   - papers: how many papers are voted on.
  ///   - labels: how many labels a vote may give.
  package init(papers: Int, labels: Int, stability: Stability = Stability()) {
    tallies = Array(repeating: Tally(labels: labels), count: papers)
    self.stability = stability
    gains = Array(repeating: .infinity, count: papers)
  }

  /// The paper to ask about next: the first of those with most to gain. Nil without papers.
  package var next: Int? {
    gains.indices.max { gains[$0] < gains[$1] || gains[$0] == gains[$1] && $0 > $1 }
  }

  /// Takes a vote on `paper`.
  package mutating func record(_ label: Int, on paper: Int) {
    tallies[paper].add(label)
    let tally = tallies[paper]
    let now = stability(tally)
    gains[paper] = tally.counts.indices.map { stability(tally.adding($0)) - now }.max() ?? 0
  }

  /// How settled the majority on `paper` is, 0 to 1.
  package mutating func stability(of paper: Int) -> Double {
    stability(tallies[paper])
  }
}
