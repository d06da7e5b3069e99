internal import Foundation

/// How settled a majority is: the probability that the label that leads would lead after endlessly
/// many votes, if votes are drawn from a distribution of which nothing was known before (Dirichlet
/// with counts of 1). It says nothing about whether the majority is right.
///
/// This is h of PETS (arXiv 2602.16745), estimated with a fixed sample.
package struct Stability: Sendable {
  private let sampleSize: Int
  private let seed: UInt64
  private var known: [Tally: Double] = [:]

  /// - Parameter sampleSize: how many distributions are drawn.
  package init(sampleSize: Int = 500, seed: UInt64 = 2602_16745) {
    self.sampleSize = sampleSize
    self.seed = seed
  }

  /// 1/labels to 1. The same for the same counts, whatever was asked before.
  package mutating func callAsFunction(_ tally: Tally) -> Double {
    if let value = known[tally] { return value }
    let value = estimate(tally)
    known[tally] = value
    return value
  }

  private func estimate(_ tally: Tally) -> Double {
    var random = SplitMix64(seed: seed)
    var wins = Array(repeating: 0, count: tally.counts.count)
    for _ in 0..<sampleSize {
      var best = 0
      var most = -1.0
      for (label, count) in tally.counts.enumerated() {
        let weight = Self.gamma(count + 1, &random)
        if weight > most { (best, most) = (label, weight) }
      }
      wins[best] += 1
    }
    return Double(wins.max() ?? 0) / Double(sampleSize)
  }

  /// A draw from the Gamma distribution with a whole shape: as many exponential ones together. The
  /// largest of the draws is the largest part of a Dirichlet one.
  private static func gamma(_ shape: Int, _ random: inout SplitMix64) -> Double {
    var sum = 0.0
    for _ in 0..<shape { sum -= log(random.unit()) }
    return sum
  }
}
