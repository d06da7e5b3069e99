/// Numbers in text, as Python's `int` and `float` read them.
enum NumberText {
  /// A whole number with an optional sign, prefix and underscores; nil for anything else.
  static func int(_ text: String, base: Int) -> Int? {
    var rest = trimmed(text)
    guard base == 0 || (2...36).contains(base) else { return nil }
    let isNegative = rest.first == "-"
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    var radix = base == 0 ? 10 : base
    for (prefix, prefixRadix) in [("0x", 16), ("0o", 8), ("0b", 2)]
    where rest.lowercased().hasPrefix(prefix) && (base == 0 || base == prefixRadix) {
      rest = rest.dropFirst(2)
      if rest.first == "_" { rest = rest.dropFirst() }
      radix = prefixRadix
    }
    guard let digits = digits(rest), !digits.hasPrefix("+"), !digits.hasPrefix("-") else {
      return nil
    }
    return Int((isNegative ? "-" : "") + digits, radix: radix)
  }

  /// A floating point number, `inf` and `nan` too; nil for anything else.
  static func double(_ text: String) -> Double? {
    let rest = trimmed(text)
    let name = rest.lowercased().drop { $0 == "+" || $0 == "-" }
    if ["inf", "infinity", "nan"].contains(String(name)) { return Double(String(rest)) }
    guard rest.utf8.allSatisfy({ "0123456789+-.eE_".utf8.contains($0) }),
      let digits = digits(rest)
    else { return nil }
    return Double(digits.hasSuffix(".") ? digits + "0" : digits)
      ?? Double(digits.replacing(".e", with: ".0e"))
  }

  private static func trimmed(_ text: String) -> Substring {
    let scalars = text.unicodeScalars.drop(while: \.isPythonSpace)
    let end = scalars.lastIndex { !$0.isPythonSpace }
    return Substring(end.map { scalars[...$0] } ?? scalars[scalars.startIndex..<scalars.startIndex])
  }

  /// Without underscores, which must stand between digits; decimal digits of any script are
  /// taken for what they are worth.
  private static func digits(_ text: Substring) -> String? {
    guard !text.isEmpty, text.first != "_", text.last != "_", !text.contains("__") else {
      return nil
    }
    var result = ""
    for character in text where character != "_" {
      if !character.isASCII, let value = character.wholeNumberValue, value < 10 {
        result += String(value)
      } else {
        result.append(character)
      }
    }
    return result
  }
}
