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
      if let follower = scan[start + sign.unicodeScalars.count],
        Self.others[sign]?.unicodeScalars.contains(follower) == true
      {
        return
      }
      self.measure = measure
      multiplier *= factor
      end = start + sign.unicodeScalars.count
      return
    }
    let word = scan.word(at: start)
    guard let (measure, factor) = Self.units[word], isUnit(word, scan, at: start) else { return }
    self.measure = measure
    multiplier *= factor
    end = start + word.unicodeScalars.count
  }

  private func isUnit(_ word: String, _ scan: TextScan, at start: Int) -> Bool {
    // 256 H100s are no hours.
    if scan[start + word.utf8.count]?.isASCIIDigit == true { return false }
    if word.utf8.count == 1, start != end, word != "w", scan[start]?.isASCIIUpper == true {
      return false
    }
    // A watt is a capital, and `m` without a space is a million.
    if word == "w" { return scan[start] == "W" }
    // `0.4 times per route` and `0.4 times a day` are counts, no factors.
    guard word == "times" else { return true }
    return !["per", "a", "an", "each", "every"].contains(scan.word(at: scan.skipSpaces(start + 5)))
  }

  private static let chinese: [(String, Double)] = [
    ("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("亿", 1e8), ("億", 1e8),
    ("千万", 1e7), ("百万", 1e6), ("十万", 1e5), ("万", 1e4), ("萬", 1e4), ("千", 1e3),
  ]

  private static let words: [String: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]
  private static let suffixes: [String: Double] = [
    "k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12,
  ]

  /// With what behind it a sign begins another word: `三元组`, `周期`.
  private static let others = ["元": "组組素数數学學", "周": "期边", "日": "志誌", "天": "然", "年": "龄"]

  private static let month = 2_629_800.0
  private static let signs: [(String, Quantity.Measure, Double)] = [
    ("%", .percent, 1), ("个百分点", .percent, 1), ("個百分點", .percent, 1), ("百分点", .percent, 1),
    ("percentage point", .percent, 1), ("per cent", .percent, 1), ("个点", .percent, 1),
    ("×", .times, 1), ("倍", .times, 1), ("个数量级", .times, 10), ("-fold", .times, 1),
    ("毫秒", .dimension(.time), 1e-3), ("微秒", .dimension(.time), 1e-6),
    ("纳秒", .dimension(.time), 1e-9), ("μs", .dimension(.time), 1e-6),
    ("秒", .dimension(.time), 1), ("分钟", .dimension(.time), 60), ("分鐘", .dimension(.time), 60),
    ("个小时", .dimension(.time), 3_600), ("個小時", .dimension(.time), 3_600),
    ("小时", .dimension(.time), 3_600), ("小時", .dimension(.time), 3_600),
    ("天", .dimension(.time), 86_400), ("个星期", .dimension(.time), 604_800),
    ("周", .dimension(.time), 604_800), ("週", .dimension(.time), 604_800),
    ("个月", .dimension(.time), month), ("個月", .dimension(.time), month),
    ("月", .month, 1), ("日", .day, 1), ("年", .dimension(.time), 12 * month),
    ("美元", .dimension(.dollars), 1), ("美分", .dimension(.dollars), 0.01),
    ("欧元", .dimension(.euros), 1), ("人民币", .dimension(.yuan), 1), ("元", .dimension(.yuan), 1),
    ("公里", .dimension(.length), 1e3), ("厘米", .dimension(.length), 0.01),
    ("毫米", .dimension(.length), 1e-3), ("米", .dimension(.length), 1),
    ("瓦", .dimension(.power), 1), ("赫兹", .dimension(.rate), 1),
    ("字节", .dimension(.bytes), 1), ("比特", .dimension(.bits), 1),
  ]
  private static let units: [String: (Quantity.Measure, Double)] = [
    "percent": (.percent, 1), "pp": (.percent, 1), "pts": (.percent, 1), "points": (.percent, 1),
    "point": (.percent, 1), "x": (.times, 1), "fold": (.times, 1), "times": (.times, 1),
    "ns": (.dimension(.time), 1e-9), "us": (.dimension(.time), 1e-6),
    "nanosecond": (.dimension(.time), 1e-9), "nanoseconds": (.dimension(.time), 1e-9),
    "microsecond": (.dimension(.time), 1e-6), "microseconds": (.dimension(.time), 1e-6),
    "ms": (.dimension(.time), 1e-3), "millisecond": (.dimension(.time), 1e-3),
    "milliseconds": (.dimension(.time), 1e-3),
    "s": (.dimension(.time), 1), "sec": (.dimension(.time), 1),
    "second": (.dimension(.time), 1), "seconds": (.dimension(.time), 1),
    "min": (.dimension(.time), 60), "minute": (.dimension(.time), 60),
    "minutes": (.dimension(.time), 60), "h": (.dimension(.time), 3_600),
    "hour": (.dimension(.time), 3_600), "hours": (.dimension(.time), 3_600),
    "day": (.dimension(.time), 86_400), "days": (.dimension(.time), 86_400),
    "week": (.dimension(.time), 604_800), "weeks": (.dimension(.time), 604_800),
    "month": (.dimension(.time), month), "months": (.dimension(.time), month),
    "year": (.dimension(.time), 12 * month), "years": (.dimension(.time), 12 * month),
    "byte": (.dimension(.bytes), 1), "bytes": (.dimension(.bytes), 1),
    "kb": (.dimension(.bytes), 1e3), "mb": (.dimension(.bytes), 1e6),
    "gb": (.dimension(.bytes), 1e9), "tb": (.dimension(.bytes), 1e12),
    "kib": (.dimension(.bytes), 1_024), "mib": (.dimension(.bytes), 1_048_576),
    "gib": (.dimension(.bytes), 1_073_741_824),
    "bit": (.dimension(.bits), 1), "bits": (.dimension(.bits), 1),
    "hz": (.dimension(.rate), 1), "khz": (.dimension(.rate), 1e3),
    "mhz": (.dimension(.rate), 1e6), "ghz": (.dimension(.rate), 1e9),
    "fps": (.dimension(.rate), 1),
    "mm": (.dimension(.length), 1e-3), "cm": (.dimension(.length), 0.01),
    "km": (.dimension(.length), 1e3), "metre": (.dimension(.length), 1),
    "metres": (.dimension(.length), 1), "meter": (.dimension(.length), 1),
    "meters": (.dimension(.length), 1),
    "w": (.dimension(.power), 1), "kw": (.dimension(.power), 1e3),
    "watt": (.dimension(.power), 1), "watts": (.dimension(.power), 1),
    "usd": (.dimension(.dollars), 1), "dollar": (.dimension(.dollars), 1),
    "dollars": (.dimension(.dollars), 1), "cent": (.dimension(.dollars), 0.01),
    "cents": (.dimension(.dollars), 0.01), "euro": (.dimension(.euros), 1),
    "euros": (.dimension(.euros), 1), "yuan": (.dimension(.yuan), 1), "rmb": (.dimension(.yuan), 1),
  ]
}
