/// A factor that is said without a number: `翻倍`, `doubles`, `twice`, `一个数量级`.
struct FactorPhrase {
  let value: Double
  /// Of scalars.
  let range: Range<Int>

  init?(_ scan: TextScan, at start: Int) {
    for (phrase, value) in Self.chinese where scan.has(phrase, at: start) {
      self.value = value
      range = start..<(start + phrase.unicodeScalars.count)
      return
    }
    guard scan[start]?.isASCIILetter == true, scan[start - 1]?.isASCIILetter != true else {
      return nil
    }
    let word = scan.word(at: start)
    if let value = Self.english[word] {
      self.value = value
      range = start..<(start + word.unicodeScalars.count)
      return
    }
    guard let phrase = Self.englishPhrases.first(where: { scan.has($0, at: start) }) else {
      return nil
    }
    value = 10
    range = start..<(start + phrase.unicodeScalars.count)
  }

  private static let chinese: [(String, Double)] = [
    ("翻了一番", 2), ("翻一番", 2), ("翻倍", 2), ("翻番", 2), ("加倍", 2), ("减半", 0.5),
    ("一半", 0.5), ("一个数量级", 10), ("一個數量級", 10), ("两个数量级", 100), ("三个数量级", 1_000),
  ]
  private static let english: [String: Double] = [
    "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2,
    "triple": 3, "triples": 3, "tripled": 3, "thrice": 3, "threefold": 3, "tenfold": 10,
    "quadruples": 4, "quadrupled": 4, "half": 0.5, "halve": 0.5, "halves": 0.5, "halved": 0.5,
    "halving": 0.5,
  ]
  private static let englishPhrases = ["an order of magnitude", "one order of magnitude"]
}

/// Words that say that a number is not exact.
enum Approximation {
  /// Whether one stands right before the scalar at `index`.
  static func precedes(_ index: Int, in scan: TextScan) -> Bool {
    var end = index
    while end > 0, let scalar = scan[end - 1], scalar == " " { end -= 1 }
    if scan[end - 1] == "~" { return scan[end - 2].map { !$0.isASCIIDigit && $0 != "%" } ?? true }
    return words.contains { word in
      let start = end - word.unicodeScalars.count
      return start >= 0 && scan.has(word, at: start)
        && (word.utf8.count > word.unicodeScalars.count || scan[start - 1]?.isASCIILetter != true)
    }
  }

  private static let words = [
    "约", "約", "约为", "大约", "近", "接近", "将近", "超过", "超過", "超", "逾", "至多", "达", "达到",
    "about", "around", "roughly", "nearly", "almost", "approximately", "over", "more than", "~",
    "≈",
    "up to", "高达", "不到", "多达",
  ]
}

/// Gives the first number of a range, as in `10–15%`, the unit of the second.
enum RangeUnits {
  static func filled(_ quantities: [Quantity], _ scan: TextScan) -> [Quantity] {
    var result = quantities
    for index in result.indices.dropLast() {
      let (first, second) = (result[index], result[index + 1])
      guard first.measure == .plain, second.measure != .plain || second.value != second.written,
        joins(first.range.upperBound..<second.range.lowerBound, scan)
      else { continue }
      let factor = second.written == 0 ? 1 : second.value / second.written
      result[index] = Quantity(
        value: first.value * factor, written: first.written, measure: second.measure,
        isApproximate: first.isApproximate, precision: first.precision * factor,
        direction: first.direction, range: first.range)
    }
    return result
  }

  /// Whether nothing but a sign or word of a range stands between two numbers, in bytes.
  private static func joins(_ bytes: Range<Int>, _ scan: TextScan) -> Bool {
    guard let start = scan.offsets.firstIndex(of: bytes.lowerBound),
      let end = scan.offsets.firstIndex(of: bytes.upperBound), start < end
    else { return false }
    let between = scan.text(start..<end).filter { $0 != " " }.lowercased()
    return ["-", "~", "到", "至", "to", "和", "and", "–"].contains(between)
  }
}
