/// A DOI without a link.
struct DOIMention {
  let name: String
  var address: String { "https://doi.org/\(name)" }

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
  /// `10.1016/S0140-6736(20)30183-5`; a full stop at its end does not.
  private static func leadingName(_ text: Substring) -> Substring {
    var depth = 0
    var name = text.prefix { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth >= 0 && !character.isWhitespace && !",，;；。）|｜、".contains(character)
    }
    while let last = name.last, last == "." || last == "/" { name = name.dropLast() }
    return name
  }
}
