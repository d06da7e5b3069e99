/// What two spellings of one name have in common: they may differ by case, and by full and half
/// width.
package enum NameKey {
  package static func of(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isFullWidth = 0xFF01...0xFF5E ~= scalar.value
      let half = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
      folded.append(scalar == "\u{3000}" ? " " : half ?? scalar)
    }
    return String(folded).lowercased()
  }
}
