/// The part of an address that Hugo makes of a name.
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

  /// That of a post below its section.
  ///
  /// - Parameter path: such as `content/posts/2026/My Post.md`; that of a folder's `index.md` is the
  ///   folder's.
  static func of(post path: String, slug: String?) -> String {
    var parts = path.split(separator: "/").dropFirst(2).map(String.init)
    guard let file = parts.popLast() else { return "" }
    let name = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    if name != "index" { parts.append(name) }
    if let slug { parts = parts.dropLast() + [slug] }
    return parts.map(of).joined(separator: "/")
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
