/// Finds the numbers of a text that state something.
///
/// Left out are numbers that are part of a name (`GPT-4`, `GSM8K`, `3D`), that only count along
/// (`第三`, `3rd`, `1.` before an item), and small ones that languages use as articles (`一个`, `one`,
/// `两种`). A source is read with all of them: there they may be meant.
struct QuantityReader {
  private let scan: TextScan
  private let isSource: Bool
  private var index = 0
  private var found: [Quantity] = []

  private init(_ scan: TextScan, isSource: Bool) {
    self.scan = scan
    self.isSource = isSource
  }

  /// In order.
  static func quantities(in scan: TextScan, isSource: Bool = false) -> [Quantity] {
    var reader = QuantityReader(scan, isSource: isSource)
    reader.read()
    return Directions(scan).mark(RangeUnits.filled(reader.found, scan))
  }

  private mutating func read() {
    while index < scan.count {
      if readWhole() || readDate() || skipName() { continue }
      if let number = number() {
        read(number)
      } else {
        index += 1
      }
    }
  }

  // MARK: - What is said as a whole

  /// A factor, a fraction or half an hour.
  private mutating func readWhole() -> Bool {
    if let phrase = FactorPhrase(scan, at: index) {
      append(phrase.value, phrase.value, .times, precision: 0, phrase.range)
      found[found.count - 1].direction = phrase.direction
      return true
    }
    if let half = HalfPhrase(scan, at: index) {
      append(half.value, half.value, half.measure, precision: 0, half.range)
      return true
    }
    guard let fraction = Fraction(scan, at: index, isSource: isSource) else { return false }
    append(
      fraction.value, fraction.value, .percent, precision: fraction.precision, fraction.range,
      isFraction: true)
    return true
  }

  private mutating func readDate() -> Bool {
    if let month = MonthName(scan, at: index) {
      append(Double(month.number), Double(month.number), .month, precision: 0, month.range)
      return true
    }
    guard let date = ISODate(scan, at: index) else { return false }
    for (part, measure) in zip(date.parts, [.plain, .month, .day] as [Quantity.Measure]) {
      append(Double(part.value), Double(part.value), measure, precision: 0, part.range)
    }
    return true
  }

  /// Skips a word of Latin letters and digits that does not begin with a digit.
  private mutating func skipName() -> Bool {
    guard let first = scan[index], first.isASCIILetter, NumberText.english(scan, at: index) == nil
    else { return false }
    while let scalar = scan[index], scalar.isNamePart { index += 1 }
    return true
  }

  // MARK: - A number with its unit

  private func number() -> NumberText? {
    if let fraction = ChinesePercent(scan, at: index) { return fraction.number }
    return NumberText.digits(scan, at: index) ?? NumberText.chinese(scan, at: index)
      ?? NumberText.english(scan, at: index)
  }

  private mutating func read(_ number: NumberText) {
    let half = HalfBehind(scan, at: number.range.upperBound)
    var unit = QuantityUnit(scan, behind: half?.end ?? number.range.upperBound)
    if ChinesePercent(scan, at: number.range.lowerBound) != nil { unit.measure = .percent }
    if scan[number.range.lowerBound - 1] == "$", unit.measure == .plain {
      unit.measure = .dimension(.dollars)
    }
    if unit.measure == .dimension(.time), 1_900...2_100 ~= number.value, unit.multiplier > 3e7 {
      unit.measure = .plain
      unit.multiplier = 1
    }
    if scan.has("factor of ", before: number.range.lowerBound) { unit.measure = .times }
    index = max(number.range.upperBound, unit.end)
    if isNameLike(number, unit) {
      while let scalar = scan[index], scalar.isNamePart { index += 1 }
      return
    }
    let isStated = half != nil || states(number, unit)
    guard isStated || isSource else { return }
    let value = number.value + (half == nil ? 0 : 0.5)
    let measure = unit.measure == .plain && isCount(number, unit) ? .count : unit.measure
    append(
      value * unit.multiplier, value, measure, precision: number.precision * unit.multiplier,
      number.range.lowerBound..<unit.end)
    found[found.count - 1].isStated = isStated
  }

  private mutating func append(
    _ value: Double, _ written: Double, _ measure: Quantity.Measure, precision: Double,
    _ range: Range<Int>, isFraction: Bool = false
  ) {
    let isApproximate = Approximation.precedes(range.lowerBound, in: scan)
    let exactness: Quantity.Exactness =
      isFraction
      ? isApproximate ? .approximateFraction : .fraction : isApproximate ? .approximate : .exact
    found.append(
      Quantity(
        value: value, written: written, measure: measure, exactness: exactness,
        precision: precision, bound: Bound(range, in: scan), period: Period(range, in: scan),
        range: scan.bytes(range)))
    index = range.upperBound
  }

