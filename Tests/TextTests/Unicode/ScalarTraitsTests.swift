import Testing
import Text

@Suite("Traits of code points")
struct ScalarTraitsTests {
  @Test(
    "are those of the Unicode Character Database",
    arguments: [
      ("a", []), ("$", .punctuation), ("~", .punctuation), (" ", []), ("é", []),
      ("文", [.wide, .cjk]), ("㐀", [.wide, .cjk]), ("\u{3400}", [.wide, .cjk]),
      ("𰻞", [.wide, .cjk]), ("。", [.wide, .cjk, .punctuation]),
      ("（", [.wide, .cjk, .punctuation]), ("“", .punctuation), ("…", .punctuation),
      ("｡", [.cjk, .punctuation]), ("₩", [.cjk, .punctuation]), ("ᅠ", .cjk),
      ("한", [.wide, .cjk]), ("〰", [.wide, .cjk, .punctuation]),
      ("🈂", [.wide, .cjk, .punctuation]), ("😀", [.wide, .punctuation]),
      ("∇", .punctuation), ("𝜵", .punctuation), ("\u{FE00}", []), ("\u{E0100}", []),
      ("\u{10FFFF}", []),
    ] as [(Unicode.Scalar, ScalarTraits)])
  func traits(scalar: Unicode.Scalar, expected: ScalarTraits) {
    #expect(scalar.traits == expected)
  }

  @Test("agree with the standard library on what is punctuation, where both know the character")
  func punctuation() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.age.map({ $0 <= (15, 0) }) == true
      else { continue }
      let isPunctuation =
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
          .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
          .modifierSymbol, .otherSymbol:
          true
        default: false
        }
      if isPunctuation != scalar.traits.contains(.punctuation) {
        Issue.record("U+\(String(value, radix: 16, uppercase: true))")
      }
    }
  }

  @Test("tell the cells of a terminal")
  func displayWidth() {
    #expect(DisplayWidth.of("论文 a。｡e\u{301}👍") == 2 + 2 + 1 + 1 + 2 + 1 + 1 + 2)
  }
}

@Suite("Reading code points from UTF-8")
struct UTF8ScalarsTests {
  @Test("goes forward and backward", arguments: ["a", "é", "文", "𰻞"] as [Unicode.Scalar])
  func scalars(scalar: Unicode.Scalar) {
    let bytes = Array("x\(scalar)y".utf8)
    let length = bytes.count - 2
    bytes.withUnsafeBufferPointer { bytes in
      #expect(UTF8Scalars.scalar(at: 1, in: bytes) == (scalar.value, length))
      #expect(UTF8Scalars.scalar(before: 1 + length, in: bytes) == (scalar.value, length))
    }
  }

  @Test("stays inside broken text")
  func broken() {
    let bytes: [UInt8] = [0x80, 0x80, 0xF0, 0x9F]
    bytes.withUnsafeBufferPointer { bytes in
      #expect(UTF8Scalars.scalar(at: 2, in: bytes).length == 2)
      #expect(UTF8Scalars.scalar(before: 2, in: bytes).length == 2)
    }
  }
}
