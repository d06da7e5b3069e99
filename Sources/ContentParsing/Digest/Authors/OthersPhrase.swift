internal import Text

/// What says at the end of a list that it is cut short: `等`, `et al.`, `等 12 人`, `他5名`,
/// `and 10 others`, `+12 more`.
///
/// It is read from its end: what is counted (`人`, `others`), how many, what leads to a count (`共`,
/// `+`), and the mark before all that (`等`, `他`). The parts that it has decide whether it is one.
struct OthersPhrase {
  private let text: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  /// Whether `text` ends with one.
  static func ends(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { start(in: $0, $0.indices) != nil }
  }

  /// Where in `range`, a name and what follows it, the phrase begins; nil where there is none.
  static func start(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let range = text.trimmed(range) { $0.isSpace }
    guard !range.isEmpty, mayBeLast(text[range.upperBound - 1]) else { return nil }
    return OthersPhrase(text: text, range: range).start
  }

  /// Where in `range` 等 or "et al." ends that a space or a sign and more text follow:
  /// `张三 等 NVIDIA`, `A et al.: MIT`.
  static func endInside(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    range.first { space in
      mayFollow(text[space])
        && inner.contains { text.ends(range.lowerBound..<space, with: $0) }
        && start(in: text, range.lowerBound..<space) ?? range.lowerBound > range.lowerBound
    }
  }

  /// A space, an ASCII sign, or the first byte of a dash or of a full-width sign.
  private static func mayFollow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "|"), 0xE2, 0xEF:
      true
    default: false
    }
  }

  private static let inner: [StaticString] = ["等", "等人", "et al.", "et al", "ほか"]

  /// Whether a phrase may end with this byte. It tells most names in Latin letters.
  private static func mayBeLast(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "c"),
      UInt8(ascii: "m"), UInt8(ascii: "r"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: byte >= 0x80
    }
  }

  private var start: Int? {
    let unit = start(ofAnyIn: Self.units, before: range.upperBound)
    let number = numberStart(before: unit ?? range.upperBound)
    let count = number ?? unit
    let lead = number.flatMap(leadStart)
    for end in [lead, count ?? range.upperBound].compactMap(\.self) {
      let mark = start(ofAnyIn: Self.marks, before: end, isCounted: count != nil)
      if let mark { return mark }
    }
    guard let number else { return unit == range.lowerBound ? unit : nil }
    if let lead, unit != nil || text[lead] == UInt8(ascii: "+") { return lead }
    if text[number] == UInt8(ascii: "+") { return number }
    return unit.flatMap { isBareCount(number, unit: $0) ? number : nil }
  }

  /// Where the words that lead to the number begin.
  private func leadStart(before number: Int) -> Int? {
    var start: Int?
    while let lead = self.start(ofAnyIn: Self.leads, before: start ?? number) { start = lead }
    return start
  }

  /// `12 人` where nothing stands before it; `10 others` behind a name too.
  private func isBareCount(_ number: Int, unit: Int) -> Bool {
    number == range.lowerBound || text[unit] < 0x80 && text[number - 1] == UInt8(ascii: " ")
  }

  // MARK: - Numbers

  /// Where the number before `end` begins, such as `12`, `１２`, `十余`, `+20` or `several`.
  private func numberStart(before end: Int) -> Int? {
    if let word = start(ofAnyIn: Self.numberWords, before: end) { return word }
    let last = trimmedEnd(end)
    var start = last
    var isNumber = false
    while start > range.lowerBound {
      let (value, length) = UTF8Scalars.scalar(before: start, in: text)
      guard let scalar = Unicode.Scalar(value), Self.isNumberPart(scalar) else {
        // `20 余`: a space stands within.
        guard value == 0x20, start < last, trimmedEnd(start) > range.lowerBound,
          Unicode.Scalar(UTF8Scalars.scalar(before: trimmedEnd(start), in: text).value)?
            .decimalDigit != nil
        else { break }
        start = trimmedEnd(start)
        continue
      }
      start -= length
      isNumber = isNumber || scalar != "+"
    }
    return isNumber ? start : nil
  }

  private static func isNumberPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "两", "兩", "廿",
      "数", "數", "几", "幾", "多", "余", "餘", "+":
      true
    default: scalar.decimalDigit != nil
    }
  }

  // MARK: - Words

  struct Word {
    enum Condition {
      case none
      /// No letter or digit of ASCII stands before it.
      case startsWord
      /// The same, and it has no capitals: `More` is a family name.
      case startsWordInLowerCase
      /// More stands before it than one Chinese character, which it would make a name (`王等`), or
      /// a count behind it.
      case followsName
      /// No hiragana stands before it: `さくら` is a name.
      case followsNoHiragana
      /// Two Chinese characters stand before it, or a space: `吉他` is a name.
      case followsFullName
      /// A space stands before it.
      case followsSpace
    }

    let text: StaticString
    let condition: Condition

    init(_ text: StaticString, _ condition: Condition = .none) {
      self.text = text
      self.condition = condition
    }
  }

  private func trimmedEnd(_ end: Int) -> Int {
    text.trimmed(range.lowerBound..<end) { $0.isSpace }.upperBound
  }

  /// Where the first of `words` that stands before `end` begins.
  ///
  /// - Parameter isCounted: whether a count follows.
  private func start(ofAnyIn words: [Word], before end: Int, isCounted: Bool = false) -> Int? {
    let end = trimmedEnd(end)
    guard end > range.lowerBound else { return nil }
    for word in words where ends(with: word, at: end) {
      let start = end - word.text.utf8CodeUnitCount
      if isCounted && word.condition == .followsName || holds(word.condition, at: start) {
        return start
      }
    }
    return nil
  }

  private func ends(with word: Word, at end: Int) -> Bool {
    let count = word.text.utf8CodeUnitCount
    guard end - range.lowerBound >= count else { return false }
    let isExact = word.condition == .startsWordInLowerCase
    return (0..<count).reversed().allSatisfy { offset in
      let byte = text[end - count + offset]
      return byte == word.text.utf8Start[offset]
        || !isExact && byte.isASCIILetter && byte | 0x20 == word.text.utf8Start[offset]
    }
  }

  private func holds(_ condition: Word.Condition, at start: Int) -> Bool {
    guard start > range.lowerBound else { return true }
    let (before, length) = UTF8Scalars.scalar(before: start, in: text)
    if before == 0x20 || before == 0x3000 { return true }
    switch condition {
    case .none: return true
    case .startsWord, .startsWordInLowerCase:
      return before > 0x7F || !Unicode.Scalar(UInt8(before)).isWordPart
    case .followsSpace: return false
    case .followsName: return before < 0x2E80 || start - length > range.lowerBound
    case .followsNoHiragana: return !(0x3040...0x309F ~= before)
    case .followsFullName:
      return start - range.lowerBound >= 6
        && text[range.lowerBound..<start].allSatisfy { $0 > 0x7F }
    }
  }
}
