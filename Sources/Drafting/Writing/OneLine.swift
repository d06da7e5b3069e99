/// Text of a service as one line: control characters and runs of white space are one space, and
/// what does not show is gone. The `@` of a mail address is a wide one, since Markdown would make a
/// link of the address, and there is no escape for it.
enum OneLine {
  static func of(_ text: String) -> String {
    var words: [String.UnicodeScalarView] = [String.UnicodeScalarView()]
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        words.append(String.UnicodeScalarView())
      } else if !isInvisible(scalar) {
        words[words.count - 1].append(scalar)
      }
    }
    return words.filter { !$0.isEmpty }.map { String(withoutMail($0)) }.joined(separator: " ")
  }

  private static func withoutMail(_ word: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard word.contains("@") else { return word }
    var result = String.UnicodeScalarView()
    for scalar in word { result.append(scalar == "@" && !result.isEmpty ? "＠" : scalar) }
    return result
  }

  /// Byte order marks, and the marks that turn the direction of text, with which a title could
  /// change how the rest of a line reads.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
