/// Lists of their own lengths in one piece of memory, for very many short ones.
package struct FlatLists<Element> {
  @usableFromInline let elements: [Element]
  /// Where each list ends.
  @usableFromInline let ends: [Int]

  /// No lists.
  package init() {
    elements = []
    ends = []
  }

  /// - Parameter placed: the elements, each with the index of its list; those of a list stay in this
  ///   order.
  @inlinable
  package init(count: Int, _ placed: [(list: Int, element: Element)]) {
    var ends = [Int](repeating: 0, count: count)
    for (list, _) in placed { ends[list] += 1 }
    for list in ends.indices.dropFirst() { ends[list] += ends[list - 1] }
    // From the last to the first, each goes in front of those that are in its list already.
    var starts = ends
    var order = [Int](repeating: 0, count: placed.count)
    for index in placed.indices.reversed() {
      starts[placed[index].list] -= 1
      order[starts[placed[index].list]] = index
    }
    elements = order.map { placed[$0].element }
    self.ends = ends
  }

  @inlinable
  package subscript(index: Int) -> ArraySlice<Element> {
    elements[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

extension FlatLists: Sendable where Element: Sendable {}
