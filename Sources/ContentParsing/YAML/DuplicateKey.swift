internal import Diagnostics
internal import Yams

/// A key that a mapping holds twice. Yams says where the first of them stands; the second is found
/// by its text and indent.
struct DuplicateKey {
  private let key: String
  private let first: Int
  private let block: YAMLBlock

  init(keys: [String], mark: Mark, in block: YAMLBlock) {
    key = keys.first ?? ""
    first = block.offset(line: mark.line, column: mark.column)
    self.block = block
  }

  var problem: YAMLProblem {
    let firstRange = keyRange(at: first) ?? first..<first
    guard let (second, lines) = second() else {
      return YAMLProblem(
        "duplicate-key", "the key `\(key)` is given twice", fix: "Remove one of the two",
        at: firstRange, in: block)
    }
    let note = RelatedLocation("first given here", at: block.file.location(of: firstRange))
    return YAMLProblem(
      "duplicate-key", "the key `\(key)` is given twice", fix: "Remove one of the two", at: second,
      related: [note], leavingOut: lines, in: block)
  }

  /// The next line with the same indent and key, and the lines that belong to it.
  private func second() -> (key: Range<Int>, lines: Range<Int>)? {
    let firstLine = block.lineIndex(at: first)
    let indent = first - block.lineStarts[firstLine]
    for line in block.lineStarts.indices.dropFirst(firstLine + 1) {
      let start = block.trimmedLine(line).lowerBound
      guard start < block.trimmedLine(line).upperBound else { continue }
      if block.indent(ofLine: line) < indent, block.byte(start) != UInt8(ascii: "#") { return nil }
      if block.indent(ofLine: line) == indent, let range = keyRange(at: start) {
        return (range, lines(from: line, indent: indent))
      }
    }
    return nil
  }

  private func lines(from line: Int, indent: Int) -> Range<Int> {
    var end = line + 1
    while end < block.lineStarts.count,
      block.trimmedLine(end).isEmpty || block.indent(ofLine: end) > indent
    {
      end += 1
    }
    return line..<end
  }

  /// The key with its quotes, where it stands at `offset` with a colon behind it.
  private func keyRange(at offset: Int) -> Range<Int>? {
    for written in [key, "\"\(key)\"", "'\(key)'"] where block.text(at: offset, is: written) {
      let end = offset + written.utf8.count
      var colon = end
      while let byte = block.byte(colon), byte == UInt8(ascii: " ") { colon += 1 }
      if block.byte(colon) == UInt8(ascii: ":") { return offset..<end }
    }
    return nil
  }
}
