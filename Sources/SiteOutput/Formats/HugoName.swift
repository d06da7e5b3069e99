/// The part of an address that Hugo makes of a tag's name.
enum HugoName {
  /// Letters, digits and marks of any script in lower case, and of punctuation what Hugo keeps; a
  /// hyphen for spaces, and nothing for the rest.
  static func of(_ name: String) -> String {
    var text = ""
    var needsHyphen = false
    for scalar in name.lowercased().unicodeScalars {
      if isKept(scalar) {
        if needsHyphen { text.append("-") }
        needsHyphen = false
        text.unicodeScalars.append(scalar)
      } else if scalar == "-" || scalar.properties.isWhitespace {
        needsHyphen = !text.isEmpty
      }
    }
    return text
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: "./\\_#+~@".unicodeScalars.contains(scalar)
    }
  }
}
