internal import HTMLReading
internal import Text

extension MarkdownWriter {
  mutating func openInline(_ tag: HTMLStartTag) {
    switch tag.name {
    case "em", "i": openMark("*", for: tag.name)
    case "strong", "b": openMark("**", for: tag.name)
    case "del", "s": openMark("~~", for: tag.name)
    case "sup" where tag.hasClass("footnote-ref", in: html): writeFootnoteReference()
    case "sub", "sup", "kbd":
      openMark(
        InlineMark(element: tag.name, opening: "<\(tag.name)>", closing: "</\(tag.name)>"))
    case "a": openLink(tag)
    case "img": writeImage(tag)
    case "br": writeBreak()
    case "code": writeInlineCode()
    case "span" where tag.hasClass("math", in: html): writeInlineMath()
    case "input" where tag.value("type", in: html) == "checkbox":
      write(markup: tag.value("checked", in: html) == nil ? "[ ] " : "[x] ")
      skipsSpace = true
    case "video", "audio", "source", "iframe": writeMedium(tag)
    default: break
    }
  }

  mutating func closeInline(_ name: String) {
    guard marks.contains(where: { $0.element == name }) else { return }
    while let mark = marks.last {
      closeMark()
      if mark.element == name { return }
    }
  }

  private mutating func openMark(_ mark: String, for element: String) {
    openMark(InlineMark(element: element, opening: mark, closing: mark))
  }

  mutating func openMark(_ mark: InlineMark) { marks.append(mark) }

  mutating func closeMarks() {
    while !marks.isEmpty { closeMark() }
  }

  /// What ends the innermost mark stands before white space: behind it, it would be text.
  private mutating func closeMark() {
    guard let mark = marks.popLast(), let start = mark.start else { return }
    let hasSpace = output.bytes.last == 0x20
    trimEnd()
    if mark.isEmphasis {
      emphasis.add(
        opening: start, closing: output.count, length: mark.closing.utf8.count,
        movesPunctuation: mark.element != "del" && mark.element != "s")
    }
    output.append(text: mark.closing)
    lastMarkEnd = output.count
    if hasSpace { output.append(" ") }
  }

  /// Begins a line where none is open, and writes the marks that wait for something to mark.
  mutating func beginText() {
    ensureInline()
    if let end = pendingBreak {
      pendingBreak = nil
      trimEnd()
      output.append(text: end)
      breakLine()
    }
    for index in marks.indices where !marks[index].isWritten {
      if lastMarkEnd == output.count { marks[index].avoidStars() }
      marks[index].start = output.count
      output.append(text: marks[index].opening)
      isAtLineStart = false
    }
  }

  /// Writes what is Markdown already.
  mutating func write(markup text: String) {
    beginText()
    output.append(text: text)
    isAtLineStart = false
    skipsSpace = false
  }

  private mutating func writeBreak() {
    switch inline {
    case nil: break
    case .heading: write(markup: " ")
    case .cell: breakCell()
    case .paragraph:
      pendingBreak = "  "
      skipsSpace = true
    }
  }

  private mutating func writeFootnoteReference() {
    let content = html[tokens.content(of: "sup")]
    let digits = content.drop { $0 != UInt8(ascii: ">") }.dropFirst().prefix { 0x30...0x39 ~= $0 }
    write(
      markup: "[^\(options.footnotePrefix)\(String(decoding: digits, as: UTF8.self))]")
  }

  /// A link without an address that is for reading is its text; one to itself is the address
  /// alone; one back from a footnote is left out.
  private mutating func openLink(_ tag: HTMLStartTag) {
    if tag.hasClass("footnote-backref", in: html) { return tokens.skip(past: "a") }
    guard let address = tag.value("href", in: html), ReadableAddress.isLink(address) else { return }
    if isText(of: address) {
      tokens.skip(past: "a")
      return write(markup: "<\(address)>")
    }
    let title = tag.value("title", in: html).map { " \"\(MarkdownText.quoted($0))\"" } ?? ""
    openMark(
      InlineMark(
        element: "a", opening: "[", closing: "](\(ReadableAddress.encoded(address))\(title))"))
  }

  /// Whether the link that has begun shows just its own address.
  private func isText(of address: String) -> Bool {
    guard address.utf8.contains(UInt8(ascii: ":")),
      !address.utf8.contains(where: { $0 == 0x20 || $0 == 0x3C || $0 == 0x3E })
    else { return false }
    let rest = html[tokens.position...]
    let text = rest.prefix(address.utf8.count * 6).prefix { $0 != UInt8(ascii: "<") }
    return rest[text.endIndex...].starts(with: "</a>".utf8)
      && CharacterReference.resolved(text).elementsEqual(address.utf8)
  }

  private mutating func writeImage(_ tag: HTMLStartTag) {
    let alt = MarkdownText.escaped(tag.value("alt", in: html) ?? "", inCell: table != nil)
    guard let address = tag.value("src", in: html), ReadableAddress.isResource(address) else {
      return alt.isEmpty ? () : write(markup: alt)
    }
    let title = tag.value("title", in: html).map { " \"\(MarkdownText.quoted($0))\"" } ?? ""
    write(markup: "![\(alt)](\(ReadableAddress.encoded(address))\(title))")
  }

  /// What plays becomes a link; what stands in it for older browsers comes behind.
  private mutating func writeMedium(_ tag: HTMLStartTag) {
    guard let address = tag.value("src", in: html), ReadableAddress.isResource(address) else {
      return
    }
    if tag.name == "iframe" { tokens.skip(past: "iframe") }
    write(markup: "<\(ReadableAddress.encoded(address))>")
  }
}

/// Which addresses Markdown may hold, and how.
enum ReadableAddress {
  /// Whether a click does no more than to show something.
  static func isLink(_ address: String) -> Bool {
    guard let scheme = scheme(of: address) else { return !address.isEmpty }
    return ["http", "https", "mailto", "tel", "ftp"].contains(scheme)
  }

  static func isResource(_ address: String) -> Bool {
    guard let scheme = scheme(of: address) else { return !address.isEmpty }
    return ["http", "https"].contains(scheme)
  }

  /// Of any characters before a colon, as the strictest reader takes it: `java\nscript:` too.
  private static func scheme(of address: String) -> String? {
    let end = address.utf8.firstIndex { ":/?#".utf8.contains($0) }
    guard let end, address.utf8[end] == UInt8(ascii: ":") else { return nil }
    return address[..<end].lowercased()
  }

  /// Without what would end it between parentheses.
  static func encoded(_ address: String) -> String {
    guard address.utf8.contains(where: endsAddress) else { return address }
    var encoded = ByteBuffer(capacity: address.utf8.count + 16)
    for byte in address.utf8 {
      guard endsAddress(byte) else {
        encoded.append(byte)
        continue
      }
      let digits = String(byte, radix: 16, uppercase: true)
      encoded.append(text: digits.count == 1 ? "%0\(digits)" : "%\(digits)")
    }
    return encoded.string
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || "()<>\\\"".utf8.contains(byte)
  }
}
