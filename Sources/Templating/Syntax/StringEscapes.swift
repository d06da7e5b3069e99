/// Python's backslash escapes in quoted text.
enum StringEscapes {
  /// What `content`, the bytes between the quotes, stands for. An unknown escape stays as it is.
  static func decode(_ content: [UInt8]) -> [UInt8] {
    guard content.contains(UInt8(ascii: "\\")) else { return content }
    var result: [UInt8] = []
    var rest = content[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let mark = rest.first {
        appendEscape(mark, &rest, to: &result)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func appendEscape(
    _ mark: UInt8, _ rest: inout ArraySlice<UInt8>, to result: inout [UInt8]
  ) {
    if let simple = simple(mark) {
      rest.removeFirst()
      result += simple
      return
    }
    let digits: (radix: Int, count: Int, skipped: Int)
    switch mark {
    case UInt8(ascii: "x"): digits = (16, 2, 1)
    case UInt8(ascii: "u"): digits = (16, 4, 1)
    case UInt8(ascii: "U"): digits = (16, 8, 1)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): digits = (8, 3, 0)
    default:
      result.append(UInt8(ascii: "\\"))
      return
    }
    let body = rest.dropFirst(digits.skipped).prefix(digits.count).prefix {
      $0 < 0x80 && Character(Unicode.Scalar($0)).hexDigitValue.map { $0 < digits.radix } == true
    }
    let isWhole = digits.radix == 8 || body.count == digits.count
    guard isWhole, let code = UInt32(String(decoding: body, as: UTF8.self), radix: digits.radix),
      let scalar = Unicode.Scalar(code)
    else {
      result.append(UInt8(ascii: "\\"))
      return
    }
    rest.removeFirst(digits.skipped + body.count)
    result += Array(String(scalar).utf8)
  }

  private static func simple(_ mark: UInt8) -> [UInt8]? {
    switch mark {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): [mark]
    case UInt8(ascii: "n"): [0x0A]
    case UInt8(ascii: "t"): [0x09]
    case UInt8(ascii: "r"): [0x0D]
    case UInt8(ascii: "a"): [0x07]
    case UInt8(ascii: "b"): [0x08]
    case UInt8(ascii: "f"): [0x0C]
    case UInt8(ascii: "v"): [0x0B]
    case 0x0A: []
    default: nil
    }
  }
}
