// How many papers get the label that endlessly many votes would give, by votes a paper: with the
// votes allocated by stability, and with the same number for each. Voters are synthetic: on a share
// of the papers nearly all agree, on the rest two labels are close.
//
//     swift run -c release VotingBenchmark [rounds]

import Voting

struct Voters {
  /// The chance of each label, by paper.
  let chances: [[Double]]

  init(papers: Int, labels: Int, unanimous: Double, random: inout SplitMix64) {
    chances = (0..<papers).map { paper in
      let first = Int.random(in: 0..<labels, using: &random)
      let second = (first + 1) % labels
      let isClear = Double(paper) < unanimous * Double(papers)
      var chances = Array(repeating: 0.02, count: labels)
      chances[first] = isClear ? 0.95 : 0.64
      chances[second] =
        1 - chances.enumerated().reduce(0) { $1.offset == second ? $0 : $0 + $1.element }
      return chances
    }
  }

  func vote(on paper: Int, _ random: inout SplitMix64) -> Int {
    var rest = Double.random(in: 0..<1, using: &random)
    for (label, chance) in chances[paper].enumerated() {
      rest -= chance
      if rest < 0 { return label }
    }
    return chances[paper].count - 1
  }

  func agreement(_ tallies: [Tally]) -> Double {
    let right = zip(tallies, chances).count { tally, chances in
      tally.majority == chances.indices.max { chances[$0] < chances[$1] }
    }
    return Double(right) / Double(tallies.count)
  }
}

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100
let (papers, labels, unanimous) = (40, 3, 0.7)
let budgets = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24]
var allocated = Array(repeating: 0.0, count: budgets.count)
var equal = allocated
var stability = Stability()

for round in 0..<rounds {
  var random = SplitMix64(seed: UInt64(round))
  let voters = Voters(papers: papers, labels: labels, unanimous: unanimous, random: &random)
  var allocation = VoteAllocation(papers: papers, labels: labels, stability: stability)
  var tallies = Array(repeating: Tally(labels: labels), count: papers)
  var votes = 0
  for (index, budget) in budgets.enumerated() {
    while votes < budget * papers, let paper = allocation.next {
      allocation.record(voters.vote(on: paper, &random), on: paper)
      tallies[votes % papers].add(voters.vote(on: votes % papers, &random))
      votes += 1
    }
    allocated[index] += voters.agreement(allocation.tallies) / Double(rounds)
    equal[index] += voters.agreement(tallies) / Double(rounds)
  }
  stability = allocation.stability
}

print(
  "\(papers) papers, \(labels) labels, \(Int(unanimous * 100)) % near unanimous, \(rounds) rounds")
print("votes a paper | allocated | equal")
for (index, budget) in budgets.enumerated() {
  func shown(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
  print("\(budget) | \(shown(allocated[index])) | \(shown(equal[index]))")
}
