internal import Text

/// YAML's quoted forms.
package enum YAMLText {
  /// `text` in double quotes, or in single ones where that spares escapes.
  package static func quoted(_ text: String) -> String {
    let needsEscapes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    guard needsEscapes, !text.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 < 0x20 }) else {
      return JSONText.quoted(text)
    }
    return "'\(text)'"
  }

  /// `text` as an item of a list in brackets, in quotes where it needs them.
  static func item(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber } ?? false
      && text.allSatisfy { $0.isLetter || $0.isNumber || " -_.+/".contains($0) }
      && !YAMLScalar(text: text, isPlain: true).isNull
    return isPlain ? text : quoted(text)
  }

  /// A list in brackets.
  static func list(_ items: [String]) -> String {
    "[\(items.map(item).joined(separator: ", "))]"
  }

  /// `text` as one quoted value, where quotes that are around it already are not part of it.
  static func requoted(_ text: String) -> String {
    guard let quote = text.first, quote == "\"" || quote == "'", text.count > 1, text.last == quote
    else { return quoted(text) }
    return quoted(String(text.dropFirst().dropLast()))
  }
}
