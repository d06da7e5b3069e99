internal import CCmarkGFM

/// Blocks of formulas, whose lines are not read as Markdown: without them, a line that begins with
/// `+` would be a list. A block is a code block of cmark's under the extension for formulas; it
/// holds its lines with the delimiters.
enum MathBlock {
  /// What a block waits for. cmark keeps it in place of a pointer.
  private enum State: Int {
    case dollars = 1
    case bracket, ended

    init?(of block: OpaquePointer) {
      self.init(rawValue: Int(bitPattern: cmark_node_get_user_data(block)))
    }

    static func set(_ state: State, of block: OpaquePointer?) {
      cmark_node_set_user_data(block, UnsafeMutableRawPointer(bitPattern: state.rawValue))
    }
  }

  /// Begins a block at the parser's place, if `MathMarking` has marked it.
  static func open(
    _ parser: OpaquePointer, parent: OpaquePointer, line: UnsafeBufferPointer<UInt8>,
    syntax: OpaquePointer?
  ) -> OpaquePointer? {
    let start = Int(cmark_parser_get_first_nonspace(parser))
    guard start < line.count,
      line[start] == MathMarker.blockDollar || line[start] == MathMarker.blockBackslash
    else { return nil }
    let block = cmark_parser_add_child(parser, parent, CMARK_NODE_CODE_BLOCK, Int32(start + 1))
    cmark_node_set_syntax_extension(block, syntax)
    State.set(line[start] == MathMarker.blockDollar ? .dollars : .bracket, of: block)
    return block
  }

  /// Whether `line` still belongs to `block`: the line that ends it is its last.
  static func goesOn(_ block: OpaquePointer, line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let state = State(of: block), state != .ended else { return false }
    let parts = MathLine(source: line, range: line.indices)
    let isLast =
      state == .dollars
      ? parts.ends(with: UInt8(ascii: "$"), UInt8(ascii: "$"))
      : parts.ends(with: UInt8(ascii: "\\"), UInt8(ascii: "]"))
    if isLast { State.set(.ended, of: block) }
    return true
  }
}
