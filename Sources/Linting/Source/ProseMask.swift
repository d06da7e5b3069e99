internal import Diagnostics
internal import Text

/// The text of a file that readers see as prose, at the offsets that it has in the file: all else
/// (frontmatter, code, comments, addresses, HTML tags, formulas, escapes) is blanked by spaces.
///
/// A scan by lines, not a parse: it serves to find places, and rules that need Markdown's own
/// answer ask the document.
struct ProseMask: Sendable {
  /// A link or image with an address in parentheses.
  struct Link: Sendable {
    let label: Range<Int>
    let address: Range<Int>
  }

  /// As many bytes as the file has.
  private(set) var prose: [UInt8]
  private(set) var links: [Link] = []
  /// Backticks that nothing closes.
  private(set) var openCode: [Range<Int>] = []
  /// The line that opens a code block that nothing closes.
  private(set) var openFence: Range<Int>?
  /// The paragraphs, headings, list items and table rows, without blanked lines around.
  private(set) var paragraphs: [Range<Int>] = []

  private let bytes: [UInt8]
  private var brackets: [Int] = []
  /// Runs of backticks or dollar signs that nothing closes up to the end of the paragraph. They are
  /// looked for once, so that many of them take no square time.
  private var unclosed: Set<Run> = []
  private var hasCommentEnd = true
  /// Up to where everything is blanked, for comments over several lines.
  private var blankedTo = 0

  init(_ lines: SourceLines, bodyOffset: Int) {
    bytes = lines.file.bytes
    prose = bytes
    blank(0..<bodyOffset)
    read(lines, bodyOffset: bodyOffset)
  }

  private mutating func blank(_ range: Range<Int>) {
    for offset in range where !bytes[offset].isLineEnd { prose[offset] = .space }
  }

  // MARK: - Lines

  private mutating func read(_ lines: SourceLines, bodyOffset: Int) {
    var fence: Fence?
    var paragraph: Range<Int>?
    for line in lines.ranges where line.lowerBound >= bodyOffset {
      if let open = fence {
        blank(line)
        if open.isClosed(by: bytes[line]) { fence = nil }
        continue
      }
      let content = lines.trimmed(line)
      fence = mayOpenFence(content) ? Fence(bytes[line], line: content) : nil
      let isAlone = fence != nil || content.isEmpty || isBlockOfItsOwn(content)
      if isAlone || beginsItem(content) { finish(&paragraph) }
      if fence != nil {
        blank(line)
      } else if !content.isEmpty {
        paragraph = (paragraph?.lowerBound ?? content.lowerBound)..<content.upperBound
        if isAlone { finish(&paragraph) }
      }
    }
    finish(&paragraph)
    openFence = fence?.line
  }

