/// Two numbers of one kind that changed places: each stands in the prose with what only the other
/// stands with in the source.
struct Swaps {
  private(set) var findings: [Ungrounded] = []

  init(_ reading: Reading, _ source: GroundingSource) {
    let quantities = reading.quantities
    guard quantities.count > 1 else { return }
    let known = quantities.map { Self.context(of: $0, in: source) }
    var swapped: Set<Int> = []
    for first in quantities.indices {
      for second in quantities.indices.dropFirst(first + 1)
      where Self.compares(quantities[first], quantities[second]) {
        let (a, b) = (reading.contexts.keys[first], reading.contexts.keys[second])
        if Self.isCrossed(a.names, b.names, known[first], known[second])
          || a.names.isEmpty && b.names.isEmpty
            && Self.isCrossed(a.words, b.words, known[first], known[second])
        {
          swapped.formUnion([first, second])
        }
      }
    }
    findings = swapped.sorted().map {
      Ungrounded(.swapped, reading.text(of: quantities[$0].range), quantities[$0].range)
    }
  }

  /// - Parameters:
  ///   - a: what stands with the first number, and `b` with the second.
  ///   - knownA: what stands with the first number in the source, and `knownB` with the second.
  private static func isCrossed(
    _ a: Set<String>, _ b: Set<String>, _ knownA: Set<String>, _ knownB: Set<String>
  ) -> Bool {
    let (onlyA, onlyB) = (knownA.subtracting(knownB), knownB.subtracting(knownA))
    return !a.isDisjoint(with: onlyB) && !b.isDisjoint(with: onlyA)
      && a.isDisjoint(with: onlyA) && b.isDisjoint(with: onlyB)
  }

  /// All that stands with the number in the source.
  private static func context(of quantity: Quantity, in source: GroundingSource) -> Set<String> {
    zip(source.quantities, source.contexts.keys).reduce(into: []) { keys, pair in
      if quantity.agrees(with: pair.0) { keys.formUnion(pair.1.all) }
    }
  }

  /// Whether two numbers could be taken for each other.
  private static func compares(_ a: Quantity, _ b: Quantity) -> Bool {
    a.value != b.value && (a.measure == b.measure || a.measure.isBare && b.measure.isBare)
  }
}

extension Quantity.Measure {
  fileprivate var isBare: Bool { self == .plain || self == .count }
}
