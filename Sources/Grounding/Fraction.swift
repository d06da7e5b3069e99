/// A part of a whole, as a percentage: `三分之一`, `七成半`, `一半`, `two thirds`, `a quarter`, `half`,
/// `one in six`, `1/3`. In a source `a third approach` may be one too.
struct Fraction {
  /// In percent.
  let value: Double
  /// How far a rounded one may be off.
  let precision: Double
  /// Of scalars.
  let range: Range<Int>

  init?(_ scan: TextScan, at start: Int, isSource: Bool) {
    let found =
      Self.chinese(scan, start) ?? Self.tenths(scan, start) ?? Self.english(scan, start, isSource)
      ?? Self.oneIn(scan, start) ?? Self.slash(scan, start)
    guard let found else { return nil }
    self = found
  }

  private init(_ value: Double, precision: Double = 2.5, _ range: Range<Int>) {
    self.value = value
    self.precision = precision
    self.range = range
  }

  // MARK: - Chinese

  /// `三分之一`, `4 分之 3`, `一半`.
  private static func chinese(_ scan: TextScan, _ start: Int) -> Fraction? {
    for half in ["一半", "半数", "半數"] where scan.has(half, at: start) {
      return Fraction(50, start..<(start + 2))
    }
    guard let whole = number(scan, start), whole.value > 1 else { return nil }
    let index = scan.skipSpaces(whole.range.upperBound)
    guard scan.has("分之", at: index),
      let part = number(scan, scan.skipSpaces(index + 2)), part.value < whole.value
    else { return nil }
    return Fraction(100 * part.value / whole.value, start..<part.range.upperBound)
  }

  /// `三成`, `七成半`, `六成二`, `3 成`.
  private static func tenths(_ scan: TextScan, _ start: Int) -> Fraction? {
    guard let tenths = number(scan, start), tenths.value < 10, tenths.value >= 1 else { return nil }
    let index = scan.skipSpaces(tenths.range.upperBound)
    guard scan[index] == "成" else { return nil }
    if let next = scan[index + 1], "为為功果本立员員熟像不型分了对".unicodeScalars.contains(next) { return nil }
    let ones = scan[index + 1].flatMap { $0 == "半" ? 5 : NumberText.chineseDigits[$0] }
    return Fraction(
      10 * tenths.value + (ones ?? 0), precision: ones == nil ? 5 : 2.5,
      start..<(index + (ones == nil ? 1 : 2)))
  }

  private static func number(_ scan: TextScan, _ start: Int) -> NumberText? {
    guard let number = NumberText.digits(scan, at: start) ?? NumberText.chinese(scan, at: start),
      number.value != 100
    else { return nil }
    return number
  }

  /// `1/3.6`, `2/3`; not `7/9`, which may be seven of nine.
  private static func slash(_ scan: TextScan, _ start: Int) -> Fraction? {
    guard scan[start - 1].map({ !$0.isNamePart && $0 != "/" }) ?? true,
      let part = NumberText.digits(scan, at: start), scan[part.range.upperBound] == "/",
      let whole = NumberText.digits(scan, at: part.range.upperBound + 1),
      scan[whole.range.upperBound].map({ !$0.isNamePart && $0 != "/" }) ?? true
        || scan[whole.range.upperBound] == ".",
      part.value == 1 && whole.value > 1 || part.value == 2 && whole.value == 3
        || part.value == 3 && whole.value == 4
    else { return nil }
    return Fraction(100 * part.value / whole.value, start..<whole.range.upperBound)
  }

  // MARK: - English

  private static func english(_ scan: TextScan, _ start: Int, _ isSource: Bool) -> Fraction? {
    guard scan[start]?.isASCIILetter == true, scan[start - 1]?.isASCIILetter != true else {
      return nil
    }
    let first = scan.word(at: start)
    if first == "half" {
      let before = scan.skipSpaces(before: start)
      let isOrdered = ["first", "second", "latter", "other"].contains {
        scan.has($0, before: before)
      }
      return isOrdered && !isSource ? nil : Fraction(50, start..<(start + 4))
    }
    guard let part = parts[first] else { return nil }
    let index = start + first.utf8.count
    guard scan[index] == " " || scan[index] == "-" else { return nil }
    let second = scan.word(at: index + 1)
    let singular = second.hasSuffix("s") ? String(second.dropLast()) : second
    let end = index + 1 + second.utf8.count
    guard let whole = wholes[singular], whole > part || whole == 2,
      isSource || first != "a" || second == "quarter" || isPart(scan, behind: end)
    else { return nil }
    return Fraction(100 * part / whole, start..<end)
  }

  /// `a third of …`, `by a third.`; not `a third approach`.
  private static func isPart(_ scan: TextScan, behind end: Int) -> Bool {
    let next = scan.word(at: scan.skipSpaces(end))
    return next.isEmpty
      || ["of", "and", "as", "less", "more", "fewer", "in", "while"].contains(next)
  }

  /// `one in six`, `1 in 6`, `one case in six`.
  private static func oneIn(_ scan: TextScan, _ start: Int) -> Fraction? {
    guard scan[start - 1]?.isASCIILetter != true, scan[start - 1]?.isASCIIDigit != true,
      scan[start - 1] != ".", scan.has("one ", at: start) || scan.has("1 ", at: start)
    else { return nil }
    var index = scan.skipSpaces(start + (scan[start] == "1" ? 1 : 3))
    let word = scan.word(at: index)
    if word != "in" {
      guard !word.isEmpty else { return nil }
      index = scan.skipSpaces(index + word.utf8.count)
    }
    guard scan.has("in ", at: index) || scan.has("out of ", at: index) else { return nil }
    index = scan.skipSpaces(index + (scan.has("in", at: index) ? 2 : 6))
    guard let whole = NumberText.digits(scan, at: index) ?? NumberText.english(scan, at: index),
      2...100 ~= whole.value,
      QuantityUnit(scan, behind: whole.range.upperBound).measure == .plain
    else { return nil }
    return Fraction(100 / whole.value, start..<whole.range.upperBound)
  }

  private static let parts: [String: Double] = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9,
  ]
  private static let wholes: [String: Double] = [
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
  ]
}
