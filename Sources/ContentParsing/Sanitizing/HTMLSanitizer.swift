package import Text

/// Makes a document's raw HTML safe to publish.
///
/// cmark hands out raw HTML in pieces: blocks, and inline one tag at a time. They go through one
/// sanitizer in the document's order, with what contains them told by `openContainer` and
/// `closeContainer`, so that elements end where their container ends, and no end tag closes
/// what the document did not open.
///
/// Only what CommonMark calls a tag is taken as one. A tag of the policy is written anew; any
/// other, and any other `<`, becomes text. Comments, declarations and the like are dropped.
package struct HTMLSanitizer {
  private let policy: HTMLPolicy
  /// The elements that are open, outermost first.
  private var open: [String] = []
  /// For each container how many elements were open when it began.
  private var floors: [Int] = []
  /// What was not published as it was written, in order.
  package private(set) var refusals: [HTMLRefusal] = []

  /// Hands over the refusals, and forgets them.
  mutating func takeRefusals() -> [HTMLRefusal] {
    defer { refusals = [] }
    return refusals
  }

  package init(policy: HTMLPolicy) {
    self.policy = policy
  }

  /// Begins a block or an inline that contains others, such as a paragraph or a link.
  package mutating func openContainer() {
    floors.append(open.count)
  }

  /// Ends the innermost container: writes the end tags of the elements that are open in it.
  package mutating func closeContainer(to buffer: inout ByteBuffer) {
    close(downTo: floors.popLast() ?? 0, to: &buffer)
  }

  /// Writes the end tags of the elements that are open in the innermost container, which goes on.
  package mutating func closeElements(to buffer: inout ByteBuffer) {
    close(downTo: floor, to: &buffer)
  }

  /// Writes the safe form of `html`, one HTML block or one inline tag as cmark has it.
  ///
  /// The addresses of links and images are left open and added to `holes`, with their offsets
  /// in `buffer`.
  package mutating func append(
    _ html: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer,
    holes: inout [HTMLFragment.Hole]
  ) {
    let scanner = HTMLTagScanner(bytes: html)
    var ends = HTMLEnds(bytes: html)
    var position = 0
    while position < html.count {
      let text = position
      while position < html.count, html[position] != UInt8(ascii: "<") { position += 1 }
      buffer.append(markup: html[text..<position], isAttribute: false)
      guard position < html.count else { break }
      if let end = ends.invisible(at: position) {
        position = end
      } else if let tag = scanner.tag(at: position) {
        position = append(tag, of: html, &ends, to: &buffer, holes: &holes)
      } else {
        buffer.append("&lt;")
        position += 1
      }
    }
  }

  /// Returns where reading goes on.
  private mutating func append(
    _ tag: HTMLTag, of html: UnsafeBufferPointer<UInt8>, _ ends: inout HTMLEnds,
    to buffer: inout ByteBuffer, holes: inout [HTMLFragment.Hole]
  ) -> Int {
    guard let rule = ElementRule.all[tag.name], isAllowed(tag, in: html) else {
      return refuse(tag, of: html, &ends, to: &buffer)
    }
    guard !tag.isEnd else {
      end(tag.name, to: &buffer)
      return tag.range.upperBound
    }
    guard makeRoom(for: tag.name, rule, to: &buffer) else {
      refuse(.element(tag.name), at: tag)
      buffer.append(markup: html[tag.range], isAttribute: false)
      return tag.range.upperBound
    }
    var writer = HTMLTagWriter(policy: policy, html: html)
    writer.append(tag, rule, to: &buffer, holes: &holes)
    refusals += writer.refusals
    if tag.name == "iframe" {
      buffer.append("</iframe>")
      return end(of: tag, &ends) ?? tag.range.upperBound
    }
    if !rule.isVoid, !tag.isSelfClosing { open.append(tag.name) }
    return tag.range.upperBound
  }
}

extension HTMLSanitizer {
  /// A frame without an address of the policy is no frame.
  private func isAllowed(_ tag: HTMLTag, in html: UnsafeBufferPointer<UInt8>) -> Bool {
    guard tag.name == "iframe", !tag.isEnd else { return true }
    return HTMLTagWriter(policy: policy, html: html).frameAddress(of: tag) != nil
  }

  /// Shows a tag as text, or leaves its element out where that ends in the same HTML; a script
  /// or a style sheet also where it does not.
  private mutating func refuse(
    _ tag: HTMLTag, of html: UnsafeBufferPointer<UInt8>, _ ends: inout HTMLEnds,
    to buffer: inout ByteBuffer
  ) -> Int {
    refuse(.element(tag.name), at: tag)
    let isAlone = tag.range == 0..<html.count
    if ElementRule.withoutText.contains(tag.name), !tag.isEnd, !isAlone {
      if let end = end(of: tag, &ends) { return end }
      if tag.name == "script" || tag.name == "style" { return html.count }
    }
    buffer.append(markup: html[tag.range], isAttribute: false)
    return tag.range.upperBound
  }

  private func end(of tag: HTMLTag, _ ends: inout HTMLEnds) -> Int? {
    tag.isSelfClosing ? tag.range.upperBound : ends.element(tag.name, from: tag.range.upperBound)
  }

  private mutating func refuse(_ what: HTMLRefusal.What, at tag: HTMLTag) {
    refusals.append(HTMLRefusal(what: what, range: tag.range))
  }

  private var floor: Int { floors.last ?? 0 }

  /// Ends what the start tag of `name` ends, and says whether it may stand here.
  private mutating func makeRoom(
    for name: String, _ rule: ElementRule, to buffer: inout ByteBuffer
  ) -> Bool {
    var siblings = open.count
    var index = open.count
    var hasParent = false
    while index > floor, !hasParent {
      index -= 1
      hasParent = rule.parents.contains(open[index])
      if rule.endsSiblings.contains(open[index]), isEnding(open[index], at: index) {
        siblings = index
      }
    }
    guard hasParent || rule.parents.isEmpty, name != "a" || !open[..<floor].contains("a"),
      siblings < HTMLPolicy.maximumDepth
    else { return false }
    close(downTo: siblings, to: &buffer)
    return true
  }

  /// A paragraph may stand in an element that stands in a paragraph.
  private func isEnding(_ sibling: String, at index: Int) -> Bool {
    sibling != "p" || index == open.count - 1
  }

  private mutating func end(_ name: String, to buffer: inout ByteBuffer) {
    guard let index = open[floor...].lastIndex(of: name) else { return }
    close(downTo: index, to: &buffer)
  }

  private mutating func close(downTo count: Int, to buffer: inout ByteBuffer) {
    while open.count > count, let name = open.popLast() {
      buffer.append("</")
      buffer.append(text: name)
      buffer.append(">")
    }
  }
}
