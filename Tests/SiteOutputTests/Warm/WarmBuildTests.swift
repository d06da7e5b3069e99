import Foundation
import Testing

/// What one build after another makes of a site is what a build from nothing makes of it.
@Suite struct WarmBuildTests {
  @Test(arguments: seeds)
  func randomEditsGiveWhatABuildFromNothingGives(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    var random = SplitMix64(seed: seed &+ 1)
    let site = try WarmSite()
    var history = ["the first build"]
    for number in 0..<Self.length {
      if number > 0 {
        history.append((0...(number % 2)).map { _ in edits.edit() }.joined(separator: ", "))
      }
      try site.write(edits.files)
      if let damage = try site.damage(&random) { history.append(damage) }
      let fault = try site.compare(edits.circumstances)
      #expect(fault == nil, "seed \(seed): \(history.joined(separator: "; "))")
      if fault != nil { return }
    }
  }

  private static let length = 6

  /// `PAPERSITE_RANDOM_EDITS=300` tries as many sequences.
  private static let seeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["PAPERSITE_RANDOM_EDITS"].flatMap(UInt64.init)
    return Array(1...(count ?? 5))
  }()
}
