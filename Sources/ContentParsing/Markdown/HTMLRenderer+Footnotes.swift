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
    appendLibraryHTML(footnoteHTML(node)[...])
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
    appendLibraryHTML("<li id=\"fn-\(label)\">\n")
  }

  mutating func closeFootnote(_ node: MarkdownNode) {
    if !footnotes.backReferences.isEmpty {
      appendBackReferences()
      output.append("\n")
    }
    output.append("</li>\n")
  }

  mutating func appendBackReferences() {
    appendLibraryHTML(footnotes.backReferences)
    footnotes.backReferences = ""
  }

  /// Appends tags of cmark's, in the site style with holes for their `href` and `id`.
  private mutating func appendLibraryHTML(_ html: Substring) {
    guard !isPlain else { return output.append(text: String(html)) }
    let parts = html.split(separator: "\"", omittingEmptySubsequences: false)
    var attribute = Attribute.other
    for (number, part) in parts.enumerated() {
      if number.isMultiple(of: 2) {
        attribute = Attribute(endOf: part)
        output.append(text: String(attribute == .identifier ? part.dropLast(4) : part))
      } else {
        append(part, of: attribute)
      }
    }
  }

  private enum Attribute {
    case address, identifier, label, other

    init(endOf text: Substring) {
      self =
        text.hasSuffix(" href=")
        ? .address
        : text.hasSuffix(" id=") ? .identifier : text.hasSuffix(" aria-label=") ? .label : .other
    }
  }

  private mutating func append(_ value: Substring, of attribute: Attribute) {
    if attribute == .identifier {
      return holes.append(
        HTMLFragment.Hole(.identifier, at: output.count, address: Self.unescaped(value)))
    }
    output.append("\"")
    switch attribute {
    case .address:
      holes.append(HTMLFragment.Hole(.link, at: output.count, address: Self.unescaped(value)))
    case .label where isChinese: output.append("返回正文")
    default: output.append(text: String(value))
    }
    output.append("\"")
  }

  /// What cmark escapes in an address.
  private static func unescaped(_ value: Substring) -> String {
    String(value).replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }

  /// In the labels, cmark has percent-encoded the delimiters that `CJKEmphasis` has marked.
  private func footnoteHTML(_ node: MarkdownNode) -> String {
    let html = node.libraryHTML
    guard !isPlain, html.utf8.contains(UInt8(ascii: "%")) else { return html }
    return DelimiterMarker.all.reduce(html) { html, marker in
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
