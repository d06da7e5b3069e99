/// Walks without recursion: documents nest as deep as they like.
extension MarkdownNode {
  /// Everything below this node, in order.
  func forEachDescendant(_ body: (MarkdownNode, Kind) -> Void) {
    walk {
      body($0, $1)
      return true
    }
  }

  /// Everything below this node, in order; what is below a node only where `body` returns true.
  func walk(_ body: (MarkdownNode, Kind) -> Bool) {
    guard var node = firstChild else { return }
    while true {
      if body(node, node.kind), let child = node.firstChild {
        node = child
        continue
      }
      while node.next == nil, let parent = node.parent, parent != self { node = parent }
      guard let next = node.next else { return }
      node = next
    }
  }
}
