/// Walks over lines of bytes. A line is the range of its bytes without its end.
struct LineScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The line that begins at `offset`.
  func line(at offset: Int) -> Range<Int> {
    var end = offset
    while end < bytes.count, bytes[end] != .newline, bytes[end] != .carriageReturn { end += 1 }
    return offset..<end
  }

  /// Where the next line begins. A line ends with LF, CR LF or CR.
  func end(of line: Range<Int>) -> Int {
    let end = line.upperBound
    guard end < bytes.count else { return end }
    let isPair =
      bytes[end] == .carriageReturn && end + 1 < bytes.count && bytes[end + 1] == .newline
    return end + (isPair ? 2 : 1)
  }

  /// The first line from the one at `offset` on that satisfies `predicate`.
  func first(from offset: Int, where predicate: (Range<Int>) -> Bool) -> Range<Int>? {
    var line = line(at: offset)
    while !predicate(line) {
      let next = end(of: line)
      guard next > line.upperBound, next < bytes.count else { return nil }
      line = self.line(at: next)
    }
    return line
  }

  /// The first line that begins in `range` and satisfies `predicate`.
  func first(in range: Range<Int>, where predicate: (Range<Int>) -> Bool) -> Range<Int>? {
    let line = first(from: range.lowerBound) {
      $0.lowerBound >= range.upperBound || predicate($0)
    }
    return line.flatMap { $0.lowerBound < range.upperBound ? $0 : nil }
  }

  /// Without the spaces at both ends.
  func trimmed(_ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  func starts(_ line: Range<Int>, with text: String) -> Bool {
    bytes[line].starts(with: text.utf8)
  }

  /// Whether the line is `fence` at the margin, with nothing but spaces behind it.
  func isFence(_ line: Range<Int>, _ fence: String) -> Bool {
    starts(line, with: fence) && trimmed(line).count == fence.utf8.count
  }

  /// Whether the line holds dashes only, such as ` ---`, `--`, `-----`, `- - -` or `——`.
  func isNearFence(_ line: Range<Int>) -> Bool { isRun(line, of: "-–—－―−─") }

  /// The same, or another line that Markdown draws as a rule.
  func isFenceLike(_ line: Range<Int>) -> Bool { isNearFence(line) || isRun(line, of: "*_=") }

  private func isRun(_ line: Range<Int>, of characters: String) -> Bool {
    // Most lines begin with a word.
    guard line.first.map({ !bytes[$0].isASCIILetter }) ?? false else { return false }
    let text = text(line).filter { !$0.isWhitespace }
    return text.utf8.count > 1 && text.allSatisfy { characters.contains($0) }
  }

  /// Whether the line is a Markdown heading below the first level. (`# ` may begin a comment in YAML.)
  func isLowerHeading(_ line: Range<Int>) -> Bool {
    let text = bytes[line]
    let count = text.prefix { $0 == UInt8(ascii: "#") }.count
    return 2...6 ~= count && text.dropFirst(count).first == UInt8(ascii: " ")
  }

  /// The word that the line begins with and the colon behind it, as in `title: A`; nil where it does
  /// not begin so.
  func key(of line: Range<Int>) -> (name: Substring, colon: Character)? {
    let text = text(line)
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let (name, rest) = (text[..<colon], text[colon...].dropFirst())
    guard !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }),
      text[colon] == "：" || rest.isEmpty || rest.first == " "
    else { return nil }
    return (name, text[colon])
  }

  func isIndented(_ line: Range<Int>) -> Bool { trimmed(line).lowerBound > line.lowerBound }

  func text(_ line: Range<Int>) -> String { String(decoding: bytes[line], as: UTF8.self) }

  /// Where the last line ends.
  var count: Int { bytes.count }
}
