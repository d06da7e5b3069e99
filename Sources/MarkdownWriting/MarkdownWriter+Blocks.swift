internal import HTMLReading
internal import Text

extension MarkdownWriter {
  mutating func open(_ tag: HTMLStartTag) {
    if table?.isInCell == true, Self.breaksCells.contains(tag.name) { return breakCell() }
    switch tag.name {
    case "p": openParagraph(tag)
    case "h1", "h2", "h3", "h4", "h5", "h6": openHeading(tag.name)
    case "hr": writeRule()
    case "blockquote": openQuote()
    case "aside": openQuote()
    case "ul", "ol": openList(tag)
    case "li": openItem()
    case "table": openTable()
    case "tr": openRow()
    case "td", "th": openCell(tag)
    case "pre": writeCode(tag)
    case "summary", "dt": openMarkedParagraph(tag.name, "**")
    case "figcaption", "caption": openMarkedParagraph(tag.name, "*")
    case "section": openSection(tag)
    case "div" where tag.hasClass("math", in: html): writeDisplayedMath()
    case let name where Self.blocks.contains(name): endParagraph()
    default: openInline(tag)
    }
  }

  mutating func close(_ name: String) {
    if table?.isInCell == true, Self.breaksCells.contains(name) { return }
    switch name {
    case "blockquote", "aside": closeQuote()
    case "ul", "ol": closeList()
    case "li": closeItem()
    case "table": closeTable()
    case "tr": closeRow()
    case "td", "th": closeCell()
    case "section":
      endParagraph()
      footnoteCount = nil
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "figcaption", "caption":
      closeMarks()
      endParagraph()
    case let name where Self.blocks.contains(name): endParagraph()
    default: closeInline(name)
    }
  }

  /// Blocks whose tags say nothing in Markdown.
  private static let blocks: Set<String> = [
    "div", "figure", "details", "dl", "dd", "center", "thead", "tbody", "tfoot", "colgroup",
    "article", "main", "header", "footer", "nav", "form", "fieldset", "address", "picture",
  ]
  /// What begins a new line in a table's cell.
  private static let breaksCells: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "aside", "ul", "ol", "li",
    "div", "details", "summary", "dl", "dt", "dd", "table", "figure", "figcaption",
  ]

  private mutating func openParagraph(_ tag: HTMLStartTag) {
    if tag.hasClass("alert-title", in: html) { return openMarkedParagraph("p", "**") }
    endParagraph()
  }

  private mutating func openMarkedParagraph(_ name: String, _ mark: String) {
    endParagraph()
    openMark(InlineMark(element: name, opening: mark, closing: mark))
  }

  private mutating func openHeading(_ name: String) {
    beginBlock()
    let level = Int(name.suffix(1)).map { min(6, $0 + options.headingShift) } ?? 6
    output.append([UInt8](repeating: UInt8(ascii: "#"), count: level))
    output.append(" ")
    begin(.heading)
  }

  /// Behind an item's marker, hyphens would make one rule with it.
  private mutating func writeRule() {
    beginBlock()
    output.append(containers.isEmpty ? "---" : "***")
    separation = .blank
  }

  private mutating func openQuote() {
    beginBlock()
    containers.append(.quote(prefixLength: prefix.count))
    push(prefix: "> ".utf8)
  }

  private mutating func closeQuote() {
    endParagraph()
    guard containers.contains(where: \.isQuote) else { return }
    while let container = containers.popLast() {
      if case .quote(let length) = container {
        prefix.removeLast(prefix.count - length)
        break
      }
    }
    separation = .blank
  }

  private mutating func openSection(_ tag: HTMLStartTag) {
    endParagraph()
    if tag.hasClass("footnotes", in: html) { footnoteCount = 0 }
  }

  /// Begins what follows on the same line, with `bytes` before its further lines.
  mutating func push(prefix bytes: some Sequence<UInt8>, shown: Bool = true) {
    let bytes = Array(bytes)
    if shown { output.append(bytes) }
    prefix += bytes
    separation = .none
  }

  /// Ends the line that is open, and writes what has to stand before the next block.
  mutating func beginBlock(_ needed: Separation? = nil) {
    endParagraph()
    switch needed ?? separation {
    case .none: break
    case .line: breakLine()
    case .blank:
      output.append("\n")
      output.append(prefix[..<prefix.trimmedEnd])
      breakLine()
    }
    separation = .blank
    lastList = nil
  }

  mutating func begin(_ kind: InlineKind) {
    inline = kind
    isAtLineStart = kind == .paragraph
    skipsSpace = true
  }

  /// Begins a paragraph for text that stands in no line yet.
  mutating func ensureInline() {
    guard inline == nil else { return }
    beginBlock()
    begin(.paragraph)
  }

  mutating func endParagraph() {
    guard inline != nil else { return }
    trimEnd()
    inline = nil
    pendingBreak = nil
    separation = .blank
  }

  /// Removes the white space at the end.
  mutating func trimEnd() {
    while output.bytes.last == 0x20 { output.bytes.removeLast() }
  }

  mutating func breakLine() {
    output.append("\n")
    output.append(prefix)
    isAtLineStart = true
    skipsSpace = true
  }
}

extension MarkdownWriter.Container {
  fileprivate var isQuote: Bool {
    if case .quote = self { return true }
    return false
  }
}

extension [UInt8] {
  /// Where the white space at the end begins.
  fileprivate var trimmedEnd: Int { lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0 }
}
