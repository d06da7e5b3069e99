/// A whole number as texts write it: `8`, `８`, `八`, `eight`.
struct Numeral: Sendable, Equatable {
  enum Script: Sendable {
    case ascii, fullWidth, chinese, english
  }

  let value: Int
  let script: Script

  /// Nil where `text` is none of these, or more than 999.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    if let value = Self.digits(scalars, from: "0") {
      self.init(value: value, script: .ascii)
    } else if let value = Self.digits(scalars, from: "０") {
      self.init(value: value, script: .fullWidth)
    } else if let value = Self.chinese(scalars) {
      self.init(value: value, script: .chinese)
    } else if let value = Self.englishWords.firstIndex(of: text.lowercased()) {
      self.init(value: value, script: .english)
    } else {
      return nil
    }
  }

  private init(value: Int, script: Script) {
    self.value = value
    self.script = script
  }

  /// `value` in the same script; nil where it has no word.
  func written(_ value: Int) -> String? {
    switch script {
    case .ascii: String(value)
    case .fullWidth:
      String(
        String.UnicodeScalarView(
          String(value).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    case .chinese: Self.chinese(value)
    case .english: Self.englishWords.indices.contains(value) ? Self.englishWords[value] : nil
    }
  }

  static let englishWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]

  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || "０"..."９" ~= scalar || chineseDigits[scalar] != nil || scalar == "十"
  }

  private static func digits(_ scalars: [Unicode.Scalar], from zero: Unicode.Scalar) -> Int? {
    guard 1...3 ~= scalars.count else { return nil }
    var value = 0
    for scalar in scalars {
      guard zero.value...(zero.value + 9) ~= scalar.value else { return nil }
      value = value * 10 + Int(scalar.value - zero.value)
    }
    return value
  }

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]

  /// One to ninety-nine: `八`, `十`, `十二`, `二十`, `二十三`.
  private static func chinese(_ scalars: [Unicode.Scalar]) -> Int? {
    let parts = scalars.split(separator: "十", omittingEmptySubsequences: false)
    let numbers = parts.map { $0.count == 1 ? chineseDigits[$0[$0.startIndex]] : nil }
    switch parts.count {
    case 1: return numbers[0]
    case 2:
      guard parts.allSatisfy({ $0.count < 2 }) else { return nil }
      let tens = parts[0].isEmpty ? 1 : numbers[0]
      let ones = parts[1].isEmpty ? 0 : numbers[1]
      return tens.flatMap { tens in ones.map { tens * 10 + $0 } }
    default: return nil
    }
  }

  private static func chinese(_ value: Int) -> String? {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    switch value {
    case 2: return "两"
    case 1..<10: return digits[value]
    case 10..<20: return "十" + digits[value - 10]
    case 20..<100: return digits[value / 10] + "十" + digits[value % 10]
    default: return nil
    }
  }
}
