/// A bare number as it is written: in digits, in Chinese numerals or in English words.
struct NumberText {
  let value: Double
  /// Half of the last digit's place.
  let precision: Double
  /// Of scalars.
  let range: Range<Int>
  let form: Form

  enum Form {
    case digits, chinese, english
  }
}

/// `1,500`, `3.2`, `.5`, `1/3`.
extension NumberText {
  static func digits(_ scan: TextScan, at start: Int) -> NumberText? {
    guard let first = scan[start], first.isASCIIDigit || beginsWithPoint(scan, start) else {
      return nil
    }
    var index = start
    var digits = first == "." ? "0" : ""
    while let scalar = scan[index] {
      if scalar.isASCIIDigit {
        digits.unicodeScalars.append(scalar)
        index += 1
      } else if scalar == ",", isThousands(scan, index) {
        index += 1
      } else {
        break
      }
    }
    var decimals = 0
    if scan[index] == ".", scan[index + 1]?.isASCIIDigit == true {
      index += 1
      digits += "."
      while let scalar = scan[index], scalar.isASCIIDigit {
        digits.unicodeScalars.append(scalar)
        decimals += 1
        index += 1
      }
    }
    guard let value = Double(digits) else { return nil }
    return NumberText(
      value: value, precision: precision(digits, decimals), range: start..<index, form: .digits)
  }

  /// `.61`
  private static func beginsWithPoint(_ scan: TextScan, _ start: Int) -> Bool {
    scan[start] == "." && scan[start + 1]?.isASCIIDigit == true
      && !(scan[start - 1]?.isNamePart ?? false)
  }

  /// Whether the comma at `index` groups digits: three follow it, and no more.
  private static func isThousands(_ scan: TextScan, _ index: Int) -> Bool {
    let group = (1...3).allSatisfy { scan[index + $0]?.isASCIIDigit == true }
    return group && scan[index + 4]?.isASCIIDigit != true
  }

  /// A whole number that ends in zeros may be rounded to them, but to no more than two digits.
  private static func precision(_ digits: String, _ decimals: Int) -> Double {
    var step = 1.0
    for _ in 0..<decimals { step /= 10 }
    if decimals == 0 {
      var zeros = digits.reversed().prefix { $0 == "0" }.count
      zeros = min(zeros, max(0, digits.count - 2))
      for _ in 0..<zeros { step *= 10 }
    }
    return step / 2
  }
}

/// `十五`, `三百二十`, `两`, `三点五`, `二〇二六年`; `1.5` is none of them.
extension NumberText {
  static func chinese(_ scan: TextScan, at start: Int) -> NumberText? {
    guard let scalar = scan[start],
      chineseDigits[scalar] != nil || chineseUnits[scalar] != nil || chineseSections[scalar] != nil
    else { return nil }
    return chineseYear(scan, start) ?? chineseDecimal(scan, start) ?? chineseWhole(scan, start)
  }

  /// Four digits before 年.
  private static func chineseYear(_ scan: TextScan, _ start: Int) -> NumberText? {
    guard scan[start + 4] == "年" else { return nil }
    var value = 0.0
    for index in start..<(start + 4) {
      guard let digit = scan[index].flatMap({ chineseDigits[$0] }) else { return nil }
      value = 10 * value + digit
    }
    return NumberText(value: value, precision: 0.5, range: start..<(start + 4), form: .chinese)
  }

  /// `三点五`: a whole number, a point, digits.
  private static func chineseDecimal(_ scan: TextScan, _ start: Int) -> NumberText? {
    let zero = scan[start] == "零" ? start + 1 : nil
    let whole = zero == nil ? chineseWhole(scan, start) : nil
    guard let end = zero ?? whole?.range.upperBound, scan[end] == "点" || scan[end] == "點" else {
      return nil
    }
    var index = end + 1
    var (value, step) = (whole?.value ?? 0, 1.0)
    while let digit = scan[index].flatMap({ chineseDigits[$0] }) {
      step /= 10
      value += step * digit
      index += 1
    }
    guard index > end + 1 else { return nil }
    return NumberText(value: value, precision: step / 2, range: start..<index, form: .chinese)
  }

  private static func chineseWhole(_ scan: TextScan, _ start: Int) -> NumberText? {
    var index = start
    var total = 0.0
    var section = 0.0
    var digit: Double?
    while let scalar = scan[index] {
      if let value = chineseDigits[scalar] {
        // 二〇二六 and 三五 are digits in a row, not numbers of this kind.
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let unit = chineseUnits[scalar] {
        section += (digit ?? (unit == 10 ? 1 : 0)) * unit
        digit = nil
      } else if let unit = chineseSections[scalar] {
        total += (section + (digit ?? 0)) * unit
        section = 0
        digit = nil
      } else {
        break
      }
      index += 1
    }
    let value = total + section + (digit ?? 0)
    guard index > start, value > 0 else { return nil }
    return NumberText(value: value, precision: 0.5, range: start..<index, form: .chinese)
  }

  static let chineseDigits: [Unicode.Scalar: Double] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9,
  ]
  private static let chineseUnits: [Unicode.Scalar: Double] = ["十": 10, "百": 100, "千": 1_000]
  private static let chineseSections: [Unicode.Scalar: Double] = [
    "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
  ]
}

/// `three`, `fifteen`, `twenty-five`, `two hundred`.
extension NumberText {
  static func english(_ scan: TextScan, at start: Int) -> NumberText? {
    guard scan[start]?.isASCIILetter == true, scan[start - 1]?.isASCIILetter != true else {
      return nil
    }
    let first = scan.word(at: start)
    if first == "a" { return article(scan, start) }
    guard var value = englishWords[first] else { return nil }
    var end = start + first.unicodeScalars.count
    if value >= 20, scan[end] == "-" || scan[end] == " " {
      let second = scan.word(at: end + 1)
      if let ones = englishWords[second], ones < 10 {
        value += ones
        end += 1 + second.unicodeScalars.count
      }
    }
    let unit = scan.word(at: scan.skipSpaces(end))
    if unit == "hundred" {
      value *= 100
      end = scan.skipSpaces(end) + unit.unicodeScalars.count
    }
    return NumberText(value: value, precision: 0.5, range: start..<end, form: .english)
  }

  /// `a hundred`, `a million`: one of it.
  private static func article(_ scan: TextScan, _ start: Int) -> NumberText? {
    guard ["hundred", "thousand", "million", "billion", "dozen"].contains(scan.word(at: start + 2))
    else { return nil }
    return NumberText(value: 1, precision: 0.5, range: start..<(start + 1), form: .english)
  }

  private static let englishWords: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
}
