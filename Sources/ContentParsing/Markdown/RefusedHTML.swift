/// Something of a document's raw HTML, or an address, that is not published as it was written.
struct RefusedHTML {
  let what: HTMLRefusal.What
  /// As written in the source: a tag, or an address.
  let text: String
  /// The block that it stands in.
  let block: MarkdownNode
}

extension MarkdownNode {
  /// Makes text of every inline tag below this node that `policy` refuses, so that titles,
  /// summaries and whoever else reads the text do not lose `<Something>`.
  ///
  /// Returns the tags.
  func turnRefusedTagsIntoText(_ policy: HTMLPolicy) -> [RefusedHTML] {
    var refused: [RefusedHTML] = []
    forEachDescendant { node, kind in
      guard kind == .htmlInline, let element = policy.refusedElement(of: node.literal) else {
        return
      }
      let text = String(decoding: node.literal, as: UTF8.self)
      refused.append(RefusedHTML(what: .element(element), text: text, block: node.block))
      node.becomeText(text)
    }
    return refused
  }

  /// The innermost block that this inline stands in.
  private var block: MarkdownNode {
    var node = self
    while node.startsNoBlock, let parent = node.parent { node = parent }
    return node
  }

  private var startsNoBlock: Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .customInline, .emphasis, .strong,
      .link, .image, .footnoteReference, .strikethrough:
      true
    default: false
    }
  }
}
