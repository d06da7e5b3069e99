import Diagnostics
import Testing

@Suite struct SourceFileDecodingTests {
  @Test(arguments: [
    "", "a", "标题 ⭐ 👩‍🔬\n",
    "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{FFFF}\u{10000}\u{10FFFF}",
  ])
  func takesUTF8(_ text: String) throws {
    #expect(try SourceFile(path: "a.md", rawBytes: Array(text.utf8)).bytes == Array(text.utf8))
  }

  @Test func stripsAByteOrderMark() throws {
    let file = try SourceFile(path: "a.md", rawBytes: [0xEF, 0xBB, 0xBF] + Array("标题".utf8))
    #expect(file.bytes == Array("标题".utf8))
  }

  static let refused: [(bytes: [UInt8], message: String, place: String)] = [
    ([0xFF, 0xFE, 0x61, 0], "the file begins with a byte order mark of UTF-16", ""),
    ([0xFE, 0xFF, 0, 0x61], "the file begins with a byte order mark of UTF-16", ""),
    ([0xFF, 0xFE, 0, 0, 0x61], "the file begins with a byte order mark of UTF-32", ""),
    ([0, 0, 0xFE, 0xFF], "the file begins with a byte order mark of UTF-32", ""),
    (
      Array("a\n推".utf8) + [0x78, 0, 0x79], "byte 6 of the file is NUL, which text does not hold",
      "2:3 推x\0y"
    ),
    (
      Array("a\n推x".utf8) + [0xC4, 0xE3], "byte 6 of the file, 0xC4, is not UTF-8",
      "2:3 推x\u{FFFD}\u{FFFD}"
    ),
    (
      [0xEF, 0xBB, 0xBF, 0x61, 0xFF], "byte 4 of the file, 0xFF, is not UTF-8",
      "1:2 a\u{FFFD}"
    ),
  ]

  @Test(arguments: refused)
  func refusesOtherBytes(_ bytes: [UInt8], message: String, place: String) {
    let error = #expect(throws: Diagnostic.self) {
      try SourceFile(path: "a.md", rawBytes: bytes)
    }
    #expect(error?.message == message)
    #expect(error?.location?.path == "a.md")
    let position = error?.location?.position
    #expect((position.map { "\($0.line):\($0.column) \($0.lineText)" } ?? "") == place)
  }

  /// RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF, nothing cut off.
  @Test(arguments: [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
    [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xE4, 0xB8, 0x41], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xFE], [0xFF],
  ])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
    let error = #expect(throws: Diagnostic.self) {
      try SourceFile(path: "a.md", rawBytes: [0x61] + bytes)
    }
    #expect(error?.message.hasPrefix("byte 1 of the file") == true)
  }
}
