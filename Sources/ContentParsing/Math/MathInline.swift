internal import CCmarkGFM
internal import Text

/// Finds formulas in what cmark parses for inlines.
///
/// `$…$` by Pandoc's rule: no white space inside beside the dollars, and no digit behind the
/// second, so that prices stay what they are; the marks `，。、；：！？` count as white space, since
/// Chinese puts none, and a number with Chinese behind it is a price. A digit may stand behind what
/// is no price, such as `$\sim$5` and `$>$5`; no formula ends in `/` or `"`, as shell variables do.
/// The next dollar decides: where it cannot end the formula, none begins. So each byte is read a
/// few times at most.
///
/// A backtick ends the search, so that code keeps its precedence; so does a `]` that ends a
/// link's text around the formula.
enum MathInline {
  /// The match function of the inline extension.
  static func match(
    _ parser: OpaquePointer, _ character: UInt8, syntax: OpaquePointer?
  ) -> OpaquePointer? {
    let scan = MathScan(parser: parser, isInLink: cmark_inline_parser_in_bracket(parser, 0) != 0)
    switch character {
    case UInt8(ascii: "$"), MathMarker.blockDollar: return matchDollars(scan, syntax)
    case MathMarker.backslash, MathMarker.blockBackslash: return matchBracket(scan, syntax)
    default: return nil
    }
  }

  static let characters: [UInt8] = [UInt8(ascii: "$")] + MathMarker.all

  private static func matchDollars(_ scan: MathScan, _ syntax: OpaquePointer?) -> OpaquePointer? {
    let count = scan.dollars(at: scan.start)
    let end: Int? =
      switch count {
      case 1: scan.inlineEnd()
      case 2: scan.displayEnd()
      default: nil
      }
    if let end { return scan.take(upTo: end, type: CMARK_NODE_CODE, syntax: syntax) }
    return scan.take(upTo: scan.start + count, type: CMARK_NODE_TEXT)
  }

  /// Where no formula begins, the backslash has only escaped the bracket.
  private static func matchBracket(_ scan: MathScan, _ syntax: OpaquePointer?) -> OpaquePointer? {
    if let end = scan.bracketEnd() {
      return scan.take(upTo: end, type: CMARK_NODE_CODE, syntax: syntax)
    }
    return scan.take(from: scan.start + 1, upTo: scan.start + 2, type: CMARK_NODE_TEXT)
  }
}

/// A look ahead from the parser's place.
private struct MathScan {
  let parser: OpaquePointer
  let isInLink: Bool
  let start: Int

  init(parser: OpaquePointer, isInLink: Bool) {
    self.parser = parser
    self.isInLink = isInLink
    start = Int(cmark_inline_parser_get_offset(parser))
  }

  /// 0 at the end of the text, which is never read beyond.
  private func byte(_ position: Int) -> UInt8 {
    let byte = cmark_inline_parser_peek_at(parser, Int32(position))
    return MathMarker.original(of: byte) ?? byte
  }

  func dollars(at position: Int) -> Int {
    var end = position
    while byte(end) == UInt8(ascii: "$") { end += 1 }
    return end - position
  }

  /// Behind the dollar that ends the formula that one dollar begins.
  func inlineEnd() -> Int? {
    guard !byte(start + 1).isASCIISpace, !isMark(at: start + 1),
      let end = next(from: start + 1, where: { byte($0) == UInt8(ascii: "$") }),
      !byte(end - 1).isASCIISpace, !isMark(at: end - 3), !"/\"".utf8.contains(byte(end - 1)),
      !byte(end + 1).isASCIIDigit || isSign(start + 1..<end), !isPrice(start + 1..<end)
    else { return nil }
    return end + 1
  }

  /// Whether it is a sign that stands before a number: a command of TeX, or one of `<>=+-~`.
  private func isSign(_ range: Range<Int>) -> Bool {
    let first = byte(range.lowerBound)
    return first == UInt8(ascii: "\\") || range.count == 1 && "<>=+-~".utf8.contains(first)
  }

  /// Whether it is a number with Chinese behind it, which runs on to the dollar of another price.
  private func isPrice(_ range: Range<Int>) -> Bool {
    guard byte(range.lowerBound).isASCIIDigit else { return false }
    let text = range.map { byte($0) }
    return text.contains { $0 >= 0x80 } && !TeXSigns.areIn(text)
  }

  /// Behind the two dollars that end the formula that two begin.
  func displayEnd() -> Int? {
    var position = start + 2
    while let found = next(from: position, where: { byte($0) == UInt8(ascii: "$") }) {
      let count = dollars(at: found)
      if count == 2 { return isBlank(start + 2..<found) ? nil : found + 2 }
      position = found + count
    }
    return nil
  }

  /// Behind the `\)` or `\]` that ends the formula; nil where another begins before.
  func bracketEnd() -> Int? {
    let opener = byte(start + 1)
    let closer = opener == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    let found = next(from: start + 2) { position in
      byte(position) == UInt8(ascii: "\\") && "()[]".utf8.contains(byte(position + 1))
    }
    guard let found, byte(found + 1) == closer, !isBlank(start + 2..<found) else { return nil }
    let isFormula =
      opener == UInt8(ascii: "(") || TeXSigns.areIn((start + 2..<found).map { byte($0) })
    return isFormula ? found + 2 : nil
  }

  /// The next place that `isEnd` holds for, escaped bytes passed over; nil where the text, or
  /// what a formula can be in, ends before.
  private func next(from position: Int, where isEnd: (Int) -> Bool) -> Int? {
    var position = position
    var depth = 0
    while true {
      let byte = byte(position)
      if byte == 0 || byte == UInt8(ascii: "`") { return nil }
      if isEnd(position) { return position }
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") {
        depth -= 1
        if isInLink, depth < 0, "([".utf8.contains(self.byte(position + 1)) { return nil }
      }
      position += byte == UInt8(ascii: "\\") && self.byte(position + 1) != 0 ? 2 : 1
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { byte($0).isASCIISpace }
  }

  /// Whether one of `，。、；：！？` stands there.
  private func isMark(at position: Int) -> Bool {
    guard position > start else { return false }
    switch (byte(position), byte(position + 1), byte(position + 2)) {
    case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82): return true
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B),
      (0xEF, 0xBC, 0x9F):
      return true
    default: return false
    }
  }

  /// A node with the bytes from `first`, or the parser's place, up to `end`, behind which the
  /// parser goes on.
  func take(
    from first: Int? = nil, upTo end: Int, type: cmark_node_type, syntax: OpaquePointer? = nil
  ) -> OpaquePointer? {
    var literal = ((first ?? start)..<end).map { CChar(bitPattern: byte($0)) }
    literal.append(0)
    let node = CMarkLibrary.node(type)
    cmark_node_set_literal(node, literal)
    if let syntax { cmark_node_set_syntax_extension(node, syntax) }
    cmark_inline_parser_set_offset(parser, Int32(end))
    return node
  }
}
