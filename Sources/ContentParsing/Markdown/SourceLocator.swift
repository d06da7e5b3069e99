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
    location(of: texts, firstLine: line(of: block), lastLine: block.endLine + lineOffset)
  }

  /// The same, anywhere behind the start of `block`.
  func location(of texts: [String], from block: MarkdownNode) -> SourceLocation {
    location(of: texts, firstLine: line(of: block), lastLine: .max - 1)
  }

  private func location(of texts: [String], firstLine: Int, lastLine: Int) -> SourceLocation {
    let start = file.offset(line: firstLine, column: 1)
    let end = lastLine == .max - 1 ? file.bytes.count : file.offset(line: lastLine + 1, column: 1)
    var found = start..<start
    for text in texts where !text.isEmpty {
      let rest = file.bytes[found.upperBound..<max(end, found.upperBound)]
      if let range = rest.firstRange(of: Array(text.utf8)) { found = range }
    }
    return file.location(of: found)
  }
}
