/// What stands behind a number: a multiplier, a unit, or both.
struct QuantityUnit {
  var multiplier = 1.0
  var measure: Quantity.Measure = .plain
  /// Behind the unit, of scalars.
  var end: Int

  /// The unit of the number that ends at `end`.
  init(_ scan: TextScan, behind end: Int) {
    self.end = end
    takeMultiplier(scan)
    takeMeasure(scan)
  }

  private mutating func takeMultiplier(_ scan: TextScan) {
    let spaced = scan.skipSpaces(end)
    for (sign, factor) in Self.chinese where scan.has(sign, at: spaced) {
      multiplier = factor
      end = spaced + sign.unicodeScalars.count
      return
    }
    let word = scan.word(at: spaced)
    if let factor = Self.words[word] {
      multiplier = factor
      end = spaced + word.unicodeScalars.count
    } else if end == spaced, let factor = Self.suffixes[word] {
      multiplier = factor
      end += 1
    }
  }

  private mutating func takeMeasure(_ scan: TextScan) {
    let start = scan[end] == "-" ? end + 1 : scan.skipSpaces(end)
    for (sign, measure, factor) in Self.signs where scan.has(sign, at: start) {
      self.measure = measure
      multiplier *= factor
      end = start + sign.unicodeScalars.count
      return
    }
    let word = scan.word(at: start)
    guard let (measure, factor) = Self.units[word] else { return }
    // `s` and `h` may be anything behind a space.
    if word.utf8.count == 1, start != end, word != "x" { return }
    self.measure = measure
    multiplier *= factor
    end = start + word.unicodeScalars.count
  }

  private static let chinese: [(String, Double)] = [
    ("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("亿", 1e8), ("億", 1e8),
    ("千万", 1e7), ("百万", 1e6), ("十万", 1e5), ("万", 1e4), ("萬", 1e4), ("千", 1e3),
  ]
  private static let words: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]
  private static let suffixes: [String: Double] = [
    "k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12,
  ]
  private static let signs: [(String, Quantity.Measure, Double)] = [
    ("%", .percent, 1), ("个百分点", .percent, 1), ("個百分點", .percent, 1), ("百分点", .percent, 1),
    ("percentage point", .percent, 1), ("per cent", .percent, 1), ("个点", .percent, 1),
    ("×", .times, 1), ("倍", .times, 1), ("个数量级", .times, 10), ("-fold", .times, 1),
    ("毫秒", .dimension(.time), 1e-3), ("微秒", .dimension(.time), 1e-6),
    ("秒", .dimension(.time), 1), ("分钟", .dimension(.time), 60),
    ("个小时", .dimension(.time), 3_600), ("小时", .dimension(.time), 3_600),
    ("天", .dimension(.time), 86_400), ("美元", .dimension(.money), 1),
  ]
  private static let units: [String: (Quantity.Measure, Double)] = [
    "percent": (.percent, 1), "pp": (.percent, 1), "pts": (.percent, 1), "points": (.percent, 1),
    "point": (.percent, 1), "x": (.times, 1), "fold": (.times, 1), "times": (.times, 1),
    "ms": (.dimension(.time), 1e-3), "s": (.dimension(.time), 1), "sec": (.dimension(.time), 1),
    "second": (.dimension(.time), 1), "seconds": (.dimension(.time), 1),
    "min": (.dimension(.time), 60), "minute": (.dimension(.time), 60),
    "minutes": (.dimension(.time), 60), "h": (.dimension(.time), 3_600),
    "hour": (.dimension(.time), 3_600), "hours": (.dimension(.time), 3_600),
    "day": (.dimension(.time), 86_400), "days": (.dimension(.time), 86_400),
    "kb": (.dimension(.bytes), 1e3), "mb": (.dimension(.bytes), 1e6),
    "gb": (.dimension(.bytes), 1e9), "tb": (.dimension(.bytes), 1e12),
    "hz": (.dimension(.rate), 1), "fps": (.dimension(.rate), 1), "usd": (.dimension(.money), 1),
  ]
}
