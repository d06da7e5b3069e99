extension EntryHeading {
  /// Links such as `[paper](…)` behind the title are none of it, nor what is struck out beside it.
  init?(block: MarkdownNode, _ labels: DigestLabels) {
    guard block.kind == .heading else { return nil }
    if let text = block.unstruckText.map(TidyText.tidied), let heading = EntryHeading(text) {
      self = heading
      return
    }
    let text = TidyText.tidied(block.plainText)
    guard block.firstChild != block.lastChild else {
      self.init(text)
      return
    }
    let links = Self.links(atEndOf: block, labels)
    guard !links.isEmpty, text.hasSuffix(links) else {
      self.init(text)
      return
    }
    self.init(
      text.dropLast(links.count).description.trimming {
        $0.isSpace || "-–—|｜·:：[(（【".unicodeScalars.contains($0)
      })
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
