/// Half a unit, or one and a half: `半小时`, `half an hour`, `an hour and a half`.
struct HalfPhrase {
  let value: Double
  let measure: Quantity.Measure
  /// Of scalars.
  let range: Range<Int>

  init?(_ scan: TextScan, at start: Int) {
    if scan[start] == "半" {
      self.init(0.5, scan, start: start, unitBehind: start + 1)
    } else if scan[start - 1]?.isASCIILetter != true,
      let half = ["half an ", "half a "].first(where: { scan.has($0, at: start) })
    {
      self.init(0.5, scan, start: start, unitBehind: start + half.utf8.count)
    } else if let one = ["an ", "a ", "one "].first(where: { scan.has($0, at: start) }),
      scan[start - 1]?.isASCIILetter != true
    {
      let unit = QuantityUnit(scan, behind: start + one.utf8.count)
      guard scan.has(" and a half", at: unit.end) else { return nil }
      self.init(1.5, scan, start: start, unitBehind: start + one.utf8.count)
    } else {
      return nil
    }
  }

  private init?(_ value: Double, _ scan: TextScan, start: Int, unitBehind index: Int) {
    let unit = QuantityUnit(scan, behind: index)
    guard unit.measure.isUnit else { return nil }
    self.value = value * unit.multiplier
    measure = unit.measure
    range = start..<(value > 1 ? unit.end + " and a half".utf8.count : unit.end)
  }
}

extension Quantity.Measure {
  fileprivate var isUnit: Bool {
    switch self {
    case .dimension, .percent: true
    case .plain, .count, .times, .month, .day: false
    }
  }
}

/// `个半` and `and a half` right behind a number.
struct HalfBehind {
  let end: Int

  init?(_ scan: TextScan, at index: Int) {
    let start = scan.skipSpaces(index)
    guard let half = ["个半", "個半", "and a half"].first(where: { scan.has($0, at: start) }) else {
      return nil
    }
    end = start + half.unicodeScalars.count
    // 一个半监督方法 is semi-supervised.
    if half != "and a half", QuantityUnit(scan, behind: end).measure == .plain { return nil }
  }
}
