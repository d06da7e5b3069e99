internal import Text

extension HTMLRenderer {
  mutating func open(block node: MarkdownNode, _ kind: MarkdownNode.Kind) {
    switch kind {
    case .paragraph: openParagraph(node)
    case .heading: openHeading(node)
    case .blockQuote: openLine("<blockquote>\n")
    case .list: openList(node)
    case .item: openItem(node)
    case .table: openTable(node)
    case .tableRow: openRow(node)
    case .tableCell: openCell(node)
    case .footnoteDefinition: openFootnote(node)
    case .customBlock: openAlert(node)
    default: break
    }
  }

  mutating func close(block node: MarkdownNode, _ kind: MarkdownNode.Kind) {
    switch kind {
    case .paragraph: closeParagraph(node)
    case .heading: closeHeading(node)
    case .blockQuote: openLine("</blockquote>\n")
    case .list: output.append(node.isBulletList ? "</ul>\n" : "</ol>\n")
    case .item: output.append("</li>\n")
    case .table: closeTable()
    case .tableRow: closeRow(node)
    case .tableCell: closeCell()
    case .footnoteDefinition: closeFootnote(node)
    case .customBlock: closeAlert(node)
    default: break
    }
  }

  private mutating func openLine(_ text: StaticString) {
    startLine()
    output.append(text)
  }

  private mutating func openParagraph(_ node: MarkdownNode) {
    facts.startBlock(node)
    guard !node.isInTightList else { return }
    startLine()
    output.append(isFigure(node) ? "<figure" : "<p")
    closeTag()
  }

  private mutating func closeParagraph(_ node: MarkdownNode) {
    guard !node.isInTightList else { return }
    if isFigure(node), let image = node.firstChild { return closeFigure(image) }
    if node.next == nil, let parent = node.parent, parent.kind == .footnoteDefinition {
      output.append(UInt8(ascii: " "))
      appendBackReferences()
    }
    output.append("</p>\n")
  }

  private mutating func openHeading(_ node: MarkdownNode) {
    facts.startBlock(node)
    startLine()
    output.append("<h")
    if isPlain {
      output.append(decimal: node.headingLevel)
    } else {
      let heading = facts.addHeading(node)
      output.append(decimal: heading.shownLevel)
      holes.append(HTMLFragment.Hole(.identifier, at: output.count, address: heading.id))
    }
    output.append(">")
  }

  private mutating func closeHeading(_ node: MarkdownNode) {
    let heading = isPlain ? nil : facts.headings.last
    if let heading {
      holes.append(HTMLFragment.Hole(.headingAnchor, at: output.count, address: heading.id))
    }
    output.append("</h")
    output.append(decimal: heading?.shownLevel ?? node.headingLevel)
    output.append(">\n")
  }

  private mutating func openList(_ node: MarkdownNode) {
    startLine()
    output.append(node.isBulletList ? "<ul" : "<ol")
    if !node.isBulletList, node.listStart != 1 {
      output.append(" start=\"")
      output.append(decimal: node.listStart)
      output.append("\"")
    }
    closeTag()
    output.append("\n")
  }

  private mutating func openItem(_ node: MarkdownNode) {
    openLine("<li>")
    switch node.isChecked {
    case true?: output.append("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
    case false?: output.append("<input type=\"checkbox\" disabled=\"\" /> ")
    case nil: break
    }
  }

  mutating func appendThematicBreak() {
    openLine("<hr />\n")
  }

  mutating func appendCodeBlock(_ node: MarkdownNode) {
    guard isPlain else { return appendHighlightedBlock(node) }
    startLine()
    let language = UnsafeBufferPointer(rebasing: node.fenceInfo.prefix { !$0.isASCIISpace })
    if node.fenceInfo.isEmpty {
      output.append("<pre><code>")
    } else {
      output.append("<pre><code class=\"language-")
      output.append(language, escaping: .html)
      output.append("\">")
    }
    output.append(node.literal, escaping: .html)
    output.append("</code></pre>\n")
  }
}

extension MarkdownNode {
  /// Whether this is a paragraph that is written without its tags.
  var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == .list else { return false }
    return list.isTight
  }
}
