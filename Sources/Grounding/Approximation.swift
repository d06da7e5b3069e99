/// Words beside a number that say that it is not exact, or the least or the most.
enum Approximation {
  /// Whether a word stands right before the scalar at `index` that says that a number is not exact.
  static func precedes(_ index: Int, in scan: TextScan) -> Bool {
    let end = scan.skipSpaces(before: index)
    if scan[end - 1] == "~" { return scan[end - 2].map { !$0.isASCIIDigit && $0 != "%" } ?? true }
    return words.contains { scan.has($0, before: end) }
  }

  private static let words = [
    "约", "約", "约为", "大约", "近", "接近", "将近", "超过", "超過", "超", "逾", "至多", "达", "达到",
    "about", "around", "roughly", "nearly", "almost", "approximately", "some", "over", "more than",
    "less than", "fewer than", "≈", "up to", "高达", "不到", "不足", "多达",
  ]
}

extension Bound {
  /// That of the number in `range`, of scalars. `without lowering it by more than 0.6` is at most 0.6,
  /// so what is denied has none.
  init?(_ range: Range<Int>, in scan: TextScan) {
    let clause = Clauses.clause(around: range.lowerBound, in: scan)
    let isDenied = (clause.lowerBound..<range.lowerBound).contains { index in
      Self.denials.contains { scan.has($0, at: index) }
    }
    if isDenied { return nil }
    let start = scan.skipSpaces(before: range.lowerBound)
    let end = scan.skipSpaces(range.upperBound)
    // `不超过` and `no more than` hold `超过` and `more than`.
    if Self.mostBefore.contains(where: { scan.has($0, before: start) })
      || Self.mostBehind.contains(where: { scan.has($0, at: end) })
    {
      self = .most
    } else if Self.leastBefore.contains(where: { scan.has($0, before: start) })
      || Self.leastBehind.contains(where: { scan.has($0, at: end) })
    {
      self = .least
    } else {
      return nil
    }
  }

  private static let denials = ["without ", "not ", "never ", "n't ", "没有", "未", "无需", "不会"]
  private static let mostBefore = [
    "less than", "fewer than", "at most", "no more than", "below", "不到", "不足", "少于",
    "低于", "至多", "最多", "不超过", "不超過",
  ]
  private static let mostBehind = ["or less", "or fewer", "at most", "以内", "以下", "以內"]
  private static let leastBefore = [
    "more than", "at least", "no less than", "no fewer than", "exceeding", "above", "超过", "超過", "逾",
    "至少", "不少于", "不低于", "高于",
  ]
  private static let leastBehind = ["or more", "at least", "以上"]
}
