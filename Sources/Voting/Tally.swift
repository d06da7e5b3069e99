/// The votes on one paper: how often each label was given.
package struct Tally: Hashable, Sendable {
  package private(set) var counts: [Int]

  /// - Parameter labels: how many labels there are, at least one.
  package init(labels: Int) {
    counts = Array(repeating: 0, count: max(1, labels))
  }

  package init(counts: [Int]) {
    self.counts = counts
  }

  package var total: Int { counts.reduce(0, +) }

  /// The label with most votes; of equals the lower one, so that a draw does not praise.
  package var majority: Int {
    counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
  }

  package mutating func add(_ label: Int) {
    counts[label] += 1
  }

  func adding(_ label: Int) -> Tally {
    var tally = self
    tally.add(label)
    return tally
  }
}
