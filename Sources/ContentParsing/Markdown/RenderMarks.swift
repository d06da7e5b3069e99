/// Places of the tree whose offsets in the HTML are wanted, in the order of the document.
///
/// The digest's sections are cut out of the document's HTML by them, so that nothing is written
/// twice.
struct RenderMarks {
  enum Edge { case start, end }

  private struct Mark {
    let node: MarkdownNode
    let edge: Edge
    let isBarrier: Bool
  }

  private var wanted: [Mark] = []
  /// The offset of each mark, by its number.
  private(set) var offsets: [Int] = []

  /// Wants the offset of one edge of `node`. Returns the mark's number.
  ///
  /// No element of the author's HTML goes on past a barrier.
  mutating func add(_ edge: Edge, of node: MarkdownNode, isBarrier: Bool) -> Int {
    wanted.append(Mark(node: node, edge: edge, isBarrier: isBarrier))
    return wanted.count - 1
  }

  @inline(__always)
  func isNext(_ edge: Edge, of node: MarkdownNode) -> Bool {
    offsets.count < wanted.count && wanted[offsets.count].node == node
      && wanted[offsets.count].edge == edge
  }

  /// Whether the next mark is a barrier, or one behind it at the same place.
  var isNextBarrier: Bool {
    guard let first = wanted.dropFirst(offsets.count).first else { return false }
    return wanted[offsets.count...].prefix { $0.node == first.node && $0.edge == first.edge }
      .contains(where: \.isBarrier)
  }

  @inline(__always)
  mutating func meet(_ edge: Edge, of node: MarkdownNode, at offset: Int) {
    while isNext(edge, of: node) { offsets.append(offset) }
  }
}
