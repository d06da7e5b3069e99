/// A strict reader of published HTML, written apart from the sanitizer: it takes only the one form
/// in which the sanitizer writes tags, and says what it finds wrong.
struct StrictChecker {
  private var rest: Substring
  private var open: [String] = []

  /// Whether classes and the like of papersite's own may stand in it.
  private let isDocument: Bool

  /// What is wrong with `html`; nil where nothing is.
  static func fault(in html: String) -> String? {
    var checker = StrictChecker(rest: html[...], isDocument: false)
    return checker.run()
  }

  /// The same for the HTML of a document, in which papersite has written, too.
  static func fault(inDocument html: String) -> String? {
    var checker = StrictChecker(rest: html[...], isDocument: true)
    return checker.run()
  }

  private init(rest: Substring, isDocument: Bool) {
    self.rest = rest
    self.isDocument = isDocument
  }

  private mutating func run() -> String? {
    while let next = rest.unicodeScalars.first {
      if next == "<" {
        if let fault = tag() { return fault }
      } else {
        if next == ">" { return "a > in text" }
        if next.value < 0x20, !"\t\n\r".unicodeScalars.contains(next) {
          return "a control character"
        }
        rest.unicodeScalars.removeFirst()
      }
    }
    return open.isEmpty ? nil : "\(open) left open"
  }

  private mutating func tag() -> String? {
    rest.removeFirst()
    let isEnd = take("/")
    let name = String(rest.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber) })
    rest.removeFirst(name.count)
    guard Self.elements.contains(name) else { return "the element \(name)" }
    if isEnd {
      guard take(">"), open.popLast() == name else { return "a stray end tag \(name)" }
      return nil
    }
    while take(" ") {
      if take("/>") { return Self.voids.contains(name) ? nil : "a self-closing \(name)" }
      if let fault = attribute(of: name) { return fault }
    }
    guard take(">") else { return "a tag \(name) that goes on with \(rest.prefix(20))" }
    open.append(name)
    return nil
  }

  private mutating func attribute(of element: String) -> String? {
    let name = String(rest.prefix { $0.isASCII && ($0.isLowercase || isDocument && $0 == "-") })
    rest.removeFirst(name.count)
    if isDocument, Self.ownFlags.contains(name), !rest.hasPrefix("=") { return nil }
    if isDocument, let values = Self.ownValues[name], take("=\"") {
      let value = String(rest.prefix { $0 != "\"" })
      rest.removeFirst(value.count)
      guard values.contains(value) || name == "class" && value.hasPrefix("language-") else {
        return "the value \(value) of \(name)"
      }
      return take("\"") ? nil : "an unended \(name)"
    }
    guard Self.attributes.contains(name) else { return "the attribute \(name)" }
    guard take("=\"") else { return "an unquoted \(name)" }
    let value = String(rest.prefix { $0 != "\"" })
    rest.removeFirst(value.count)
    guard take("\"") else { return "an unended \(name)" }
    if value.contains("<") || value.contains(">") { return "markup in \(name)" }
    if ["href", "src", "poster"].contains(name) { return addressFault(value, element) }
    if name == "class", !value.hasPrefix("language-") { return "the class \(value)" }
    return nil
  }

  private func addressFault(_ value: String, _ element: String) -> String? {
    if element == "iframe" {
      return value.hasPrefix("https://player.example/") ? nil : "the frame \(value)"
    }
    let decoded = value.replacing("&amp;", with: "&")
    let head = decoded.prefix { !"/?#".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return nil }
    let schemes: Set = ["http", "https", "mailto", "tel"]
    return schemes.contains(head[..<colon].lowercased()) ? nil : "the address \(value)"
  }

  private mutating func take(_ literal: String) -> Bool {
    guard rest.hasPrefix(literal) else { return false }
    rest.removeFirst(literal.count)
    return true
  }

  private static let ownFlags: Set = [
    "data-footnotes", "data-footnote-ref", "data-footnote-backref",
  ]

  private static let ownValues: [String: Set<String>] = [
    "class": [
      "paper", "paper-fields", "table-scroll", "footnotes", "footnote-ref", "footnote-backref",
    ],
    "style": ["text-align: left", "text-align: center", "text-align: right"],
    "aria-label": ["Back to content"],
  ]

  private static let voids: Set = ["br", "hr", "img", "source", "wbr", "col"]

  private static let elements: Set = [
    "a", "abbr", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite",
    "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins",
    "kbd", "li", "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp",
    "section", "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "video", "wbr",
  ]

  private static let attributes: Set = [
    "align", "allowfullscreen", "alt", "class", "colspan", "controls", "datetime", "decoding",
    "dir", "height",
    "href", "id", "lang", "loading", "loop", "media", "muted", "name", "open", "poster", "preload",
    "reversed", "rowspan", "sandbox", "scope", "span", "src", "start", "title", "type", "valign",
    "value", "width",
  ]
}
