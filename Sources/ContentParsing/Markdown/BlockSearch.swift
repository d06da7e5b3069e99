internal import Diagnostics
internal import Text

/// Finds texts in the source of their blocks, each behind the one before it in the same block, in
/// time that does not grow with how often it is asked.
struct BlockSearch {
  private let file: SourceFile
  private let lineOffset: Int
  private let lineStarts: [Int]
  /// The lines of the block that is searched.
  private var lines: ClosedRange<Int>?
  private var position = 0
  private var failures = 0

  /// After so many texts that are not there as written (a tag over several lines of a quote), no
  /// more are looked for: each has cost a look at its whole block.
  private static let failureLimit = 20

  /// - Parameter lineOffset: how many lines of the file stand before the parsed text.
  init(file: SourceFile, lineOffset: Int) {
    self.file = file
    self.lineOffset = lineOffset
    lineStarts = file.lineStarts
  }

  /// Looks from the beginning of each block again.
  mutating func restart() {
    lines = nil
  }

  /// Where `text` stands in the block that takes `lines` of the parsed text; its beginning where it is not found there as written.
  mutating func range(of text: String, in lines: ClosedRange<Int>) -> Range<Int> {
    let start = offset(ofLine: lines.lowerBound)
    if self.lines != lines {
      self.lines = lines
      position = start
    }
    let end = max(offset(ofLine: lines.upperBound + 1), position)
    guard failures < Self.failureLimit, let found = file.range(of: text, in: position..<end) else {
      failures += 1
      return start..<start
    }
    position = found.upperBound
    return found
  }

  /// The index of the line that the byte at `offset` stands on.
  func lineIndex(of offset: Int) -> Int {
    max(0, lineStarts.partitioningIndex { $0 > offset } - 1)
  }

  private func offset(ofLine line: Int) -> Int {
    let index = line + lineOffset - 1
    return index < lineStarts.count ? lineStarts[max(0, index)] : file.bytes.count
  }
}

extension SourceFile {
  /// Where `text` first stands in `range`, in bytes.
  func range(of text: String, in range: Range<Int>) -> Range<Int>? {
    let needle = Array(text.utf8)
    guard let first = needle.first else { return nil }
    var rest = bytes[range]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: needle) { return start..<(start + needle.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
