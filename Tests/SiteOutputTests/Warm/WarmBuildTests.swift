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

  @Test func aListedPostComesToCoverThePaperOfAnUnlistedOne() throws {
    let site = try WarmSite()
    func write(listed id: String) throws {
      try site.write([
        "content/site.yml": Array("title: P\nbase_url: https://papers.test\n".utf8),
        "content/posts/2026-02-26.md": Self.post("26", "2602.10001", "unlisted: true\n"),
        "content/posts/2026-02-25.md": Self.post("25", id),
      ])
    }
    try write(listed: "2602.10002")
    #expect(try site.compare() == nil)
    try write(listed: "2602.10001")
    #expect(try site.compare() == nil)
    try write(listed: "2602.10003")
    #expect(try site.compare() == nil)
  }

  private static func post(_ day: String, _ id: String, _ keys: String = "") -> [UInt8] {
    Array(
      """
      ---
      title: Day \(day)
      published: 2026-02-\(day)
      \(keys)---

      ### 1. Paper \(id)

      **作者**: Ada Author
      **链接**: [arXiv:\(id)](https://arxiv.org/abs/\(id))
      **评级**: ⭐⭐⭐
      """.utf8)
  }

  private static let length = 6

  /// `PAPERSITE_RANDOM_EDITS=300` tries as many sequences.
  private static let seeds: [UInt64] = {
    let count = ProcessInfo.processInfo.environment["PAPERSITE_RANDOM_EDITS"].flatMap(UInt64.init)
    return Array(1...(count ?? 5))
  }()
}
