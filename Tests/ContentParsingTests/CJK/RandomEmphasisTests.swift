import Foundation
import Testing

@testable import ContentParsing

/// Random lines, the same on every run.
struct RandomLines: IteratorProtocol, Sequence {
  private var numbers: SplitMix64
  private static let parts = [
    "*", "*", "**", "**", "***", "_", "__", "~", "~~", "~~", "~~~", "a", "a", "文", "文", "。", "（",
    "」", "한", "🈂", "㊗", "😀", "\"", "(", "-", "“", "”", "…", "∇", "é", " ", "　", "｡",
    "\u{FE00}", "\u{FE01}", "\u{FE0F}", "\u{E0100}", "\\*", "\\_", "\\~", "\\\\",
  ]

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  mutating func next() -> String? {
    let length = 2 + Int(numbers.next() % 14)
    return (0..<length).map { _ in Self.parts[Int(numbers.next() % UInt64(Self.parts.count))] }
      .joined()
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
