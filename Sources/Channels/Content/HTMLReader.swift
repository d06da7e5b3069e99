internal import HTMLReading

/// Reads a post's HTML into blocks. What a channel cannot know (classes, colours, sizes) is left
/// out; no text is lost.
struct HTMLReader {
  private var frames = [Frame(tag: "")]

  /// The blocks of `html`, whose addresses are absolute.
  static func blocks(_ html: [UInt8]) -> [Block] {
    var reader = HTMLReader()
    var tokens = HTMLTokens(html)
    while let token = tokens.next() { reader.take(token, of: html) }
    while reader.frames.count > 1 { reader.close() }
    return reader.frames[0].finished
  }

  private mutating func take(_ token: HTMLTokens.Token, of html: [UInt8]) {
    switch token {
    case .text(let range):
      takeText(String(decoding: CharacterReference.resolved(html[range]), as: UTF8.self))
    case .start(let tag): takeStart(tag.name, tag.values(in: html))
    case .end(let name): takeEnd(name)
    }
  }

  // MARK: - Text

  private mutating func takeText(_ text: String) {
    if frames.contains(where: { $0.tag == "pre" }) { return add(.text(text)) }
    if frames.contains(where: { Self.hidden.contains($0.tag) }) { return }
    // Line breaks that stand between tags only part blocks.
    let isBetweenBlocks = frames[frames.count - 1].inlines.isEmpty && text.allSatisfy(\.isNewline)
    if !isBetweenBlocks { add(.text(text.replacing("\n", with: " "))) }
  }

  private mutating func add(_ inline: Inline) {
    frames[frames.count - 1].add(inline)
  }

  // MARK: - Tags

  private mutating func takeStart(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "br": add(.lineBreak)
    case "hr": addBlock(.rule)
    case "img", "video", "audio", "source":
      guard let address = attributes["src"] else { return }
      add(.image(alternative: attributes["alt"] ?? attributes["title"] ?? "", address: address))
    case "iframe":
      if let address = attributes["src"] { add(.link([.text(address)], address: address)) }
      frames.append(Frame(tag: name, attributes))
    case "input":
      if attributes["type"] == "checkbox" {
        add(.text(attributes["checked"] == nil ? "☐ " : "☑ "))
      }
    case "col", "wbr", "track", "meta", "link", "embed", "area", "param": break
    default:
      if Self.blocks.contains(name), frames.last?.isInline == true { closeInlines() }
      frames.append(Frame(tag: name, attributes))
    }
  }

  /// Ends the innermost element of that name, and what was left open in it.
  private mutating func takeEnd(_ name: String) {
    guard let index = frames.lastIndex(where: { $0.tag == name }), index > 0 else { return }
    while frames.count > index { close() }
  }

  private mutating func closeInlines() {
    while frames.count > 1, frames.last?.isInline == true { close() }
  }

  private mutating func addBlock(_ block: Block) {
    if frames.last?.isInline == true { closeInlines() }
    frames[frames.count - 1].add(block)
  }

  /// Ends the innermost element: what it held goes into the one around it.
  private mutating func close() {
    let frame = frames.removeLast()
    switch frame.content {
    case .inlines(let inlines): for inline in inlines { add(inline) }
    case .blocks(let blocks): for block in blocks { addBlock(block) }
    case .item(let blocks): frames[frames.count - 1].items.append(blocks)
    case .cell(let inlines): frames[frames.count - 1].cells.append(inlines)
    case .row(let cells): frames[frames.count - 1].rows.append(cells)
    case .rows(let rows): frames[frames.count - 1].rows += rows
    case .nothing: break
    }
  }

  /// Elements whose text nobody reads, beside those that `HTMLTokens` passes over.
  static let hidden: Set<String> = ["iframe"]

  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table",
    "thead", "tbody", "tr", "td", "th", "section", "aside", "figure", "figcaption", "details",
    "summary", "dl", "dt", "dd", "center",
  ]
}
