internal import Text

/// Character references of HTML, such as `&amp;` and `&#x41;`.
enum CharacterReferences {
  /// The length of the reference that starts at the `&` at `start`; nil where there is none.
  ///
  /// Any name counts; whether one stands for something makes no difference to who writes it out
  /// again.
  static func length(at start: Int, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var position = start + 1
    let isNumeric = position < bytes.endIndex && bytes[position] == UInt8(ascii: "#")
    if isNumeric { position += 1 }
    let isHexadecimal =
      isNumeric && position < bytes.endIndex && bytes[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let first = position
    let limit = min(bytes.endIndex, first + 32)
    while position < limit, isBody(bytes[position], isNumeric, isHexadecimal) { position += 1 }
    guard position > first, position < bytes.endIndex, bytes[position] == UInt8(ascii: ";") else {
      return nil
    }
    return position + 1 - start
  }

  private static func isBody(_ byte: UInt8, _ isNumeric: Bool, _ isHexadecimal: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      !isNumeric || isHexadecimal
    case UInt8(ascii: "g")...UInt8(ascii: "z"), UInt8(ascii: "G")...UInt8(ascii: "Z"): !isNumeric
    default: false
    }
  }

  /// `bytes` with numeric references, also those without a semicolon, and the common names in
  /// addresses resolved.
  ///
  /// Other names stay as text. That is safe for an address, which is escaped when it is written:
  /// what is not resolved here is not resolved by a browser either.
  static func resolve(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var resolved: [UInt8] = []
    resolved.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "&"), let found = reference(at: position, in: bytes) {
        resolved.append(contentsOf: String(found.scalar).utf8)
        position = found.end
      } else {
        resolved.append(bytes[position])
        position += 1
      }
    }
    return resolved
  }

  private static func reference(
    at start: Int, in bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    if start + 1 < bytes.endIndex, bytes[start + 1] == UInt8(ascii: "#") {
      return numeric(at: start + 2, in: bytes)
    }
    guard let length = length(at: start, in: bytes),
      let scalar = names[String(decoding: bytes[start + 1..<start + length - 1], as: UTF8.self)]
    else { return nil }
    return (scalar, start + length)
  }

  private static func numeric(
    at start: Int, in bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    var position = start
    let isHexadecimal = position < bytes.endIndex && bytes[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let first = position
    var value: UInt32 = 0
    while position < bytes.endIndex, isBody(bytes[position], true, isHexadecimal) {
      let digit = UInt32(Character(Unicode.Scalar(bytes[position])).hexDigitValue ?? 0)
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      position += 1
    }
    guard position > first else { return nil }
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: ";") { position += 1 }
    return (Unicode.Scalar(value == 0 ? 0xFFFD : value) ?? "\u{FFFD}", position)
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"",
    "QUOT": "\"", "apos": "'", "nbsp": "\u{A0}", "Tab": "\t", "NewLine": "\n", "colon": ":",
    "sol": "/", "bsol": "\\", "lpar": "(", "rpar": ")", "period": ".", "comma": ",",
    "semi": ";", "num": "#", "quest": "?", "equals": "=", "percnt": "%", "plus": "+",
    "lowbar": "_", "commat": "@", "excl": "!", "dollar": "$", "ast": "*", "lsqb": "[",
    "rsqb": "]", "lbrack": "[", "rbrack": "]", "shy": "\u{AD}", "hyphen": "\u{2010}",
  ]
}
