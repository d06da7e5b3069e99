internal import ContentParsing
internal import Text

/// Writes a page for Pagefind (https://pagefind.app/docs/indexing/).
struct SearchPageWriter {
  private var body = ByteBuffer(capacity: 4096)
  private var head = ByteBuffer(capacity: 1024)
  private var sections = 0

  init(title: String, language: String) {
    head.append("<!DOCTYPE html><html lang=\"")
    head.append(text: language, escaping: .html)
    head.append("\"><head>")
    body.append("</head><body data-pagefind-body><h1>")
    body.append(text: title, escaping: .html)
    body.append("</h1>")
  }

  /// Text that counts `weight` times as much as the rest, up to 10.
  mutating func add(_ text: String, weight: Int) {
    guard !text.isEmpty else { return }
    body.append("<p data-pagefind-weight=\"")
    body.append(decimal: weight)
    body.append("\">")
    body.append(text: text, escaping: .html)
    body.append("</p>")
  }

  mutating func add(_ content: HTMLFragment) {
    append(content.bytes[...])
  }

  /// A digest's text without its entries, which are found as papers. It names them too, so that it
  /// counts half.
  mutating func add(aroundEntries content: HTMLFragment) {
    body.append("<div data-pagefind-weight=\"0.5\">")
    var rest = content.bytes[...]
    while let start = rest.firstRange(of: Self.entryStart)?.upperBound {
      append(rest[..<start])
      body.append(" data-pagefind-ignore=\"all\"")
      rest = rest[start...]
    }
    append(rest)
    body.append("</div>")
  }

  /// Formulas without the marks that a script looks for: excerpts are shown as text.
  private mutating func append(_ html: ArraySlice<UInt8>) {
    var rest = html
    while let name = rest.firstRange(of: Self.formulaClass),
      let start = rest[name.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let end = rest[start...].firstRange(of: Self.elementEnd)?.lowerBound
    {
      body.append(rest[...start])
      body.append(rest[(start + 1)..<end].dropFirst(2).dropLast(2))
      rest = rest[end...]
    }
    body.append(rest)
  }

  /// As `HTMLRenderer` writes it.
  private static let formulaClass = Array(" class=\"math ".utf8)
  private static let elementEnd = Array("</".utf8)

  /// As `DocumentWriter` writes it.
  private static let entryStart = Array("<section class=\"paper\"".utf8)

  /// A section under a heading with an `id`, so that Pagefind tells which section a hit is in, and
  /// takes the excerpt from there.
  mutating func add(_ section: DigestEntry.Section) {
    sections += 1
    body.append("<h2 data-pagefind-weight=\"1\" id=\"s")
    body.append(decimal: sections)
    body.append("\">")
    body.append(text: section.label, escaping: .html)
    body.append("</h2>")
    add(section.content)
  }

  /// An identifier such as `2602.21193`. Pagefind parts it at the dot, so its letters and digits
  /// are also there as one word, which the theme's script asks for.
  mutating func add(identifier: String) {
    add(identifier, weight: 1)
    body.append("<i data-id=\"")
    body.append(
      text: identifier.filter { $0.isLetter || $0.isNumber }, escaping: .html)
    body.append("\" data-pagefind-index-attrs=\"data-id\"></i>")
  }

  /// Something that a result shows.
  mutating func tell(_ name: StaticString, _ value: String) {
    guard !value.isEmpty else { return }
    meta("meta", name, value)
  }

  mutating func filter(_ name: StaticString, _ value: String) {
    meta("filter", name, value)
  }

  private mutating func meta(_ kind: StaticString, _ name: StaticString, _ value: String) {
    head.append("<meta data-pagefind-")
    head.append(kind)
    head.append("=\"")
    head.append(name)
    head.append("[content]\" content=\"")
    head.append(text: value, escaping: .html)
    head.append("\">")
  }

  consuming func finish() -> [UInt8] {
    head.append(body.bytes)
    head.append("</body></html>")
    return head.bytes
  }
}
