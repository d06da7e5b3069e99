/// One line of YAML that could not be read, taken apart by eye: `key: value`.
struct YAMLLine {
  let index: Int
  /// Without its end and the spaces around it.
  let range: Range<Int>
  /// The first colon with a space or the line's end behind it.
  let colon: Int?
  private let block: YAMLBlock

  init(_ index: Int, of block: YAMLBlock) {
    self.index = index
    self.block = block
    range = block.trimmedLine(index)
    colon = range.first {
      block.byte($0) == UInt8(ascii: ":") && (block.byte($0 + 1)?.isWhitespace ?? true)
    }
  }

  /// What stands before the colon, a list's dash left out.
  var key: Range<Int> {
    let start = block.text(at: range.lowerBound, is: "- ") ? range.lowerBound + 2 : range.lowerBound
    return block.trimmed(start..<max(start, colon ?? range.upperBound))
  }

  var value: Range<Int>? {
    colon.map { block.trimmed(($0 + 1)..<range.upperBound) }
  }

  /// A full-width colon right behind a word that begins the line.
  var fullWidthColon: Range<Int>? {
    let end = endOfWord
    let colon = end..<(end + "：".utf8.count)
    return end > range.lowerBound && block.text(at: end, is: "：") ? colon : nil
  }

  /// `key:value`: the parts around a colon right behind a word that begins the line.
  var unspacedParts: (key: Range<Int>, value: Range<Int>)? {
    let end = endOfWord
    guard end > range.lowerBound, end + 1 < range.upperBound, block.byte(end) == UInt8(ascii: ":")
    else { return nil }
    return (range.lowerBound..<end, (end + 1)..<range.upperBound)
  }

  private var endOfWord: Int {
    range.first { block.byte($0).map { !Self.isWordByte($0) } ?? true } ?? range.upperBound
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
