internal import Dispatch

extension Array where Element: Sendable {
  /// `transform` of every element, in the order of the elements, worked out on all cores.
  ///
  /// An element is handed to the next idle core, so that a few large ones do not hold up the rest.
  /// `transform` is called once an element, on several threads at once and in no fixed order; it
  /// returns its failure as a value. Meant for work of microseconds and more. Calls may be nested.
  package func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    concurrentMap(inBlocksOf: 1, transform)
  }

  /// The same for smaller work: neighbours are handed to a core together, `size` at a time.
  package func concurrentMap<Result: Sendable>(
    inBlocksOf size: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > size else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { results, initializedCount in
      // Each call initialises the slots of its own block, and only those.
      nonisolated(unsafe) let slots = results
      DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { block in
        for index in (block * size)..<Swift.min((block + 1) * size, count) {
          slots.initializeElement(at: index, to: transform(self[index]))
        }
      }
      initializedCount = count
    }
  }
}
