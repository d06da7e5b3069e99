internal import CCmarkGFM

/// The syntax extension of cmark's for formulas, inline and in blocks.
enum MathSyntax {
  static func make() -> OpaquePointer? {
    let syntax = cmark_syntax_extension_new("papersite-math")
    cmark_syntax_extension_set_match_inline_func(syntax, matchMath)
    cmark_syntax_extension_set_open_block_func(syntax, openMathBlock)
    cmark_syntax_extension_set_match_block_func(syntax, matchMathBlock)
    return syntax
  }
}

private func matchMath(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?, _ parent: OpaquePointer?,
  _ character: UInt8, _ inlines: OpaquePointer?
) -> OpaquePointer? {
  guard let inlines, MathInline.characters.contains(character) else { return nil }
  return MathInline.match(inlines, character, syntax: syntax)
}

private func openMathBlock(
  _ syntax: OpaquePointer?, _ indented: Int32, _ parser: OpaquePointer?,
  _ parent: OpaquePointer?, _ line: UnsafeMutablePointer<UInt8>?, _ count: Int32
) -> OpaquePointer? {
  guard indented == 0, let parser, let parent else { return nil }
  let line = UnsafeBufferPointer(start: line, count: Int(count))
  return MathBlock.open(parser, parent: parent, line: line, syntax: syntax)
}

private func matchMathBlock(
  _ syntax: OpaquePointer?, _ parser: OpaquePointer?, _ line: UnsafeMutablePointer<UInt8>?,
  _ count: Int32, _ block: OpaquePointer?
) -> Int32 {
  guard let block else { return 0 }
  return MathBlock.goesOn(block, line: UnsafeBufferPointer(start: line, count: Int(count))) ? 1 : 0
}
