import Foundation
import Testing

@testable import ContentParsing

/// Random lines, the same on every run (SplitMix64).
struct RandomLines: IteratorProtocol, Sequence {
  private var state: UInt64
  private static let parts = [
    "*", "*", "**", "**", "***", "_", "__", "~", "~~", "~~", "~~~", "a", "a", "文", "文", "。", "（",
    "」", "한", "🈂", "㊗", "😀", "\"", "(", "-", "“", "”", "…", "∇", "é", " ", "　", "｡",
    "\u{FE00}", "\u{FE01}", "\u{FE0F}", "\u{E0100}", "\\*", "\\_", "\\~", "\\\\",
  ]

  init(seed: UInt64) { state = seed }

  mutating func next() -> String? {
    let length = 2 + Int(random() % 14)
    return (0..<length).map { _ in Self.parts[Int(random() % UInt64(Self.parts.count))] }.joined()
  }

  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Emphasis of random lines")
struct RandomEmphasisTests {
  private static let count =
    ProcessInfo.processInfo.environment["CJK_RANDOM_LINES"].flatMap { Int($0) } ?? 5_000

  @Test("is as a plain implementation of the amendments has it", arguments: ["", "文", "a"])
  func amended(prefix: String) {
    compare(prefix: prefix, isCJKFriendly: true, flanking: ReferenceEmphasis.amended)
  }

  @Test("is CommonMark's where the amendments are off")
  func plain() {
    compare(prefix: "a", isCJKFriendly: false, flanking: ReferenceEmphasis.plain)
  }

  /// In a heading, where no line can be the start of a block.
  private func compare(prefix: String, isCJKFriendly: Bool, flanking: ReferenceEmphasis.Flanking) {
    var differences = 0
    for line in RandomLines(seed: 1).prefix(Self.count) {
      let text = prefix + line.trimmingCharacters(in: [" "])
      let expected = "<h1>\(ReferenceEmphasis.html(text, flanking: flanking))</h1>\n"
      let html = CJKRendering.html("# \(text)", isCJKFriendly: isCJKFriendly)
      guard html != expected else { continue }
      differences += 1
      if differences <= 5 { Issue.record("\(text)\nexpected \(expected)found    \(html)") }
    }
    #expect(differences == 0)
  }
}
