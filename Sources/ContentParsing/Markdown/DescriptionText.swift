internal import Text

/// A description of the frontmatter as plain words: search engines, cards and feeds show it as it is,
/// and authors write Markdown in it all the same.
///
/// Formulas are as titles have them, TeX between dollars.
struct DescriptionText {
  let text: String

  /// - Parameter prepare: what is done to the tree of any Markdown.
  init(_ written: String, _ flavor: MarkdownTree.Flavor, prepare: (MarkdownNode, [UInt8]) -> Void) {
    guard written.utf8.contains(where: Self.mayMark) else {
      text = written
      return
    }
    let markdown = Array(Self.escapingMarksBehindWords(written).utf8)
    text = MarkdownTree.with(markdown, flavor) { root in
      prepare(root, markdown)
      let blocks = Array(root.children)
      // What would be a heading or a list is a sentence that begins with `#` or `1.`.
      guard !blocks.isEmpty, blocks.allSatisfy({ $0.kind == .paragraph }) else { return written }
      let words = blocks.map(\.plainText).filter { !$0.isEmpty }.joined(separator: " ")
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

  /// With a backslash before each single `*` that stands right behind a Latin word or a number and
  /// closes nothing: `A*` is a name, and `5*3*2` a product.
  private static func escapingMarksBehindWords(_ text: String) -> String {
    var escaped = ""
    var isOpen = false
    var previous: Character = " "
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "*", previous != "*", previous != "\\", rest.first != "*" {
        let isBehindWord = previous.isASCII && (previous.isLetter || previous.isNumber)
        if isOpen {
          isOpen = previous.isWhitespace
        } else if isBehindWord {
          escaped += "\\"
        } else {
          isOpen = rest.first.map { !$0.isWhitespace } ?? false
        }
      }
      escaped.append(character)
      previous = character
    }
    return escaped
  }
}
