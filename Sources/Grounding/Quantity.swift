/// A number in a text, with what it counts.
package struct Quantity: Hashable, Sendable {
  /// What a number measures. Two numbers that measure different things say different things.
  package enum Measure: Hashable, Sendable {
    /// Without a sign or unit, such as `61.4`.
    case plain
    /// Of things that are named: `1,500 documents`, `三个`.
    case count
    /// `15%`, percentage points, and fractions such as `a third`: texts do not tell them apart.
    case percent
    /// `2x`, `两倍`.
    case times
    /// `5 月`, `May`: 1 to 12.
    case month
    /// `26 日`: of a month.
    case day
    /// In the unit that its dimension is reckoned in, such as seconds.
    case dimension(Dimension)
  }

  package enum Dimension: Hashable, Sendable {
    case time, bytes, bits, rate, length, power, dollars, euros, yuan
  }

  /// Never negative; in the measure's own unit.
  package let value: Double
  /// The number as it is written, before its unit is reckoned in: a text may leave the unit out.
  let written: Double
  package let measure: Measure
  /// How exact the text says that it is.
  let exactness: Exactness
  /// Half of the last digit's place, in the measure's unit: how far a rounded number may be off.
  let precision: Double
  /// Whether things go up or down by it, as far as the text says.
  var direction: Direction?
  /// Whether it is the least or the most, as far as the text says.
  var bound: Bound?
  /// What it is counted by, such as a week.
  var period: Period?
  /// Whether it states something, other than the number of `95th`, which only a source has.
  var isStated = true
  /// In bytes of the text.
  package let range: Range<Int>

  enum Exactness: Hashable {
    case exact
    /// `约 15%`.
    case approximate
    /// `a third`, which may be 33% or 34%.
    case fraction
    /// `about a third`.
    case approximateFraction
  }

  /// Whether the text says that it is not exact.
  var isApproximate: Bool { exactness == .approximate || exactness == .approximateFraction }
}

/// Which way something goes.
package enum Direction: Hashable, Sendable {
  case up, down
}

enum Bound: Hashable, Sendable {
  case least, most
}

// MARK: - Comparing

extension Quantity {
  /// Whether `source` says the same number. Directions and bounds are compared apart.
  func agrees(with source: Quantity) -> Bool {
    if let period, let other = source.period, period != other { return false }
    if measure.agrees(with: source.measure) { return isSameNumber(as: source) }
    return isSameChange(as: source)
  }

  private func isSameNumber(as source: Quantity) -> Bool {
    let isUnitKnown =
      measure == source.measure || measure == .count || source.measure == .count
    let (mine, other) = isUnitKnown ? (value, source.value) : (written, source.written)
    if abs(mine - other) <= 1e-9 * max(mine, other) { return true }
    return isUnitKnown && abs(mine - other) <= tolerance(to: source) * (1 + 1e-9)
  }

  private func tolerance(to source: Quantity) -> Double {
    let fraction = source.exactness == .exact ? 0 : 0.5
    switch exactness {
    case .exact: return measure == .percent && source.isFraction ? fraction : 0
    case .approximate: return precision
    case .fraction: return 0.5
    case .approximateFraction: return max(2.5, precision)
    }
  }

  private var isFraction: Bool {
    exactness == .fraction || exactness == .approximateFraction
  }

  /// A factor and a percentage may be one change: half the cost is 50% of it and 50% less, a third
  /// is three times less, 1.5x is 50% more.
  private func isSameChange(as source: Quantity) -> Bool {
    let (factor, percentage) = measure == .times ? (self, source) : (source, self)
    guard factor.measure == .times, percentage.measure == .percent, factor.value > 0 else {
      return false
    }
    let share = percentage.value / 100
    let tolerance = min(0.005, percentage.precision / 100) + 1e-9
    return [share, 1 - share].contains {
      abs($0 - factor.value) <= tolerance || abs($0 - 1 / factor.value) <= tolerance
    } || abs(1 + share - factor.value) <= tolerance
  }
}

extension Quantity.Measure {
  /// Texts leave signs and units out, so a bare number agrees with any but a factor and a part of a
  /// date; a number of things that are named agrees with no unit.
  fileprivate func agrees(with other: Self) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.plain, .times), (.times, .plain), (.plain, .month), (.month, .plain), (.plain, .day),
      (.day, .plain):
      return false
    case (.plain, _), (_, .plain): return true
    default: return false
    }
  }
}
