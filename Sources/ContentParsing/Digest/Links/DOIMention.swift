/// A DOI without a link.
struct DOIMention {
  let name: String
  var address: String { "https://doi.org/" + Self.escaped(name) }

  /// `<` and `>`, which SICI identifiers have, stand in no address.
  static func escaped(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "<")) || name.utf8.contains(UInt8(ascii: ">")) else {
      return name
    }
    return name.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "%3C")
      .split(separator: ">", omittingEmptySubsequences: false).joined(separator: "%3E")
  }

  /// Behind `doi:` in `text`, or alone behind the label `DOI`.
  init?(_ text: String, label: String) {
    guard text.utf8.contains(UInt8(ascii: ".")), text.utf8.contains(UInt8(ascii: "/")) else {
      return nil
    }
    var rest = text.trimmingSpaces[...]
    if rest.lowercased().hasPrefix("doi:") {
      rest = rest.dropFirst(4).drop { $0 == " " }
    } else if label.lowercased() != "doi" {
      return nil
    }
    let name = Self.leadingName(rest)
    guard name.hasPrefix("10."), name.contains("/") else { return nil }
    self.name = String(name)
  }

  /// A closing parenthesis belongs to the name where it has opened one, as in
  /// `10.1016/S0140-6736(20)30183-5`, and a semicolon in a SICI, `49:8<693::AID-ASI4>3.0.CO;2-O`; a
  /// full stop at its end does not.
  static func leadingName(_ text: Substring) -> Substring {
    var depth = 0
    var end = text.startIndex
    while end < text.endIndex, case let character = text[end] {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      let next = text.index(after: end)
      let isWithin =
        character == ";" && isPartOfSICI(text[next...], behind: text[..<end])
      guard depth >= 0, !character.isWhitespace,
        isWithin || !",，;；。）|｜、".contains(character)
      else { break }
      end = next
    }
    var name = text[..<end]
    while let last = name.last, last == "." || last == "/" { name = name.dropLast() }
    return name
  }

  /// Whether `rest`, behind a semicolon, goes on with the name before it and is no other one.
  private static func isPartOfSICI(_ rest: Substring, behind name: Substring) -> Bool {
    if rest.hasPrefix("2-") { return true }
    return name.contains(">") && rest.first?.isNumber == true && !rest.hasPrefix("10.")
  }
}
