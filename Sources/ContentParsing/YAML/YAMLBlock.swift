internal import Diagnostics

/// The part of a file that is YAML, and the way from libYAML's marks to bytes of the file.
struct YAMLBlock {
  let file: SourceFile
  /// What libYAML is given: the bytes of the file's `range`, with lines that cannot be read
  /// turned into comments. All offsets below are offsets in the file.
  private(set) var bytes: [UInt8]
  let range: Range<Int>
  /// Where each line begins.
  private(set) var lineStarts: [Int]

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    bytes = Array(file.bytes[range])
    lineStarts = Self.lineStarts(of: bytes, offset: range.lowerBound)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The byte at an offset of the file, nil past the block.
  func byte(_ offset: Int) -> UInt8? {
    range.contains(offset) ? bytes[offset - range.lowerBound] : nil
  }

  /// The offset of libYAML's 1-based line and column, which count Unicode scalars.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return range.upperBound }
    return offset(column - 1, scalarsBehind: lineStarts[line - 1])
  }

  /// The offset that is `count` scalars behind `start`.
  func offset(_ count: Int, scalarsBehind start: Int) -> Int {
    var offset = start
    var remaining = count
    while remaining > 0, offset < range.upperBound {
      offset += 1
      while let next = byte(offset), next & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The 0-based index of the line that `offset` stands on.
  func lineIndex(at offset: Int) -> Int {
    max(0, (lineStarts.firstIndex { $0 > offset } ?? lineStarts.count) - 1)
  }

  /// The line without its end and without spaces at both ends; empty for a blank line.
  func trimmedLine(_ index: Int) -> Range<Int> {
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : range.upperBound
    return trimmed(lineStarts[index]..<end)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, byte(start)?.isWhitespace ?? false { start += 1 }
    while end > start, byte(end - 1)?.isWhitespace ?? false { end -= 1 }
    return start..<end
  }

  func indent(ofLine index: Int) -> Int {
    trimmedLine(index).lowerBound - lineStarts[index]
  }

  /// The lines of the top-level key that line `index` belongs to.
  func entryLines(around index: Int) -> Range<Int> {
    var first = min(index, lineStarts.count - 1)
    while first > 0, !beginsEntry(first) { first -= 1 }
    var end = first + 1
    while end < lineStarts.count, !beginsEntry(end) { end += 1 }
    return first..<end
  }

  /// Whether a line stands at the margin and is not a comment, a list's item or a bracket.
  private func beginsEntry(_ index: Int) -> Bool {
    guard let first = byte(lineStarts[index]), !first.isWhitespace else { return false }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "]"), UInt8(ascii: "}"): return false
    case UInt8(ascii: "-"): return !(byte(lineStarts[index] + 1)?.isWhitespace ?? true)
    default: return true
    }
  }

  /// Turns `lines` into comments, so that what is around them can still be read. False where they
  /// already are: then no more is to be had.
  mutating func removeLines(_ lines: Range<Int>) -> Bool {
    let end = lines.upperBound < lineStarts.count ? lineStarts[lines.upperBound] : range.upperBound
    var hasChanged = false
    for offset in lineStarts[lines.lowerBound]..<end {
      let index = offset - range.lowerBound
      guard bytes[index] != .newline, bytes[index] != .carriageReturn,
        bytes[index] != UInt8(ascii: "#")
      else { continue }
      bytes[index] = UInt8(ascii: "#")
      hasChanged = true
    }
    lineStarts = Self.lineStarts(of: bytes, offset: range.lowerBound)
    return hasChanged
  }

  /// YAML 1.1, 5.4: a line ends with LF, CR, CR LF, U+0085, U+2028 or U+2029.
  private static func lineStarts(of bytes: [UInt8], offset: Int) -> [Int] {
    var starts = [offset]
    for index in bytes.indices {
      let isEnd =
        switch bytes[index] {
        case .newline: true
        case .carriageReturn: index + 1 == bytes.count || bytes[index + 1] != .newline
        case 0x85: index > 0 && bytes[index - 1] == 0xC2
        case 0xA8, 0xA9: index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
        default: false
        }
      if isEnd { starts.append(offset + index + 1) }
    }
    return starts
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// A space, a tab or an end of line.
  var isWhitespace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == .newline
      || self == .carriageReturn
  }
}
