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
    let name = rest.prefix { !$0.isWhitespace && !",，;；。)）|｜、".contains($0) }
    guard name.hasPrefix("10."), name.contains("/") else { return nil }
    self.name = String(name)
  }
}
