internal import Text

/// A description of the frontmatter as plain words: search engines, cards and feeds show it as it is,
/// and authors write Markdown in it all the same.
///
/// Formulas are as titles have them, TeX between dollars; what is struck out is left out.
struct DescriptionText {
  let text: String

  /// - Parameter prepare: what is done to the tree of any Markdown.
  init(_ written: String, _ flavor: MarkdownTree.Flavor, prepare: (MarkdownNode, [UInt8]) -> Void) {
    guard written.utf8.contains(where: Self.mayMark) else {
      text = written
      return
    }
    let markdown = Array(DescriptionMarks.escaped(written, flavor).utf8)
    text = MarkdownTree.with(markdown, flavor) { root in
      prepare(root, markdown)
      let blocks = Array(root.children)
      // What would be a heading or a list is a sentence that begins with `#` or `1.`.
      guard !blocks.isEmpty, blocks.allSatisfy({ $0.kind == .paragraph }) else { return written }
      let words = blocks.map { $0.unstruckText ?? $0.plainText }.filter { !$0.isEmpty }
        .joined(separator: " ")
      return words.isEmpty ? written : words
    }
  }

  private static func mayMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "~"), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "$"):
      true
    default: false
    }
  }
}
