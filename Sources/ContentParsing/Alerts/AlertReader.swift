internal import Text

/// Makes alerts of quotes that begin with `[!NOTE]`, and of what stands between `:::note` and
/// `:::`, in the tree of a document.
///
/// Markers are whole lines: the first line of a paragraph opens, the last line of a block closes.
/// What is not closed stays as it is written.
struct AlertReader {
  /// Of titles that the author does not give.
  let language: String

  /// Whether `markdown` can hold an alert at all, which saves the walk over the tree.
  static func mayHoldAlerts(_ markdown: [UInt8]) -> Bool {
    markdown.holds("[!") || markdown.holds(":::")
  }

  func read(_ root: MarkdownNode) {
    var containers = [root]
    root.walk { node, kind in
      if kind.holdsBlocks { containers.append(node) }
      return kind.holdsBlocks || kind == .list
    }
    for container in containers.reversed() {
      readDirectives(in: container)
      readQuote(container)
    }
  }

  private func readQuote(_ quote: MarkdownNode) {
    guard quote.kind == .blockQuote, let paragraph = quote.firstChild,
      paragraph.kind == .paragraph, let marker = AlertMarker(quoteLine: paragraph.firstLine)
    else { return }
    guard paragraph.next != nil || paragraph.hasSecondLine else { return }
    paragraph.removeFirstLine()
    if paragraph.firstChild == nil { paragraph.remove() }
    quote.becomeAlert(marker, language: language)
  }

  // MARK: - Directives

  private struct Directive {
    let marker: AlertMarker
    let start: MarkdownNode
    let end: MarkdownNode
  }

  private func readDirectives(in container: MarkdownNode) {
    for directive in directives(in: container) { make(directive) }
  }

  /// Inner ones before those around them.
  private func directives(in container: MarkdownNode) -> [Directive] {
    var found: [Directive] = []
    var open: [(marker: AlertMarker, start: MarkdownNode)] = []
    for block in container.children {
      if block.kind == .paragraph, let marker = AlertMarker(directiveLine: block.firstLine) {
        open.append((marker, block))
      }
      if let last = open.last, block.lastParagraph?.lastLine == AlertMarker.fence {
        open.removeLast()
        found.append(Directive(marker: last.marker, start: last.start, end: block))
      }
    }
    return found
  }

  private func make(_ directive: Directive) {
    if let paragraph = directive.end.lastParagraph {
      paragraph.removeLastLine()
      if paragraph.firstChild == nil, paragraph != directive.start, paragraph != directive.end {
        paragraph.remove()
      }
    }
    let start = title(of: directive) ?? directive.start
    let alert = start.wrapped(through: directive.end)
    alert.becomeAlert(directive.marker, language: language)
  }

  /// Removes the line that opens a directive; of its own title a paragraph is left.
  private func title(of directive: Directive) -> MarkdownNode? {
    guard directive.marker.hasTitle else {
      directive.start.removeFirstLine()
      return nil
    }
    let title = directive.start.splittingFirstLine()
    title.keepBracketed()
    return title
  }
}

extension MarkdownNode.Kind {
  /// Whether paragraphs may stand in it.
  fileprivate var holdsBlocks: Bool {
    self == .blockQuote || self == .item || self == .footnoteDefinition
  }
}
