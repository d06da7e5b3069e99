/// Tells which way each number of a text goes, by the words around it in its clause.
struct Directions {
  private let scan: TextScan

  init(_ scan: TextScan) {
    self.scan = scan
  }

  func mark(_ quantities: [Quantity]) -> [Quantity] {
    quantities.map { quantity in
      var quantity = quantity
      quantity.direction = direction(of: quantity)
      return quantity
    }
  }

  /// A sign decides; else the nearest word in the clause, before the number or behind it. Bare
  /// numbers are levels, not changes.
  private func direction(of quantity: Quantity) -> Direction? {
    guard let start = scan.offsets.firstIndex(of: quantity.range.lowerBound),
      let end = scan.offsets.firstIndex(of: quantity.range.upperBound)
    else { return nil }
    if scan[start - 1] == "-", scan[start - 2].map({ !$0.isNamePart }) ?? true { return .down }
    if scan[start - 1] == "+" { return .up }
    guard quantity.measure != .plain else { return nil }
    let clause = Clauses.clause(around: start, in: scan)
    let before = nearest(in: clause.lowerBound..<start, fromEnd: true)
    let behind = nearest(in: end..<clause.upperBound, fromEnd: false)
    switch (before, behind) {
    case (let before?, let behind?):
      return before.distance <= behind.distance ? before.direction : behind.direction
    case (let word?, nil), (nil, let word?): return word.direction
    case (nil, nil): return nil
    }
  }

  private func nearest(
    in range: Range<Int>, fromEnd: Bool
  ) -> (direction: Direction, distance: Int)? {
    let indices = fromEnd ? Array(range.reversed()) : Array(range)
    for index in indices {
      guard let direction = Self.direction(at: index, in: scan, within: range) else { continue }
      return (direction, fromEnd ? range.upperBound - index : index - range.lowerBound)
    }
    return nil
  }

  private static func direction(
    at index: Int, in scan: TextScan, within range: Range<Int>
  ) -> Direction? {
    guard let first = scan[index] else { return nil }
    if first.isASCIILetter {
      guard scan[index - 1]?.isASCIILetter != true else { return nil }
      let word = scan.word(at: index)
      if bounds.contains(where: { scan.has($0, at: index) }) { return nil }
      if upWords.contains(where: word.hasPrefix) { return .up }
      return downWords.contains(where: word.hasPrefix) ? .down : nil
    }
    func stands(_ phrase: String) -> Bool {
      index + phrase.unicodeScalars.count <= range.upperBound && scan.has(phrase, at: index)
    }
    if chineseUp.contains(where: stands) { return .up }
    return chineseDown.contains(where: stands) ? .down : nil
  }

  /// These bound a number, and say nothing of where it goes.
  private static let bounds = ["less than", "fewer than", "more than", "up to"]
  private static let upWords = [
    "improv", "increas", "add", "gain", "boost", "rais", "outperform", "higher", "grow", "better",
    "larger",
  ]
  private static let downWords = [
    "reduc", "decreas", "drop", "lower", "declin", "cut", "sav", "fewer", "less", "smaller",
    "degrad", "worse", "shrink", "fall", "fell", "short",
  ]
  private static let chineseUp = [
    "提升", "提高", "增加", "增长", "上升", "改善", "改进", "高出", "领先", "增益", "涨", "优于", "扩大",
  ]
  private static let chineseDown = [
    "降低", "减少", "下降", "缩短", "缩小", "节省", "节约", "下跌", "减小", "跌", "落后", "压缩", "削减",
    "退化", "减",
  ]
}

/// The parts of a text between commas, semicolons and full stops.
enum Clauses {
  /// - Parameter endsAtAnd: whether `and` and its like end a part too.
  static func clause(
    around index: Int, in scan: TextScan, endsAtAnd: Bool = false
  ) -> Range<Int> {
    func ends(_ index: Int) -> Bool {
      isEnd(index, scan) || endsAtAnd && conjunctions.contains { scan.has($0, at: index) }
    }
    var start = index
    while start > 0, !ends(start - 1) { start -= 1 }
    var end = index
    while end < scan.count, !ends(end) { end += 1 }
    return start..<end
  }

  /// What of the sentence around `index` stands before its clause.
  static func beginning(ofSentenceAround clause: Range<Int>, in scan: TextScan) -> Range<Int> {
    var start = clause.lowerBound
    while start > 0, !endsSentence(start - 1, scan) { start -= 1 }
    return start..<clause.lowerBound
  }

  private static func endsSentence(_ index: Int, _ scan: TextScan) -> Bool {
    guard let scalar = scan[index] else { return true }
    return scalar == "." ? isEnd(index, scan) : "。；;!?\n".unicodeScalars.contains(scalar)
  }

  private static let conjunctions = [" and ", " while ", " but ", "和", "与", "而", "以及"]

  /// A comma or dot inside a number or name ends nothing.
  static func isEnd(_ index: Int, _ scan: TextScan) -> Bool {
    guard let scalar = scan[index] else { return true }
    switch scalar {
    case "。", "，", "；", "、", ";", "\n", "!", "?": return true
    case ",", ".":
      return !(scan[index - 1]?.isNamePart ?? false) || !(scan[index + 1]?.isNamePart ?? false)
    default: return false
    }
  }
}
