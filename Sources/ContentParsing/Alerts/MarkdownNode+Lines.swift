/// The lines of a paragraph.
extension MarkdownNode {
  private var isBreak: Bool { kind == .softBreak || kind == .lineBreak }

  /// As text, with U+FFFC for what is more than text.
  var firstLine: String { Self.text(of: Array(children.prefix { !$0.isBreak })) }

  /// As text, with U+FFFC for what is more than text.
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
    nodes.map { $0.kind == .text ? String(decoding: $0.literal, as: UTF8.self) : "\u{FFFC}" }
      .joined().trimmingSpaces
  }

  /// The first line as a paragraph of its own, before this one if that has further lines.
  func splittingFirstLine() -> MarkdownNode {
    guard hasSecondLine, let paragraph = makeParagraphBefore() else { return self }
    for node in Array(children.prefix { !$0.isBreak }) { node.move(to: paragraph) }
    firstChild?.remove()
    return paragraph
  }

  /// Leaves of a line such as `:::note[A *title*]` what stands in the outer brackets, which are
  /// text.
  func keepBracketed() {
    while let node = firstChild, node.kind == .text {
      let text = String(decoding: node.literal, as: UTF8.self)
      guard let bracket = text.firstIndex(of: "[") else {
        node.remove()
        continue
      }
      node.becomeText(String(text[text.index(after: bracket)...].drop { $0 == " " }))
      break
    }
    if let node = lastChild, node.kind == .text {
      let text = String(decoding: node.literal, as: UTF8.self).trimmingSpaces
      node.becomeText(text.dropLast().trimmingSpaces)
    }
  }
}
