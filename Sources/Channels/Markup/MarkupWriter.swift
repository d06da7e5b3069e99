/// Writes blocks in the markup of a channel.
struct MarkupWriter {
  let markup: any Markup

  init(_ markup: any Markup) {
    self.markup = markup
  }

  /// - Parameter separator: between two blocks; nil for the markup's own.
  func write(_ blocks: [Block], separator: String? = nil) -> String {
    write(blocks, depth: 0).filter { !$0.isEmpty }
      .joined(separator: separator ?? markup.blockSeparator)
  }

  func write(_ inlines: [Inline]) -> String {
    guard let markdown = markup as? any MarkdownMarkup else { return inlines.map(write).joined() }
    var text = MarkedText(markdown.emphasisGuard)
    write(inlines, as: markdown, to: &text)
    return text.text
  }

  private func write(
    _ inlines: [Inline], as markdown: any MarkdownMarkup, to text: inout MarkedText
  ) {
    for inline in inlines {
      switch inline {
      case .strong(let inner):
        text.append(marking: markdown.strongMark) { write(inner, as: markdown, to: &$0) }
      case .emphasis(let inner):
        text.append(marking: markdown.emphasisMark) { write(inner, as: markdown, to: &$0) }
      case .strikethrough(let inner):
        text.append(marking: markdown.strikethroughMark, movesPunctuation: false) {
          write(inner, as: markdown, to: &$0)
        }
      default: text.append(write(inline))
      }
    }
  }

  private func write(_ blocks: [Block], depth: Int) -> [String] {
    blocks.map { write($0, depth: depth) }
  }

  private func write(_ block: Block, depth: Int) -> String {
    switch block {
    case .paragraph(let inlines): markup.paragraph(write(inlines), .text)
    case .heading(let inlines, let level, _): markup.heading(write(inlines), level: level)
    case .list(let list): write(list, depth: depth)
    case .quote(let blocks): markup.quote(write(blocks))
    case .code(let code, let language): markup.codeBlock(code, language: language)
    case .formula(let tex): markup.formula(tex, isDisplayed: true)
    case .table(let table): markup.table(table.header.map(write), table.rows.map { $0.map(write) })
    case .rule: markup.rule
    }
  }

  private func write(_ list: Block.List, depth: Int) -> String {
    let items = list.items.map { blocks in
      ListItem(
        text: blocks.filter { !$0.isList }.map(writeInItem)
          .joined(separator: markup.lineBreak),
        nested: blocks.filter(\.isList).map { write($0, depth: depth + 1) })
    }
    return markup.list(items, start: list.start, depth: depth)
  }

  /// Paragraphs of an item are no paragraphs of their own.
  private func writeInItem(_ block: Block) -> String {
    if case .paragraph(let inlines) = block { write(inlines) } else { write(block, depth: 0) }
  }

  private func write(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): markup.text(text)
    case .strong(let inner): markup.strong(write(inner))
    case .emphasis(let inner): markup.emphasis(write(inner))
    case .strikethrough(let inner): markup.strikethrough(write(inner))
    case .code(let code): markup.code(code)
    case .link(let inner, let address): markup.link(write(inner), to: address)
    case .image(let alternative, let address): markup.image(alternative, at: address)
    case .formula(let tex): markup.formula(tex, isDisplayed: false)
    case .lineBreak: markup.lineBreak
    }
  }
}

extension Block {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
