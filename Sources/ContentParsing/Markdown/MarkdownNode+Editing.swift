internal import CCmarkGFM

/// Changes to the tree before it is read.
extension MarkdownNode {
  /// Makes this inline a text node.
  func becomeText(_ text: String) {
    cmark_node_set_type(pointer, CMARK_NODE_TEXT)
    cmark_node_set_literal(pointer, text)
  }
}
