/// Finds the numbers of a text that state something.
///
/// Left out are numbers that are part of a name (`GPT-4`, `GSM8K`, `3D`), that only count along
/// (`第三`, `3rd`, `1.` before an item), and small ones that languages use as articles (`一个`, `one`,
/// `两种`).
struct QuantityReader {
  private let scan: TextScan
  private var index = 0
  private var found: [Quantity] = []

  private init(_ scan: TextScan) {
    self.scan = scan
  }

  /// In order.
  static func quantities(in scan: TextScan) -> [Quantity] {
    var reader = QuantityReader(scan)
    reader.read()
    return Directions(scan).mark(RangeUnits.filled(reader.found, scan))
  }

  private mutating func read() {
    while index < scan.count {
      if skipName() { continue }
      if let phrase = FactorPhrase(scan, at: index) {
        append(phrase.value, phrase.value, .times, precision: 0, phrase.range)
        index = phrase.range.upperBound
      } else if let number = number() {
        read(number)
      } else {
        index += 1
      }
    }
  }

  /// Skips a word of Latin letters and digits that does not begin with a digit.
  private mutating func skipName() -> Bool {
    guard let first = scan[index], first.isASCIILetter,
      NumberText.english(scan, at: index) == nil, FactorPhrase(scan, at: index) == nil
    else { return false }
    while let scalar = scan[index], scalar.isNamePart { index += 1 }
    return true
  }

  private func number() -> NumberText? {
    if let fraction = ChinesePercent(scan, at: index) { return fraction.number }
    return NumberText.digits(scan, at: index) ?? NumberText.chinese(scan, at: index)
      ?? NumberText.english(scan, at: index)
  }

  private mutating func read(_ number: NumberText) {
    let isPercent = ChinesePercent(scan, at: number.range.lowerBound) != nil
    var unit = QuantityUnit(scan, behind: number.range.upperBound)
    if isPercent { unit.measure = .percent }
    let isDollar = scan[number.range.lowerBound - 1] == "$"
    if isDollar, unit.measure == .plain { unit.measure = .dimension(.money) }
    index = max(number.range.upperBound, unit.end)
    if isNameLike(number, unit) {
      while let scalar = scan[index], scalar.isNamePart { index += 1 }
      return
    }
    guard states(number, unit) else { return }
    append(
      number.value * unit.multiplier, number.value, unit.measure,
      precision: number.precision * unit.multiplier, number.range.lowerBound..<unit.end)
  }

  private mutating func append(
    _ value: Double, _ written: Double, _ measure: Quantity.Measure, precision: Double,
    _ range: Range<Int>
  ) {
    found.append(
      Quantity(
        value: value, written: written, measure: measure,
        isApproximate: Approximation.precedes(range.lowerBound, in: scan), precision: precision,
        range: scan.bytes(range)))
  }

  /// `3D`, `4o`, `7Bx`: letters that are no unit.
  private func isNameLike(_ number: NumberText, _ unit: QuantityUnit) -> Bool {
    guard number.form == .digits, let next = scan[unit.end] else { return false }
    return next.isASCIILetter && unit.end == index
      || next == "-" && scan[unit.end + 1]?.isASCIIUpper == true && unit.measure == .plain
  }

  /// Whether the number says something that can be right or wrong.
  private func states(_ number: NumberText, _ unit: QuantityUnit) -> Bool {
    let before = scan[number.range.lowerBound - 1]
    if before == "第" || before == " " && scan[number.range.lowerBound - 2] == "第" { return false }
    if scan.isOrdinal(behind: number.range.upperBound) { return false }
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
    // 数十, 上千, 唯一, 统一, 十分有效: no numbers.
    if let before, "数几上多唯统万每这那同不单之".unicodeScalars.contains(before) { return false }
    if unit.measure != .plain { return true }
    guard let next = scan[number.range.upperBound] else { return false }
    if number.range.count > 1 { return next != "分" || number.value != 10 }
    return number.value > 2 && Self.classifiers.contains(next)
  }

  private static let classifiers = Set("个個种種项項类類层層步阶階篇轮輪次组組套条條台张張款大".unicodeScalars)
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
  /// What may stand inside a name such as `Qwen2.5-7B`.
  var isNamePart: Bool {
    isASCIILetter || isASCIIDigit || self == "-" || self == "." || self == "_" || self == "+"
      || self == "'"
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