  private func mayOpenFence(_ content: Range<Int>) -> Bool {
    guard !content.isEmpty else { return false }
    switch bytes[content.lowerBound] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: ">"): return true
    default: return false
    }
  }

  private mutating func finish(_ paragraph: inout Range<Int>?) {
    guard let range = paragraph else { return }
    paragraph = nil
    let start = max(range.lowerBound, blankedTo)
    guard start < range.upperBound else { return }
    paragraphs.append(start..<range.upperBound)
    blankInlines(start..<range.upperBound)
  }

  /// A heading, or a row of a table.
  private func isBlockOfItsOwn(_ content: Range<Int>) -> Bool {
    bytes[content.lowerBound] == UInt8(ascii: "#") || bytes[content.lowerBound] == .pipe
  }

  /// Whether a list's item begins here.
  private func beginsItem(_ content: Range<Int>) -> Bool {
    guard !content.isEmpty else { return false }
    switch bytes[content.lowerBound] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), .asterisk:
      return content.count > 1 && bytes[content.lowerBound + 1].isBlank
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let mark = content.drop { bytes[$0].isASCIIDigit }
      guard let first = mark.first, mark.count > 1 else { return false }
      return bytes[first] == UInt8(ascii: ".") && bytes[first + 1].isBlank
    default: return false
    }
  }

  // MARK: - Inlines

  private mutating func blankInlines(_ range: Range<Int>) {
    brackets.removeAll(keepingCapacity: true)
    unclosed.removeAll(keepingCapacity: true)
    var offset = nextOfInterest(range)
    while offset < range.upperBound {
      offset = next(offset, before: range.upperBound)
      offset = nextOfInterest(offset..<max(offset, range.upperBound))
    }
  }

  /// The first place of `range` where something may begin that `next` reads; its end where there is
  /// none.
  private func nextOfInterest(_ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = range.lowerBound
      while offset < range.upperBound, !Self.isOfInterest(bytes[offset]) {
        offset =
          bytes[offset] < 0x80
          ? offset &+ 1 : max(bytes.skippingNonASCII(from: offset), offset &+ 1)
      }
      return min(offset, range.upperBound)
    }
  }

  /// Whether `byte` is one of those that `next` reads: a bit of two words.
  private static func isOfInterest(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    let word: UInt64 = byte < 0x40 ? 0x1000_0010_0000_0000 : 0x0000_0101_3800_0000
    return word >> UInt64(byte & 0x3F) & 1 != 0
  }

  /// Reads what stands at `offset`; returns the offset behind it.
  private mutating func next(_ offset: Int, before end: Int) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "\\"): return blanked(offset..<min(offset + 2, end))
    case UInt8(ascii: "`"): return code(at: offset, before: end)
    case UInt8(ascii: "<"): return markup(at: offset, before: end)
    case UInt8(ascii: "$"): return formula(at: offset, before: end)
    case UInt8(ascii: "["): brackets.append(offset)
    case UInt8(ascii: "]"): return closeBracket(at: offset, before: end)
    case UInt8(ascii: "h"): return address(at: offset, before: end)
    default: break
    }
    return offset + 1
  }

  private mutating func blanked(_ range: Range<Int>) -> Int {
    blank(range)
    return range.upperBound
  }

  private func run(_ byte: UInt8, at offset: Int, before end: Int) -> Range<Int> {
    var position = offset
    while position < end, bytes[position] == byte { position += 1 }
    return offset..<position
  }

  private mutating func code(at offset: Int, before end: Int) -> Int {
    let opening = run(UInt8(ascii: "`"), at: offset, before: end)
    let close = closing(Run(byte: UInt8(ascii: "`"), count: opening.count), opening, before: end) {
      _ in true
    }
    if let close { return blanked(offset..<close) }
    openCode.append(opening)
    return opening.upperBound
  }

  private struct Run: Hashable {
    let byte: UInt8
    let count: Int
  }

  /// Where the first run as `opening` behind it ends that `isEnd` takes, which may go by the
  /// run's own place only.
  private mutating func closing(
    _ run: Run, _ opening: Range<Int>, before end: Int, where isEnd: (Range<Int>) -> Bool
  ) -> Int? {
    guard !unclosed.contains(run) else { return nil }
    var position = opening.upperBound
    while position < end {
      let close = self.run(run.byte, at: position, before: end)
      if close.count == run.count, isEnd(close) { return close.upperBound }
      position = max(close.upperBound, position + 1)
    }
    unclosed.insert(run)
    return nil
  }

  /// A comment, a tag or an address in angle brackets.
  private mutating func markup(at offset: Int, before end: Int) -> Int {
    if bytes[offset...].starts(with: "<!--".utf8) {
      guard hasCommentEnd, let close = bytes.firstRange(of: "-->", in: offset..<bytes.count) else {
        hasCommentEnd = false
        return offset + 1
      }
      blankedTo = close.upperBound
      return blanked(offset..<close.upperBound)
    }
    guard offset + 1 < end,
      bytes[offset + 1].isASCIIWordPart || bytes[offset + 1] == UInt8(ascii: "/"),
      let close = bytes[(offset + 1)..<end].firstIndex(where: {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
      }), bytes[close] == UInt8(ascii: ">")
    else { return offset + 1 }
    return blanked(offset..<(close + 1))
  }

  /// `$…$` or `$$…$$`; a sum of money is none.
  private mutating func formula(at offset: Int, before end: Int) -> Int {
    let mark = run(UInt8(ascii: "$"), at: offset, before: end)
    guard mark.count <= 2, mark.upperBound < end,
      mark.count == 2 || !bytes[mark.upperBound].isBlank
    else { return mark.upperBound }
    let close = closing(Run(byte: UInt8(ascii: "$"), count: mark.count), mark, before: end) {
      [bytes] in
      mark.count == 2
        || !bytes[$0.lowerBound - 1].isBlank
          && !($0.upperBound < end && bytes[$0.upperBound].isASCIIDigit)
    }
    if let close { return blanked(offset..<close) }
    return mark.upperBound
  }

  /// cmark takes no more parentheses in each other in an address.
  private static let nestedParentheses = 32

  /// The address behind a link's text.
  private mutating func closeBracket(at offset: Int, before end: Int) -> Int {
    let open = brackets.popLast()
    guard let open, offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "(") else {
      return offset + 1
    }
    let start = offset + 2
    var depth = 1
    var position = start
    while position < end, 1...Self.nestedParentheses ~= depth, !bytes[position].isLineEnd {
      if bytes[position] == UInt8(ascii: "(") { depth += 1 }
      if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
      position += 1
    }
    guard depth == 0 else { return offset + 1 }
    links.append(Link(label: (open + 1)..<offset, address: bytes.trimmed(start..<(position - 1))))
    return blanked(start..<(position - 1)) + 1
  }

  /// A bare address, up to a space or what is no ASCII.
  private mutating func address(at offset: Int, before end: Int) -> Int {
    guard end - offset >= 7, bytes[offset + 1] == UInt8(ascii: "t") else { return offset + 1 }
    let rest = bytes[offset..<end]
    guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) else {
      return offset + 1
    }
    let stop = rest.firstIndex {
      $0 <= .space || $0 >= 0x80 || $0 == .asterisk || $0 == UInt8(ascii: "<")
        || $0 == UInt8(ascii: "]") || $0 == .pipe
    }
    return blanked(offset..<(stop ?? end))
  }
}

/// An open code block.
private struct Fence {
  private let byte: UInt8
  private let length: Int
  let line: Range<Int>

  /// Nil where `bytes` are no line that opens one.
  init?(_ bytes: ArraySlice<UInt8>, line: Range<Int>) {
    let content = bytes.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    guard let first = content.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~")
    else { return nil }
    let run = content.prefix { $0 == first }
    guard run.count >= 3, first != UInt8(ascii: "`") || !content[run.endIndex...].contains(first)
    else { return nil }
    byte = first
    length = run.count
    self.line = line
  }

  func isClosed(by bytes: ArraySlice<UInt8>) -> Bool {
    let content = bytes.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    let run = content.prefix { $0 == byte }
    return run.count >= length && content[run.endIndex...].allSatisfy { $0.isBlank }
  }
}
