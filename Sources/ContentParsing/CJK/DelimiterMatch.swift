internal import CCmarkGFM
internal import Text

extension CJKEmphasis {
  /// The match function of the inline extension for `markers`: makes the run of `character` at
  /// the parser's offset a text node of delimiter characters, and a delimiter with the flags of
  /// the amendments.
  ///
  /// cmark's own emphasis takes up `*` and `_`; `~` is pushed as GitHub's strikethrough does it,
  /// under `strikethrough`, the character by which cmark finds that extension. The text node
  /// comes out of `memory`, the parser's allocator; nil where `character` is no marker.
  static func match(
    _ parser: OpaquePointer, character: UInt8, memory: UnsafeMutablePointer<cmark_mem>,
    strikethrough: UInt8 = UInt8(ascii: "~")
  ) -> OpaquePointer? {
    guard let delimiter = DelimiterMarker.original(of: character) else { return nil }
    let start = Int(cmark_inline_parser_get_offset(parser))
    let before = InlineNeighbors(parser: parser, delimiter: delimiter).before(start)
    while cmark_inline_parser_peek_char(parser) == character {
      cmark_inline_parser_advance_offset(parser)
    }
    let end = Int(cmark_inline_parser_get_offset(parser))
    let after = InlineNeighbors(parser: parser, delimiter: delimiter).after(end)
    guard let node = textNode(of: delimiter, count: end - start, memory: memory) else { return nil }
    let flags = DelimiterFlags(of: delimiter, before: before, after: after)
    if flags.canOpen || flags.canClose {
      cmark_inline_parser_push_delimiter(
        parser, delimiter == UInt8(ascii: "~") ? strikethrough : delimiter, flags.canOpen ? 1 : 0,
        flags.canClose ? 1 : 0, node)
    }
    return node
  }

  private static func textNode(
    of delimiter: UInt8, count: Int, memory: UnsafeMutablePointer<cmark_mem>
  ) -> OpaquePointer? {
    guard let node = cmark_node_new_with_mem(CMARK_NODE_TEXT, memory) else { return nil }
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { literal in
      literal.initialize(repeating: CChar(delimiter))
      literal[count] = 0
      cmark_node_set_literal(node, literal.baseAddress)
    }
    return node
  }
}

/// Reads what stands around a run in the text that cmark parses for inlines.
///
/// As in cmark, a run of `*` or `_` looks past tildes.
private struct InlineNeighbors {
  let parser: OpaquePointer
  let delimiter: UInt8

  func before(_ start: Int) -> RunNeighbor {
    var end = start
    while end > 0, isSkipped(byte(end - 1)) { end -= 1 }
    guard end > 0 else { return .edge }
    let (scalar, length) = scalar(before: end)
    guard RunNeighbor.isTextSelector(scalar), end > length else { return RunNeighbor(scalar) }
    return RunNeighbor(base: self.scalar(before: end - length).value, selector: scalar)
  }

  /// Leaves the parser's offset at `end`.
  func after(_ end: Int) -> RunNeighbor {
    defer { cmark_inline_parser_set_offset(parser, Int32(end)) }
    while isSkipped(cmark_inline_parser_peek_char(parser)) {
      cmark_inline_parser_advance_offset(parser)
    }
    guard cmark_inline_parser_is_eof(parser) == 0 else { return .edge }
    return RunNeighbor(scalar(at: Int(cmark_inline_parser_get_offset(parser))))
  }

  private func isSkipped(_ byte: UInt8) -> Bool {
    delimiter != UInt8(ascii: "~")
      && (byte == UInt8(ascii: "~") || byte == DelimiterMarker.tilde)
  }

  private func byte(_ position: Int) -> UInt8 {
    let byte = cmark_inline_parser_peek_at(parser, Int32(position))
    return DelimiterMarker.original(of: byte) ?? MathMarker.original(of: byte) ?? byte
  }

  private func scalar(before end: Int) -> (value: UInt32, length: Int) {
    var start = end - 1
    while start > 0, end - start < 4, byte(start) & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start), end - start)
  }

  /// Reads no further than continuation bytes go, so never past the text.
  private func scalar(at start: Int) -> UInt32 {
    let lead = byte(start)
    guard lead >= 0x80 else { return UInt32(lead) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for position in start + 1..<start + length {
      let next = byte(position)
      guard next & 0xC0 == 0x80 else { break }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return value
  }
}
