extension EntryHeading {
  /// Links such as `[paper](…)` behind the title are none of it, nor what is struck out beside it; but
  /// a title that is struck out as a whole, with a note such as `（已撤稿）` behind it, is the title.
  init?(block: MarkdownNode, _ labels: DigestLabels) {
    guard block.kind == .heading else { return nil }
    if let text = block.unstruckText, let heading = Self.read(text, of: block, labels),
      heading.namesPaper
    {
      self = heading
      return
    }
    guard let heading = Self.read(block.plainText, of: block, labels) else { return nil }
    self = heading
  }

  private static func read(
    _ text: String, of block: MarkdownNode, _ labels: DigestLabels
  ) -> EntryHeading? {
    let text = TidyText.tidied(text)
    guard block.firstChild != block.lastChild else { return EntryHeading(text) }
    let links = links(atEndOf: block, labels)
    guard !links.isEmpty, text.hasSuffix(links) else { return EntryHeading(text) }
    return EntryHeading(
      text.dropLast(links.count).description.trimming {
        $0.isSpace || "-–—|｜·:：[(（【".unicodeScalars.contains($0)
      })
  }

  /// Whether its title has words outside of parentheses.
  private var namesPaper: Bool {
    var depth = 0
    for scalar in title.unicodeScalars {
      switch scalar {
      case "(", "（", "[", "【": depth += 1
      case ")", "）", "]", "】": depth -= 1
      default: if depth <= 0, scalar.isWordPart { return true }
      }
    }
    return false
  }

  /// The text of such links, and of what stands between them; empty where there are none.
  private static func links(atEndOf heading: MarkdownNode, _ labels: DigestLabels) -> String {
    var (text, links) = ("", "")
    var last = heading.lastChild
    while let node = last {
      switch node.kind {
      case .link where labels.meaning(of: node.plainText)?.field == .links:
        text = node.plainText + text
        links = text
      case .text:
        let literal = String(decoding: node.literal, as: UTF8.self)
        guard !literal.unicodeScalars.contains(where: \.isWordPart) else { return links }
        text = literal + text
      default: return links
      }
      last = node.previous
    }
    return ""
  }
}
