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

  var indent: Int { block.indent(ofLine: index) }

  /// The first tab in front of the text.
  var indentingTab: Int? {
    (block.lineStarts[index]..<range.lowerBound).first { block.byte($0) == UInt8(ascii: "\t") }
  }

  /// The first of the lines right above that have no colon: YAML reads them as one text.
  var beginOfRun: YAMLLine {
    var begin = self
    while begin.index > 0 {
      let above = YAMLLine(begin.index - 1, of: block)
      guard !above.range.isEmpty, above.colon == nil,
        !block.text(at: above.range.lowerBound, is: "#")
      else { break }
      begin = above
    }
    return begin
  }

  /// What stands before the colon, a list's dash left out.
  var key: Range<Int> {
    let start = block.text(at: range.lowerBound, is: "- ") ? range.lowerBound + 2 : range.lowerBound
    return block.trimmed(start..<max(start, colon ?? range.upperBound))
  }

  var value: Range<Int>? {
    colon.map { block.trimmed(($0 + 1)..<range.upperBound) }
  }

  /// A full-width colon right behind a word, of any script, that begins the line.
  var fullWidthColon: Range<Int>? {
    let isColon = { (offset: Int) in block.text(at: offset, is: "：") }
    let isWord = { (offset: Int) in block.byte(offset).map { $0 >= 0x80 || Self.isWordByte($0) } }
    guard let start = range.first(where: { isColon($0) || isWord($0) != true }),
      start > range.lowerBound, isColon(start)
    else { return nil }
    return start..<(start + "：".utf8.count)
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
