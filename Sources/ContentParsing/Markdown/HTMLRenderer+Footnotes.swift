internal import Text

/// Footnotes, as cmark writes them. Their labels and back references are not to be had from
/// cmark's interface, so they are taken from its own HTML.
extension HTMLRenderer {
  struct FootnoteState {
    /// Whether the list of footnotes has begun.
    var isOpen = false
    /// The links back to the open footnote's references; empty once they are written.
    var backReferences: Substring = ""
  }

  mutating func appendFootnoteReference(_ node: MarkdownNode) {
    output.append(text: footnoteHTML(node))
  }

  mutating func openFootnote(_ node: MarkdownNode) {
    if !footnotes.isOpen {
      sanitizer?.closeElements(to: &output)
      startLine()
      output.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
      footnotes.isOpen = true
    }
    let html = footnoteHTML(node)
    let label = Self.label(of: html)
    footnotes.backReferences = Self.backReferences(to: label, in: html)
    output.append("<li id=\"fn-")
    output.append(text: String(label))
    output.append("\">\n")
  }

  mutating func closeFootnote(_ node: MarkdownNode) {
    if !footnotes.backReferences.isEmpty {
      appendBackReferences()
      output.append("\n")
    }
    output.append("</li>\n")
  }

  mutating func appendBackReferences() {
    output.append(text: String(footnotes.backReferences))
    footnotes.backReferences = ""
  }

  /// In the labels, cmark has percent-encoded the delimiters that `CJKEmphasis` has marked.
  private func footnoteHTML(_ node: MarkdownNode) -> String {
    guard !isPlain else { return node.libraryHTML }
    return DelimiterMarker.all.reduce(node.libraryHTML) { html, marker in
      guard let original = DelimiterMarker.original(of: marker) else { return html }
      return html.replacing(
        "%\(String(marker, radix: 16))", with: String(decoding: [original], as: UTF8.self))
    }
  }

  private static func label(of html: String) -> Substring {
    guard let start = html.firstRange(of: "<li id=\"fn-")?.upperBound else { return "" }
    return html[start...].prefix { $0 != "\"" }
  }

  private static func backReferences(to label: Substring, in html: String) -> Substring {
    let opening = "<a href=\"#fnref-\(label)\" class=\"footnote-backref\""
    guard let start = html.ranges(of: opening).last?.lowerBound,
      let end = html.ranges(of: "</a>").last?.upperBound
    else { return "" }
    return html[start..<end]
  }
}
