/// A change from one number to another, as a text tells it: `from 36.4 to 39.1`, `从 36.4 升至 39.1`,
/// `39.1, up from 36.4`, `36.4 → 39.1`.
struct Transition {
  let from: Quantity
  let to: Quantity

  /// Those between numbers that follow each other. What varies between two numbers has no direction.
  static func all(_ quantities: [Quantity], in scan: TextScan) -> [Transition] {
    zip(quantities, quantities.dropFirst()).compactMap { first, second in
      let (a, b) = (scan.scalars(ofBytes: first.range), scan.scalars(ofBytes: second.range))
      guard a.upperBound <= b.lowerBound, b.lowerBound - a.upperBound <= 16 else { return nil }
      let clause = Clauses.clause(around: a.lowerBound, in: scan)
      guard !ranges.contains(where: { word in clause.contains { scan.has(word, at: $0) } }) else {
        return nil
      }
      let between = scan.text(a.upperBound..<b.lowerBound).lowercased()
      let start = scan.skipSpaces(before: a.lowerBound)
      if leads(scan, start), ends(between) { return Transition(from: first, to: second) }
      return isBackward(between) ? Transition(from: second, to: first) : nil
    }
  }

  private static func leads(_ scan: TextScan, _ end: Int) -> Bool {
    ["from", "从", "由", "自"].contains { scan.has($0, before: end) }
  }

  private static func ends(_ between: String) -> Bool {
    let words = between.split { !$0.isLetter }
    return words.last == "to" || between.contains("→")
      || ["到", "至", "为", "成"].contains { between.contains($0) }
  }

  /// `39.1, up from 36.4`, `to 39.1 from 36.4`.
  private static func isBackward(_ between: String) -> Bool {
    between.split { !$0.isLetter }.last == "from"
  }

  private static let ranges = ["rang", "vary", "varies", "between", "不等", "之间", "区间", "介于"]
}
