/// Gives the first number of a range, as in `10–15%`, the unit of the second.
enum RangeUnits {
  static func filled(_ quantities: [Quantity], _ scan: TextScan) -> [Quantity] {
    var result = quantities
    for index in result.indices.dropLast() {
      let (first, second) = (result[index], result[index + 1])
      guard first.measure == .plain || first.measure == .count,
        first.value == first.written || second.measure.isMoney,
        second.measure != .plain && second.measure != .count || second.value != second.written,
        second.measure != .month && second.measure != .day || first.value <= 31,
        joins(first.range.upperBound..<second.range.lowerBound, scan)
      else { continue }
      let isWhole = first.value != first.written || second.written == 0
      let factor = isWhole ? 1 : second.value / second.written
      result[index] = Quantity(
        value: first.value * factor, written: first.written, measure: second.measure,
        exactness: first.exactness, precision: first.precision * factor,
        direction: first.direction, bound: first.bound, period: second.period, range: first.range)
    }
    return result
  }

  /// Whether nothing but a sign or word of a range stands between two numbers, in bytes.
  private static func joins(_ bytes: Range<Int>, _ scan: TextScan) -> Bool {
    let between = scan.text(scan.scalars(ofBytes: bytes)).filter { $0 != " " }.lowercased()
    return ["-", "~", "到", "至", "to", "和", "and", "–"].contains(between)
  }
}

extension Quantity.Measure {
  /// `from 1.26 million to 0.48 million dollars`: dollars both.
  fileprivate var isMoney: Bool {
    switch self {
    case .dimension(.dollars), .dimension(.euros), .dimension(.yuan): true
    default: false
    }
  }
}
