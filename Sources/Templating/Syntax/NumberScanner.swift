/// Reads a number inside a tag: `1_000`, `0x1f`, `1.5`, `2e-3`.
struct NumberScanner {
  let bytes: [UInt8]
  let start: Int
  /// After a dot only whole numbers are read, as in `items.0.1`.
  let isAfterDot: Bool

  /// Nil where it is too large.
  func scan() -> (kind: Token.Kind, end: Int)? {
    if let radix = prefixedRadix() { return integer(from: start + 2, radix: radix) }
    var end = endOfDigits(from: start, radix: 10)
    var isFloat = false
    if !isAfterDot {
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isDigit(end + 1) {
        end = endOfDigits(from: end + 1, radix: 10)
        isFloat = true
      }
      if let exponentEnd = endOfExponent(from: end) {
        end = exponentEnd
        isFloat = true
      }
    }
    guard isFloat else { return integer(from: start, radix: 10) }
    return Double(digits(start..<end)).map { (.float($0), end) }
  }

  private func prefixedRadix() -> Int? {
    guard bytes[start] == UInt8(ascii: "0"), start + 2 < bytes.count else { return nil }
    let radix: Int
    switch bytes[start + 1] | 0x20 {
    case UInt8(ascii: "x"): radix = 16
    case UInt8(ascii: "o"): radix = 8
    case UInt8(ascii: "b"): radix = 2
    default: return nil
    }
    return endOfDigits(from: start + 2, radix: radix) > start + 2 ? radix : nil
  }

  private func integer(from first: Int, radix: Int) -> (kind: Token.Kind, end: Int)? {
    let end = endOfDigits(from: first, radix: radix)
    return Int(digits(first..<end), radix: radix).map { (.integer($0), end) }
  }

  private func digits(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }

  private func isDigit(_ position: Int, radix: Int = 10) -> Bool {
    position < bytes.count && bytes[position] < 0x80
      && Character(Unicode.Scalar(bytes[position])).hexDigitValue.map { $0 < radix } == true
  }

  private func endOfDigits(from first: Int, radix: Int) -> Int {
    var end = first
    while isDigit(end, radix: radix)
      || end < bytes.count && bytes[end] == UInt8(ascii: "_") && isDigit(end + 1, radix: radix)
    {
      end += 1
    }
    return end
  }

  private func endOfExponent(from position: Int) -> Int? {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return nil }
    var first = position + 1
    if first < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[first]) {
      first += 1
    }
    return isDigit(first) ? endOfDigits(from: first, radix: 10) : nil
  }
}
