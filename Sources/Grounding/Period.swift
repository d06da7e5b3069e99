/// What a number is counted by: `per second`, `每周`.
enum Period: String, Hashable, Sendable {
  case second, minute, hour, day, week, month, year

  /// That of the number in `range`, of scalars.
  init?(_ range: Range<Int>, in scan: TextScan) {
    guard let period = Self.behind(range.upperBound, scan) ?? Self.before(range.lowerBound, scan)
    else { return nil }
    self = period
  }

  /// `a month`, `/s`, `tokens per second`: at most three words behind the number.
  private static func behind(_ end: Int, _ scan: TextScan) -> Period? {
    var index = end
    for _ in 0..<4 {
      if scan[index] == "/" { return english[scan.word(at: index + 1)] }
      index = scan.skipSpaces(index)
      let word = scan.word(at: index)
      guard !word.isEmpty else { return nil }
      index += word.utf8.count
      if ["a", "an", "per", "each", "every"].contains(word) {
        return english[scan.word(at: scan.skipSpaces(index))]
      }
    }
    return nil
  }

  /// `每周 1%`, `每秒可生成 18 到 22`: a few characters before the number, with no comma between.
  private static func before(_ start: Int, _ scan: TextScan) -> Period? {
    for index in stride(from: start - 1, through: max(0, start - 12), by: -1) {
      guard scan[index].map({ !"，。；、,;".unicodeScalars.contains($0) }) ?? false else { return nil }
      guard scan[index] == "每" else { continue }
      for (word, period) in chinese where scan.has(word, at: index + 1) { return period }
      return nil
    }
    return nil
  }

  private static let english: [String: Period] = [
    "s": .second, "sec": .second, "second": .second, "min": .minute, "minute": .minute,
    "h": .hour, "hour": .hour, "day": .day, "week": .week, "month": .month, "year": .year,
  ]
  private static let chinese: [(String, Period)] = [
    ("秒", .second), ("分钟", .minute), ("小时", .hour), ("天", .day), ("日", .day), ("周", .week),
    ("星期", .week), ("个月", .month), ("月", .month), ("年", .year),
  ]
}
