/// How Python writes floating point numbers.
enum FloatText {
  /// The shortest digits that give the same number back: `1.0`, `1e-05`, `1e+16`.
  static func representation(of number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    if number == 0 { return number.sign == .minus ? "-0.0" : "0.0" }
    let (digits, exponent) = shortestDigits(of: number.magnitude)
    return (number < 0 ? "-" : "") + layout(digits, exponent)
  }

  /// `digits` and the power of ten of the first digit.
  private static func shortestDigits(of number: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var pointPosition: Int?
    var bytes = Array(number.description.utf8)[...]
    if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)) ?? 0
      bytes = bytes[..<mark]
    }
    for byte in bytes {
      if byte == UInt8(ascii: ".") { pointPosition = digits.count } else { digits.append(byte) }
    }
    exponent += (pointPosition ?? digits.count) - 1
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent)
  }

  private static func layout(_ digits: [UInt8], _ exponent: Int) -> String {
    let text = String(decoding: digits, as: UTF8.self)
    switch exponent {
    case ..<(-4), 16...:
      let fraction = digits.count > 1 ? "." + text.dropFirst() : ""
      return text.prefix(1) + fraction + exponentText(exponent)
    case ..<0: return "0." + String(repeating: "0", count: -exponent - 1) + text
    case (digits.count - 1)...:
      return text + String(repeating: "0", count: exponent - digits.count + 1) + ".0"
    default: return text.prefix(exponent + 1) + "." + text.dropFirst(exponent + 1)
    }
  }

  /// `e+16`: a sign and at least two digits.
  static func exponentText(_ exponent: Int) -> String {
    let digits = String(abs(exponent))
    return "e" + (exponent < 0 ? "-" : "+") + (digits.count < 2 ? "0" : "") + digits
  }
}
