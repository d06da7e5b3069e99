/// Reads a page tag by tag, as a browser does, and says what in it could run a script that the theme
/// has not brought.
struct PageChecker {
  private var rest: Substring.UnicodeScalarView

  /// What is wrong with `page`; nil where nothing is.
  static func fault(in page: String) -> String? {
    var checker = PageChecker(rest: page[...].unicodeScalars)
    return checker.run()
  }

  private mutating func run() -> String? {
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if rest.starts(with: "!--".unicodeScalars) { return "a comment" }
      guard let next = rest.first, next == "/" || next.properties.isAlphabetic else { continue }
      let isEnd = next == "/"
      if isEnd { rest.removeFirst() }
      let name = take { !$0.isSpace && $0 != ">" && $0 != "/" }.lowercased()
      let attributes = self.attributes()
      if !isEnd, let fault = fault(of: name, attributes) { return fault }
      if !isEnd, Self.rawText.contains(name) { skip(to: "</\(name)") }
    }
    return nil
  }

  private mutating func attributes() -> [(name: String, value: String)] {
    var found: [(String, String)] = []
    while true {
      _ = take { $0.isSpace || $0 == "/" }
      guard let next = rest.first else { return found }
      if next == ">" {
        rest.removeFirst()
        return found
      }
      let name = take { !$0.isSpace && $0 != "=" && $0 != ">" && $0 != "/" }.lowercased()
      _ = take { $0.isSpace }
      guard rest.first == "=" else {
        if name.isEmpty { rest.removeFirst() }
        found.append((name, ""))
        continue
      }
      rest.removeFirst()
      _ = take { $0.isSpace }
      found.append((name, value()))
    }
  }

  private mutating func value() -> String {
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return take { !$0.isSpace && $0 != ">" }
    }
    rest.removeFirst()
    let value = take { $0 != quote }
    if !rest.isEmpty { rest.removeFirst() }
    return value
  }

  private func fault(of name: String, _ attributes: [(name: String, value: String)]) -> String? {
    if Self.forbidden.contains(name) { return "the element \(name)" }
    for (attribute, value) in attributes {
      if attribute.hasPrefix("on") || attribute == "srcdoc" || attribute == "formaction" {
        return "the attribute \(attribute) of \(name)"
      }
      if Self.addresses.contains(attribute), let scheme = Self.scheme(of: value) {
        return "the address \(scheme) of \(name)"
      }
    }
    let values = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
    if name == "script", values["type"] != "application/ld+json",
      values["src"]?.hasPrefix("/assets/") != true
    {
      return "a script"
    }
    return name == "meta" && values["http-equiv"] != nil ? "a meta refresh" : nil
  }

  /// A scheme that may run something.
  private static func scheme(of address: String) -> String? {
    let references = ["colon": ":", "lt": "<", "gt": ">", "quot": "\"", "#34": "\"", "amp": "&"]
    let resolved = references.reduce(address) { $0.replacing("&\($1.key);", with: $1.value) }
    let plain = resolved.unicodeScalars.filter { $0.value > 0x20 }
    let head = String(plain.prefix { !"/?".unicodeScalars.contains($0) })
    guard let colon = head.firstIndex(of: ":"),
      head[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "+-.&#;".contains($0) }),
      head.first != "#"
    else { return nil }
    let scheme = head[..<colon].lowercased()
    return ["http", "https", "mailto", "tel"].contains(scheme) ? nil : head
  }

  private mutating func take(while matches: (Unicode.Scalar) -> Bool) -> String {
    let taken = rest.prefix(while: matches)
    rest = rest[taken.endIndex...]
    return String(taken)
  }

  private mutating func skip(to end: String) {
    while !rest.isEmpty, !rest.starts(with: end.unicodeScalars, by: { $0.isSame(as: $1) }) {
      rest.removeFirst()
    }
  }

  private static let rawText: Set = ["script", "style", "title", "textarea"]
  private static let addresses: Set = [
    "href", "src", "action", "poster", "xlink:href", "data", "background", "cite", "ping",
  ]
  private static let forbidden: Set = [
    "iframe", "object", "embed", "base", "frame", "frameset", "applet", "math", "style", "animate",
    "set", "foreignobject", "portal", "noscript", "template",
  ]
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(value) }

  fileprivate func isSame(as other: Unicode.Scalar) -> Bool {
    self == other || properties.lowercaseMapping == String(other)
  }
}
