extension HTMLReader {
  /// An element that has begun, with what it holds so far.
  struct Frame {
    let tag: String
    private let attributes: [String: String]
    private(set) var blocks: [Block] = []
    /// The line that is being written.
    private(set) var inlines: [Inline] = []
    var items: [[Block]] = []
    var cells: [[Inline]] = []
    var rows: [[[Inline]]] = []

    init(tag: String, _ attributes: [String: String] = [:]) {
      self.tag = tag
      self.attributes = attributes
    }

    /// What an ended element gives to the one around it.
    enum Content {
      case inlines([Inline])
      case blocks([Block])
      case item([Block])
      case cell([Inline])
      case row([[Inline]])
      case rows([[[Inline]]])
      case nothing
    }

    var isInline: Bool {
      switch tag {
      case "a", "strong", "b", "em", "i", "del", "s", "strike", "code", "kbd", "samp", "span",
        "sup",
        "sub", "mark", "small", "abbr", "cite", "q", "u", "ins", "ruby", "rt", "rp", "time", "var",
        "font", "label":
        true
      default: false
      }
    }

    /// White space behind a break is that of the source.
    mutating func add(_ inline: Inline) {
      guard case .text(let text) = inline else { return inlines.append(inline) }
      switch inlines.last {
      case .text(let last): inlines[inlines.count - 1] = .text(last + text)
      case .lineBreak where tag != "pre" && tag != "code":
        inlines.append(.text(String(text.drop(while: \.isWhitespace))))
      default: inlines.append(inline)
      }
    }

    mutating func add(_ block: Block) {
      endLine()
      blocks.append(block)
    }

    /// All that it holds as blocks.
    var finished: [Block] {
      var frame = self
      frame.endLine()
      return frame.blocks
    }

    private mutating func endLine() {
      let line = inlines.trimmed
      if !line.isEmpty { blocks.append(.paragraph(line)) }
      inlines = []
    }
  }
}

extension HTMLReader.Frame {
  var content: Content {
    switch tag {
    case _ where HTMLReader.hidden.contains(tag): .nothing
    case _ where isInline: .inlines(markedInlines)
    case "h1", "h2", "h3", "h4", "h5", "h6": heading
    case "ul", "ol": .blocks([.list(Block.List(start: start, items: items))])
    case "li", "dd", "dt": .item(finished)
    case "dl": .blocks([.list(Block.List(start: nil, items: items))])
    case "blockquote", "aside": .blocks([.quote(finished)])
    case "pre": .blocks([code])
    case "div" where attributes["data-language"] != nil: .blocks(finished.map(coded))
    case "div" where isDisplayedFormula: .blocks([.formula(Self.formula(inlines.plainText))])
    case "th", "td": .cell(cell)
    case "tr": .row(cells)
    case "thead", "tbody", "tfoot": .rows(rows)
    case "table": .blocks(table)
    case "summary", "figcaption": .blocks(finished.map(\.emphasized))
    default: .blocks(finished)
    }
  }

  private var classes: [Substring] { attributes["class", default: ""].split(separator: " ") }

  private var isDisplayedFormula: Bool { classes.contains("math") }

  private var markedInlines: [Inline] {
    switch tag {
    case "strong", "b": [.strong(inlines)]
    case "em", "i", "cite", "var": [.emphasis(inlines)]
    case "del", "s", "strike": [.strikethrough(inlines)]
    case "code", "kbd", "samp": [.code(inlines.plainText)]
    case "span" where classes.contains("math"): [.formula(Self.formula(inlines.plainText))]
    case "sup" where classes.contains("footnote-ref"): [.text("[" + inlines.plainText + "]")]
    case "a" where attributes["class"] == "anchor" || classes.contains("footnote-backref"): []
    case "a": link
    default: inlines
    }
  }

  /// A link within the page leads nowhere in a channel.
  private var link: [Inline] {
    guard let address = attributes["href"], !address.isEmpty, !inlines.isEmpty else {
      return inlines
    }
    return [.link(inlines, address: address)]
  }

  private var heading: Content {
    let level = tag.last?.wholeNumberValue ?? 6
    let text = inlines.trimmed
    return text.isEmpty
      ? .nothing : .blocks([.heading(text, level: level, identifier: attributes["id"] ?? "")])
  }

  private var start: Int? { tag == "ol" ? attributes["start"].flatMap { Int($0) } ?? 1 : nil }

  /// The text of a `pre`, whose `code` has become inline code.
  private var code: Block {
    let text = inlines.plainText
    return .code(text.hasSuffix("\n") ? String(text.dropLast()) : text, language: nil)
  }

  private func coded(_ block: Block) -> Block {
    guard case .code(let text, nil) = block else { return block }
    return .code(text, language: attributes["data-language"])
  }

  private var cell: [Inline] {
    finished.map(\.inlines).joinedByBreaks
  }

  private var table: [Block] {
    guard let header = rows.first else { return finished }
    let rows = rows.dropFirst().map { row in
      Array((row + Array(repeating: [], count: header.count)).prefix(header.count))
    }
    return [.table(Block.Table(header: header, rows: rows))]
  }

  /// TeX without `\(…\)` or `\[…\]`.
  private static func formula(_ text: String) -> String {
    let isDelimited = ["\\(", "\\["].contains { text.hasPrefix($0) }
    return isDelimited ? String(text.dropFirst(2).dropLast(2)) : text
  }
}

extension [Inline] {
  /// Without white space and breaks at both ends.
  var trimmed: [Inline] {
    var inlines = self
    while let first = inlines.first {
      guard case .text(let text) = first else {
        if first == .lineBreak { inlines.removeFirst(); continue }
        break
      }
      let rest = String(text.drop(while: \.isWhitespace))
      if !rest.isEmpty { inlines[0] = .text(rest); break }
      inlines.removeFirst()
    }
    while let last = inlines.last {
      guard case .text(let text) = last else {
        if last == .lineBreak { inlines.removeLast(); continue }
        break
      }
      let rest = String(text.reversed().drop(while: \.isWhitespace).reversed())
      if !rest.isEmpty { inlines[inlines.count - 1] = .text(rest); break }
      inlines.removeLast()
    }
    return inlines
  }
}

extension [[Inline]] {
  /// One line after the other.
  var joinedByBreaks: [Inline] {
    reduce(into: []) { all, line in
      if !line.isEmpty { all += (all.isEmpty ? [] : [.lineBreak]) + line }
    }
  }
}

extension Block {
  fileprivate var emphasized: Block {
    guard case .paragraph(let inlines) = self else { return self }
    return .paragraph([.emphasis(inlines)])
  }
}
