internal import Diagnostics
internal import Text

/// The lines of a file.
struct SourceLines: Sendable {
  let file: SourceFile
  /// The bytes of each line without its end (LF, CR LF or CR).
  let ranges: [Range<Int>]

  init(_ file: SourceFile) {
    self.file = file
    let starts = file.lineStarts
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(starts.count)
    for (start, next) in zip(starts, starts.dropFirst()) {
      let isPair = next - start > 1 && file.bytes[next - 1] == .newline
      ranges.append(start..<(next - (isPair && file.bytes[next - 2] == .return ? 2 : 1)))
    }
    ranges.append(starts[starts.count - 1]..<file.bytes.count)
    self.ranges = ranges
  }

  /// Without the spaces at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    file.bytes.trimmed(range)
  }

  /// The bytes of the 1-based line; the last one past the end.
  subscript(line: Int) -> Range<Int> { ranges[min(max(line, 1), ranges.count) - 1] }

  /// The 0-based index of the line that `offset` stands on, found by halving.
  func index(at offset: Int) -> Int {
    max(0, ranges.partitioningIndex { $0.lowerBound > offset } - 1)
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let `return` = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let asterisk = UInt8(ascii: "*")
  static let pipe = UInt8(ascii: "|")

  /// A space or a tab.
  var isBlank: Bool { self == .space || self == UInt8(ascii: "\t") }

  var isLineEnd: Bool { self == .newline || self == .return }

  var isASCIIWordPart: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || isASCIIDigit
  }

  var isASCIIDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
