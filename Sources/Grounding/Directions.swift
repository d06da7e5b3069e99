/// Tells which way each number of a text goes, by the words around it in its clause.
struct Directions {
  private let scan: TextScan

  init(_ scan: TextScan) {
    self.scan = scan
  }

  func mark(_ quantities: [Quantity]) -> [Quantity] {
    quantities.map { quantity in
      var quantity = quantity
      quantity.direction = quantity.direction ?? direction(of: quantity)
      return quantity
    }
  }

  /// A sign decides; else the nearest word in the clause, before the number or behind it. Bare
  /// numbers are levels, not changes.
  private func direction(of quantity: Quantity) -> Direction? {
    let range = scan.scalars(ofBytes: quantity.range)
    let (start, end) = (range.lowerBound, range.upperBound)
    if scan[start - 1] == "-", scan[start - 2].map({ !$0.isNamePart }) ?? true { return .down }
    if scan[start - 1] == "+", scan[start - 2].map({ !$0.isNamePart }) ?? true { return .up }
    guard quantity.measure != .plain, quantity.measure != .count else { return nil }
    if scan.word(at: scan.skipSpaces(end)) == "more" { return .up }
    let clause = Clauses.clause(around: start, in: scan)
    let before = nearest(in: clause.lowerBound..<start, fromEnd: true)
    let behind = nearest(in: end..<max(end, clause.upperBound), fromEnd: false)
    let word =
      switch (before, behind) {
      case (let before?, let behind?): before.distance <= behind.distance ? before : behind
      case (let word?, nil), (nil, let word?): word
      case (nil, nil): nil as Word?
      }
    return word.map { $0.meaning.direction(ofLessIsBetter: lessIsBetter(in: clause)) }
  }

  private struct Word {
    let meaning: Meaning
    let distance: Int
  }

  private enum Meaning {
    case up, down, better, worse

    func direction(ofLessIsBetter lessIsBetter: Bool) -> Direction {
      switch self {
      case .up: .up
      case .down: .down
      case .better: lessIsBetter ? .down : .up
      case .worse: lessIsBetter ? .up : .down
      }
    }
  }

  private func nearest(in range: Range<Int>, fromEnd: Bool) -> Word? {
    let indices = fromEnd ? Array(range.reversed()) : Array(range)
    for index in indices {
      guard let meaning = meaning(at: index, within: range) else { continue }
      return Word(
        meaning: meaning,
        distance: fromEnd ? range.upperBound - index : index - range.lowerBound)
    }
    return nil
  }

  private func meaning(at index: Int, within range: Range<Int>) -> Meaning? {
    guard let first = scan[index] else { return nil }
    if first.isASCIILetter {
      guard scan[index - 1]?.isASCIILetter != true else { return nil }
      if Self.bounds.contains(where: { scan.has($0, at: index) }) { return nil }
      let word = scan.word(at: index)
      return Self.english.first { $0.words.contains(where: word.hasPrefix) }?.meaning
    }
    func stands(_ phrase: String) -> Bool {
      index + phrase.unicodeScalars.count <= range.upperBound && scan.has(phrase, at: index)
    }
    return Self.chinese.first { $0.words.contains(where: stands) }?.meaning
  }

  /// Whether the clause is about something that is better when it is less.
  private func lessIsBetter(in clause: Range<Int>) -> Bool {
    clause.contains { index in Self.burdens.contains { scan.has($0, at: index) } }
  }

  /// These bound a number, and say nothing of where it goes.
  private static let bounds = [
    "less than", "fewer than", "more than", "up to", "short of", "cut off", "cutting off",
  ]
  private static let english: [(meaning: Meaning, words: [String])] = [
    (
      .up,
      [
        "increas", "add", "gain", "boost", "rais", "rise", "rising", "rose", "higher", "grow",
        "grew",
        "larger", "climb", "jump",
      ]
    ),
    (.better, ["improv", "outperform", "better"]),
    (
      .down,
      [
        "reduc", "decreas", "drop", "lower", "declin", "cut", "sav", "fewer", "less", "smaller",
        "shrink", "shrank", "fall", "fell", "short",
      ]
    ),
    (.worse, ["degrad", "worse", "deteriorat"]),
  ]
  private static let chinese: [(meaning: Meaning, words: [String])] = [
    (
      .up,
      [
        "提升", "提高", "增加", "增长", "上升", "上涨", "高出", "增益", "涨", "扩大", "升至", "升到", "增至", "攀升", "飙升",
      ]
    ),
    (.better, ["改善", "改进", "优于", "领先"]),
    (
      .down,
      [
        "降低", "减少", "下降", "缩短", "缩小", "节省", "节约", "下跌", "减小", "跌", "压缩", "削减", "减", "降至", "降到",
        "降为", "下滑", "压到", "省下",
      ]
    ),
    (.worse, ["退化", "恶化", "落后"]),
  ]
  private static let burdens = [
    "error", "latency", "loss", "perplexity", "cost", "memory", "hallucination", "rate of", "time",
    "错误", "延迟", "损失", "困惑度", "成本", "显存", "内存", "幻觉", "耗时", "时间", "误差",
  ]
}
