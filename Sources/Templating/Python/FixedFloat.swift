/// Floating point numbers with a given number of digits, as C's `printf` writes them.
enum FixedFloat {
  /// The magnitude of `number`; `type` is `e`, `f` or `g`.
  static func text(_ number: Double, type: String, precision: Int, keepsZeros: Bool) -> String {
    guard number.isFinite else { return number.isNaN ? "nan" : "inf" }
    let decimal = ExactDecimal(number)
    switch type {
    case "f": return decimal.text(places: precision)
    case "e": return exponential(decimal, places: precision)
    default: return general(decimal, digits: max(1, precision), keepsZeros: keepsZeros)
    }
  }

  private static func exponential(_ decimal: ExactDecimal, places: Int) -> String {
    let (digits, exponent) = significant(decimal, count: places + 1)
    let fraction = places > 0 ? "." + digits.dropFirst() : ""
    return digits.prefix(1) + fraction + FloatText.exponentText(exponent)
  }

  /// The first `count` digits, rounded, and the power of ten of the first.
  private static func significant(
    _ decimal: ExactDecimal, count: Int
  ) -> (digits: String, exponent: Int) {
    let rounded = decimal.rounded(to: count - 1 - decimal.exponent)
    let exponent = rounded.exponent
    let first = rounded.digits.firstIndex { $0 != 0 } ?? rounded.digits.count - 1
    let digits = rounded.digits[first...].prefix(count).map { $0 + UInt8(ascii: "0") }
    let text = String(decoding: digits, as: UTF8.self)
    return (text + String(repeating: "0", count: max(0, count - text.count)), exponent)
  }

  private static func general(
    _ decimal: ExactDecimal, digits count: Int, keepsZeros: Bool
  ) -> String {
    let (digits, exponent) = significant(decimal, count: count)
    if exponent < -4 || exponent >= count {
      let fraction = trimmed(String(digits.dropFirst()), keepsZeros)
      return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction)
        + FloatText.exponentText(exponent)
    }
    let text = decimal.text(places: max(0, count - 1 - exponent))
    guard let point = text.firstIndex(of: ".") else { return text }
    let fraction = trimmed(String(text[text.index(after: point)...]), keepsZeros)
    return text[..<point] + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func trimmed(_ fraction: String, _ keepsZeros: Bool) -> String {
    guard !keepsZeros, let last = fraction.lastIndex(where: { $0 != "0" }) else {
      return keepsZeros ? fraction : ""
    }
    return String(fraction[...last])
  }
}
