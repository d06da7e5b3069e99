/// A factor that is said without a number: `翻倍`, `doubles`, `twice`, `一个数量级`.
struct FactorPhrase {
  let value: Double
  /// Where the word itself says which way things go.
  let direction: Direction?
  /// Of scalars.
  let range: Range<Int>

  init?(_ scan: TextScan, at start: Int) {
    let found =
      Self.chinese(scan, at: start) ?? Self.turns(scan, at: start) ?? Self.english(scan, at: start)
    guard let found else { return nil }
    (value, direction) = (found.value, found.direction)
    range = start..<(start + found.length)
  }

  private typealias Found = (value: Double, direction: Direction?, length: Int)

  private static func chinese(_ scan: TextScan, at start: Int) -> Found? {
    for (phrase, value, direction) in phrases where scan.has(phrase, at: start) {
      return (value, direction, phrase.unicodeScalars.count)
    }
    return nil
  }

  /// `翻了两番`: each turn doubles.
  private static func turns(_ scan: TextScan, at start: Int) -> Found? {
    guard scan[start] == "翻" else { return nil }
    let index = scan.has("了", at: start + 1) ? start + 2 : start + 1
    guard let digit = scan[index].flatMap({ NumberText.chineseDigits[$0] }), 1...9 ~= digit,
      scan[index + 1] == "番"
    else { return nil }
    return (Double(1 << Int(digit)), .up, index + 2 - start)
  }

  private static func english(_ scan: TextScan, at start: Int) -> Found? {
    guard scan[start]?.isASCIILetter == true, scan[start - 1]?.isASCIILetter != true else {
      return nil
    }
    let word = scan.word(at: start)
    if let (value, direction) = words[word] { return (value, direction, word.utf8.count) }
    for phrase in magnitudes where scan.has(phrase, at: start) {
      return (10, nil, phrase.utf8.count)
    }
    return nil
  }

  private static let phrases: [(String, Double, Direction?)] = [
    ("翻倍", 2, .up), ("翻番", 2, .up), ("加倍", 2, .up), ("减半", 0.5, .down), ("減半", 0.5, .down),
    ("一个数量级", 10, nil), ("一個數量級", 10, nil), ("两个数量级", 100, nil),
    ("三个数量级", 1_000, nil),
  ]
  private static let words: [String: (Double, Direction?)] = [
    "double": (2, .up), "doubles": (2, .up), "doubled": (2, .up), "doubling": (2, .up),
    "twice": (2, nil), "twofold": (2, nil), "triple": (3, .up), "triples": (3, .up),
    "tripled": (3, .up), "tripling": (3, .up), "thrice": (3, nil), "threefold": (3, nil),
    "quadruple": (4, .up), "quadruples": (4, .up), "quadrupled": (4, .up), "fourfold": (4, nil),
    "fivefold": (5, nil), "tenfold": (10, nil),
    "halve": (0.5, .down), "halves": (0.5, .down), "halved": (0.5, .down), "halving": (0.5, .down),
  ]
  private static let magnitudes = ["an order of magnitude", "one order of magnitude"]
}
