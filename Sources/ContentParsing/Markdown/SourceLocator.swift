internal import Diagnostics

/// Finds places in a file for nodes of its tree. cmark knows the lines of blocks; what stands
/// inside of a block is looked up in the source, and only when a message needs it.
struct SourceLocator {
  let file: SourceFile
  /// How many lines of the file stand before the parsed text.
  let lineOffset: Int

  func line(of block: MarkdownNode) -> Int {
    block.startLine + lineOffset
  }

  /// Where the last of `texts` stands in the source of `block`, each looked for behind the one
  /// before it. What is not found there as written is passed over; the block's first line is the
  /// place of last resort.
  func location(of texts: [String], in block: MarkdownNode) -> SourceLocation {
    let start = file.offset(line: line(of: block), column: 1)
    let end = file.offset(line: block.endLine + lineOffset + 1, column: 1)
    var found = start..<start
    for text in texts where !text.isEmpty {
      let rest = found.upperBound..<max(end, found.upperBound)
      if let range = file.range(of: text, in: rest) { found = range }
    }
    return file.location(of: found)
  }
}
