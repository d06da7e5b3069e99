internal import Text

/// HTML that the author wrote: kept in the plain style (with GFM's tag filter) and where the
/// site allows it, shown as text otherwise.
extension HTMLRenderer {
  mutating func appendInlineHTML(_ html: UnsafeBufferPointer<UInt8>) {
    switch style {
    case .plain: appendFiltered(inline: html)
    case .site(true, _): output.append(html)
    case .site(false, _): appendAsText(html)
    }
  }

  mutating func appendHTMLBlock(_ html: UnsafeBufferPointer<UInt8>) {
    startLine()
    switch style {
    case .plain: appendFiltered(block: html)
    case .site(true, _): output.append(html)
    case .site(false, _): appendAsParagraph(html)
    }
    startLine()
  }

  private mutating func appendAsParagraph(_ html: UnsafeBufferPointer<UInt8>) {
    guard !html.starts(with: "<!--".utf8) else { return }
    output.append("<p>")
    appendAsText(html)
    output.append("</p>\n")
  }

  /// Comments are left out: authors use them as notes to themselves.
  private mutating func appendAsText(_ html: UnsafeBufferPointer<UInt8>) {
    if !html.starts(with: "<!--".utf8) { output.append(html, escaping: .html) }
  }

  private mutating func appendFiltered(inline html: UnsafeBufferPointer<UInt8>) {
    guard TagFilter.matches(html[...]) else { return output.append(html) }
    output.append("&lt;")
    output.append(UnsafeBufferPointer(rebasing: html.dropFirst()))
  }

  private mutating func appendFiltered(block html: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for position in html.indices where html[position] == UInt8(ascii: "<") {
      guard TagFilter.matches(html[position...]) else { continue }
      output.append(UnsafeBufferPointer(rebasing: html[start..<position]))
      output.append("&lt;")
      start = position + 1
    }
    output.append(UnsafeBufferPointer(rebasing: html[start...]))
  }
}

/// GFM's "Disallowed Raw HTML" (https://github.github.com/gfm/#disallowed-raw-html-extension-).
enum TagFilter {
  private static let names = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ].map { Array($0.utf8) }

  /// Whether `html`, which begins with `<`, begins with a tag that is not let through.
  static func matches(_ html: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard html.count >= 3 else { return false }
    var rest = html.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    return names.contains { name in
      rest.prefix(name.count).elementsEqual(name) { $0 | 0x20 == $1 && $0.isASCIILetter }
        && endsName(rest.dropFirst(name.count))
    }
  }

  private static func endsName(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let next = rest.first else { return false }
    return next.isASCIISpace || next == UInt8(ascii: ">") || rest.starts(with: "/>".utf8)
  }
}
