/// A number in a text, with what it counts.
package struct Quantity: Hashable, Sendable {
  /// What a number measures. Two numbers that measure different things say different things.
  package enum Measure: Hashable, Sendable {
    /// Without a sign or unit, such as `1,500`.
    case plain
    /// `15%`, and percentage points: texts do not tell the two apart.
    case percent
    /// `2x`, `两倍`.
    case times
    /// In the unit that its dimension is reckoned in, such as seconds.
    case dimension(Dimension)
  }

  package enum Dimension: Hashable, Sendable {
    case time, bytes, rate, money
  }

  /// Never negative; in the measure's own unit.
  package let value: Double
  /// The number as it is written, before its unit is reckoned in: a text may leave the unit out.
  let written: Double
  package let measure: Measure
  /// Whether the text says that it is not exact, as in `约 15%`.
  let isApproximate: Bool
  /// Half of the last digit's place, in the measure's unit: how far a rounded number may be off.
  let precision: Double
  /// Whether things go up or down by it, as far as the text says.
  var direction: Direction?
  /// In bytes of the text.
  package let range: Range<Int>

  /// Whether `source` says the same number. Directions are compared apart.
  func agrees(with source: Quantity) -> Bool {
    guard measure.agrees(with: source.measure) else { return false }
    let isUnitKnown = measure == source.measure
    let (mine, other) = isUnitKnown ? (value, source.value) : (written, source.written)
    if abs(mine - other) <= 1e-9 * max(mine, other) { return true }
    return isUnitKnown && isApproximate && abs(mine - other) <= precision * (1 + 1e-9)
  }
}

extension Quantity.Measure {
  /// Texts leave signs and units out, so a bare number agrees with any but a factor.
  fileprivate func agrees(with other: Self) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.plain, .times), (.times, .plain): return false
    case (.plain, _), (_, .plain): return true
    default: return false
    }
  }
}

/// Which way something goes.
package enum Direction: Hashable, Sendable {
  case up, down
}
