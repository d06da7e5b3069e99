import Diagnostics
import Testing

@Suite struct SourceLocationTests {
  static let lines = "ab\r\n推x\rc\n"

  @Test(
    "offsets become lines and columns in scalars, whatever ends the lines",
    arguments: [
      (0, 1, 1), (1, 1, 2), (2, 1, 3), (4, 2, 1), (7, 2, 2), (8, 2, 3), (9, 3, 1), (10, 3, 2),
      (11, 4, 1),
    ])
  func locates(_ offset: Int, _ line: Int, _ column: Int) {
    let position = SourceFile(path: "a", text: Self.lines).location(at: offset).position
    #expect(position?.line == line)
    #expect(position?.column == column)
  }

  @Test(
    "lines and columns become offsets",
    arguments: [(1, 1, 0), (2, 1, 4), (2, 2, 7), (3, 1, 9), (9, 1, 11)])
  func findsOffsets(_ line: Int, _ column: Int, _ offset: Int) {
    #expect(
      SourceFile(path: "a", text: Self.lines).offset(line: line, column: column) == offset)
  }

  @Test func underlinesOnlyTheFirstLineOfARange() {
    let position = SourceFile(path: "a", text: "abc\ndef").location(of: 1..<6).position
    #expect(position?.length == 2)
    #expect(position?.lineText == "abc")
  }

  /// Thousands of places on one long line do not each hold all of it.
  @Test func aLongLineIsHeldInPart() throws {
    let text = String(repeating: "推", count: 10_000) + "here" + String(repeating: "x", count: 9000)
    let file = SourceFile(path: "a", text: text + "\nend")
    for (offset, isCut) in [(0, true), (30_000, true), (39_000, false)] {
      let position = try #require(file.location(of: offset..<offset + 1).position)
      let scalars = Array(position.lineText.unicodeScalars)
      #expect(position.lineText.utf8.count < 4100)
      #expect(position.isCut == isCut)
      let mark = Array(text.unicodeScalars)[position.column - 1]
      #expect(position.textOffset == 0 && offset == 0 || scalars[position.textOffset] == mark)
    }
    let printed = DiagnosticPrinter(.human, usesColor: false).print([
      Diagnostic(.error, "r", "m", at: file.location(of: 30_000..<30_004))
    ])
    let around = String(repeating: "推", count: 60) + "here" + String(repeating: "x", count: 56)
    #expect(printed.contains("a:1:10001: error: m [r]\n  …\(around)…\n"))
  }
}
