/// Places of the tree whose offsets in the HTML are wanted, in the order of the document.
///
/// The digest's sections are cut out of the document's HTML by them, so that nothing is written
/// twice.
struct RenderMarks {
  enum Edge { case start, end }

  private struct Mark {
    let node: MarkdownNode
    let edge: Edge
  }

  private var wanted: [Mark] = []
  /// The offset of each mark, by its number.
  private(set) var offsets: [Int] = []

  /// Wants the offset of one edge of `node`. Returns the mark's number.
  mutating func add(_ edge: Edge, of node: MarkdownNode) -> Int {
    wanted.append(Mark(node: node, edge: edge))
    return wanted.count - 1
  }

  @inline(__always)
  mutating func meet(_ edge: Edge, of node: MarkdownNode, at offset: Int) {
    while offsets.count < wanted.count, wanted[offsets.count].node == node,
      wanted[offsets.count].edge == edge
    {
      offsets.append(offset)
    }
  }
}
