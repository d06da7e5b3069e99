/// The lines of a paragraph.
extension MarkdownNode {
  private var isBreak: Bool { kind == .softBreak || kind == .lineBreak }

  /// As plain text.
  var firstLine: String { Self.text(of: Array(children.prefix { !$0.isBreak })) }

  /// As plain text.
  var lastLine: String { Self.text(of: lastLineNodes.reversed()) }

  var hasSecondLine: Bool { children.contains(where: \.isBreak) }

  /// The paragraph that this block ends with, at any depth; itself if it is one.
  var lastParagraph: MarkdownNode? {
    var node = self
    while node.kind != .paragraph {
      guard let last = node.lastChild, !node.holdsInlines else { return nil }
      node = last
    }
    return node
  }

  private var holdsInlines: Bool { kind == .heading || kind == .table }

  /// Last first.
  private var lastLineNodes: [MarkdownNode] {
    var nodes: [MarkdownNode] = []
    var node = lastChild
    while let current = node, !current.isBreak {
      nodes.append(current)
      node = current.previous
    }
    return nodes
  }

  func removeFirstLine() {
    for node in Array(children.prefix { !$0.isBreak }) { node.remove() }
    firstChild?.remove()
  }

  func removeLastLine() {
    for node in lastLineNodes { node.remove() }
    lastChild?.remove()
  }

  private static func text(of nodes: [MarkdownNode]) -> String {
    nodes.map { node in
      switch node.kind {
      case .text: String(decoding: node.literal, as: UTF8.self)
      default: node.plainText
      }
    }.joined().trimmingSpaces
  }
}
