import Testing

@testable import Channels

@Suite struct LimitUnitTests {
  struct Size: Sendable, CustomTestStringConvertible {
    let text: String
    let bytes: Int
    let utf16: Int
    let characters: Int
    let weighted: Int

    var testDescription: String { text }
  }

  @Test(arguments: [
    Size(text: "", bytes: 0, utf16: 0, characters: 0, weighted: 0),
    Size(text: "abc", bytes: 3, utf16: 3, characters: 3, weighted: 2),
    Size(text: "论文", bytes: 6, utf16: 2, characters: 2, weighted: 2),
    Size(text: "AI 论文", bytes: 9, utf16: 5, characters: 5, weighted: 4),
    Size(text: "⭐", bytes: 3, utf16: 1, characters: 1, weighted: 1),
    Size(text: "😀", bytes: 4, utf16: 2, characters: 1, weighted: 1),
    Size(text: "👩‍🔬", bytes: 11, utf16: 5, characters: 3, weighted: 3),
    Size(text: "e\u{301}", bytes: 3, utf16: 2, characters: 2, weighted: 2),
  ])
  func countsInItsOwnUnit(_ size: Size) {
    #expect(LimitUnit.bytes.size(of: size.text) == size.bytes)
    #expect(LimitUnit.utf16.size(of: size.text) == size.utf16)
    #expect(LimitUnit.characters.size(of: size.text) == size.characters)
    #expect(LimitUnit.weighted.size(of: size.text) == size.weighted)
  }

  @Test(
    arguments: LimitUnit.allCases.filter { $0 != .parts }, ["论文论文论文", "abcdefgh", "😀👩‍🔬e\u{301}论x文"])
  func cutsJustBelowTheLimitAndNotAtIt(_ unit: LimitUnit, _ text: String) {
    let size = unit.size(of: text)
    #expect(unit.prefix(of: text, limit: size + 1) == text)
    #expect(unit.prefix(of: text, limit: size) == text)
    let cut = unit.prefix(of: text, limit: size - 1)
    #expect(cut != text)
    #expect(cut.hasSuffix("…"))
    #expect(unit.size(of: cut) <= size - 1)
  }

  @Test func cutsNoCharacterThatReadersSeeAsOne() {
    #expect(LimitUnit.utf16.prefix(of: "👩‍🔬👩‍🔬", limit: 9) == "👩‍🔬…")
    #expect(
      LimitUnit.characters.prefix(of: "ae\u{301}i", limit: 3) == "ae\u{301}i".prefixOfOne + "…")
    #expect(LimitUnit.bytes.prefix(of: "论文", limit: 2) == "")
  }
}

extension String {
  fileprivate var prefixOfOne: String { String(prefix(1)) }
}