  /// Whether what is counted stands behind the number: `7 models`, `3-stage`, `三个`.
  private func isCount(_ number: NumberText, _ unit: QuantityUnit) -> Bool {
    let isWhole = number.precision >= 0.5 || unit.multiplier > 1
    guard isWhole, let next = scan[unit.end] else { return false }
    if CountedThings.classifiers.contains(next) { return true }
    let start = next == "-" ? unit.end + 1 : scan.skipSpaces(unit.end)
    guard start > unit.end, let first = scan[start] else { return false }
    if first.isHan { return CountedThings.classifiers.contains(first) }
    return first.isASCIILower && !CountedThings.others.contains(scan.word(at: start))
  }

  /// `3D`, `4o`, `7Bx`: letters that are no unit.
  private func isNameLike(_ number: NumberText, _ unit: QuantityUnit) -> Bool {
    guard number.form == .digits, let next = scan[unit.end],
      !scan.isOrdinal(behind: number.range.upperBound)
    else { return false }
    return next.isASCIILetter && unit.end == index
      || next == "-" && scan[unit.end + 1]?.isASCIIUpper == true && unit.measure == .plain
  }

  // MARK: - What states something

  /// Whether the number says something that can be right or wrong.
  private func states(_ number: NumberText, _ unit: QuantityUnit) -> Bool {
    let before = scan[number.range.lowerBound - 1]
    if before == "第" || before == " " && scan[number.range.lowerBound - 2] == "第" { return false }
    if scan.isOrdinal(behind: number.range.upperBound) { return false }
    // 一周, an article as in `a week`.
    if number.form != .digits, number.value == 1, unit.measure == .dimension(.time) { return false }
    switch number.form {
    case .digits: return !scan.isItemNumber(number.range)
    case .chinese: return statesInChinese(number, unit, before: before)
    case .english:
      return number.value > 2 || unit.measure != .plain || unit.multiplier > 1
    }
  }

  private func statesInChinese(
    _ number: NumberText, _ unit: QuantityUnit, before: Unicode.Scalar?
  ) -> Bool {
    // 数十, 上千: no numbers.
    if let before, "数數几幾上".unicodeScalars.contains(before) { return false }
    if unit.measure != .plain { return number.range.count > 1 || before != "每" }
    guard let next = scan[number.range.upperBound] else { return number.range.count > 1 }
    if number.range.count > 1 { return next != "分" || number.value != 10 }
    // 唯一, 统一, 单一: no numbers.
    if let before, "多唯统統万每这這那同不单單之".unicodeScalars.contains(before) { return false }
    return number.value > 2 && CountedThings.classifiers.contains(next)
  }
}

/// What numbers count.
private enum CountedThings {
  static let classifiers = Set(
    "个個种種项項类類层層步阶階篇轮輪次组組套条條台张張款大道名件例段栋棟座核册门門颗顆票家块塊".unicodeScalars)

  /// Words behind a number that are not what it counts.
  static let others: Set<String> = [
    "a", "above", "across", "after", "against", "an", "and", "are", "as", "at", "because", "before",
    "below", "between", "both", "but", "by", "compared", "down", "during", "for", "from", "in",
    "is",
    "it", "less", "more", "of", "on", "or", "out", "over", "per", "relative", "respectively",
    "than", "that", "the", "then", "these", "this", "through", "to", "under", "up", "using",
    "versus",
    "via", "vs", "was", "were", "when", "where", "whereas", "which", "while", "with", "within",
    "without",
  ]
}

extension TextScan {
  /// `3rd`, `5th`.
  fileprivate func isOrdinal(behind index: Int) -> Bool {
    ["st", "nd", "rd", "th"].contains(word(at: index))
  }

  /// `3.` or `3)` at the start of a line.
  fileprivate func isItemNumber(_ range: Range<Int>) -> Bool {
    guard self[range.upperBound] == "." || self[range.upperBound] == ")" else { return false }
    guard self[range.upperBound + 1].map({ $0 == " " }) ?? true else { return false }
    var index = range.lowerBound - 1
    while let scalar = self[index], scalar == " " || scalar == "-" || scalar == "*" { index -= 1 }
    return self[index].map { $0 == "\n" } ?? true
  }
}

extension Unicode.Scalar {
  /// What may stand inside a name such as `Qwen2.5-7B` or `nDCG@10`.
  var isNamePart: Bool {
    isASCIILetter || isASCIIDigit || "-._+'@".unicodeScalars.contains(self)
  }
}

/// `百分之十五`, `百分之 15`.
private struct ChinesePercent {
  let number: NumberText

  init?(_ scan: TextScan, at start: Int) {
    guard scan.has("百分之", at: start) else { return nil }
    let index = scan.skipSpaces(start + 3)
    guard let number = NumberText.digits(scan, at: index) ?? NumberText.chinese(scan, at: index)
    else { return nil }
    self.number = NumberText(
      value: number.value, precision: number.precision,
      range: start..<number.range.upperBound, form: number.form)
  }
}
