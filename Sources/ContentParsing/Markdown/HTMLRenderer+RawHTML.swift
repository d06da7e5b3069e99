internal import Text

/// HTML that the author wrote: kept in the plain style (with GFM's tag filter) and where the
/// site allows it, made safe otherwise.
extension HTMLRenderer {
  mutating func appendInlineHTML(_ node: MarkdownNode) {
    if isPlain {
      appendFiltered(inline: node.literal)
    } else {
      appendSafe(node.literal, in: facts.block ?? node)
    }
  }

  mutating func appendHTMLBlock(_ node: MarkdownNode) {
    startLine()
    if isPlain {
      appendFiltered(block: node.literal)
    } else {
      facts.startBlock(node)
      let start = output.count
      appendSafe(node.literal, in: node)
      facts.count(markup: output.bytes[start...])
      if output.bytes[start...].allSatisfy(\.isASCIISpace) {
        output.bytes.removeLast(output.count - start)
      }
    }
    startLine()
  }

  /// Of what is refused in one tag, the first is kept.
  private mutating func appendSafe(_ html: UnsafeBufferPointer<UInt8>, in block: MarkdownNode) {
    guard sanitizer != nil else { return output.append(html) }
    let firstHole = holes.count
    sanitizer?.append(html, to: &output, holes: &holes)
    for hole in holes[firstHole...] { facts.addReference(hole.address, hole.kind) }
    refuseTakenIdentifiers(from: firstHole, in: block)
    var last: Range<Int>?
    for refusal in sanitizer?.takeRefusals() ?? [] where refusal.range != last {
      last = refusal.range
      let text = String(decoding: html[refusal.range], as: UTF8.self)
      refused.append(RefusedHTML(what: refusal.what, text: text, in: block))
    }
  }

  /// Leaves out identifiers that another element of the page has.
  private mutating func refuseTakenIdentifiers(from firstHole: Int, in block: MarkdownNode) {
    var kept = firstHole
    for index in holes.indices[firstHole...] {
      let hole = holes[index]
      if hole.kind == .identifier, !facts.claim(id: hole.address) {
        refused.append(
          RefusedHTML(what: .identifier(hole.address), text: hole.address, in: block))
      } else {
        holes[kept] = hole
        kept += 1
      }
    }
    holes.removeLast(holes.count - kept)
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
