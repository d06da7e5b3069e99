internal import Text

extension HTMLRenderer {
  mutating func appendText(_ text: UnsafeBufferPointer<UInt8>) {
    output.append(text, escaping: .html)
    if !isPlain { facts.count(text) }
  }

  /// In Chinese text a line break is no space; before an entry's label it stays.
  mutating func appendSoftBreak(_ node: MarkdownNode) {
    facts.endWord()
    if isInEntry, node.isBeforeLabel { return appendLineBreak() }
    if joinsCJKLines, node.isBetweenCJK { return }
    output.append(UInt8(ascii: "\n"))
  }

  mutating func appendLineBreak() {
    output.append("<br />\n")
    facts.endWord()
  }

  mutating func appendCode(_ text: UnsafeBufferPointer<UInt8>) {
    output.append("<code>")
    appendText(text)
    output.append("</code>")
  }

  mutating func openLink(_ node: MarkdownNode) {
    let address = node.address
    let kind = AddressKind(address, isImage: false)
    if !isPlain, kind == .dangerous {
      refuse(address)
      return output.append("<a>")
    }
    output.append("<a href=\"")
    let text = append(address: address, of: .link, kind)
    appendTitle(node)
    output.append("\"")
    if !isPlain, kind == .absolute { appendHole(.linkRelation, text) }
    output.append(">")
  }

  /// An image; its text becomes `alt`, without any markup. Where there is nothing to show, the
  /// site style leaves the text.
  mutating func appendImage(_ node: MarkdownNode) {
    let address = node.address
    let kind = AddressKind(address, isImage: true)
    if !isPlain, !isShown(node) {
      if kind == .dangerous { refuse(address) }
      return node.forEachPlainText { output.append($0, escaping: .html) }
    }
    output.append("<img src=\"")
    let text = append(address: address, of: .image, kind)
    output.append("\" alt=\"")
    node.forEachPlainText { output.append($0, escaping: .html) }
    if !(node.parent.map(isFigure) ?? false) { appendTitle(node) }
    output.append("\"")
    if !isPlain {
      if kind == .local { appendHole(.imageSize, text) }
      if output.count > Self.firstScreen { output.append(" loading=\"lazy\"") }
      output.append(" decoding=\"async\"")
    }
    output.append(" />")
  }

  /// In bytes: an image this near to the beginning is seen at once, and so loaded at once.
  private static let firstScreen = 1500

  private mutating func refuse(_ address: UnsafeBufferPointer<UInt8>) {
    guard let block = facts.block else { return }
    let text = String(decoding: address, as: UTF8.self)
    refused.append(RefusedHTML(what: .address(text), text: text, in: block))
  }

  private mutating func appendHole(_ kind: HTMLFragment.Hole.Kind, _ address: String) {
    holes.append(HTMLFragment.Hole(kind, at: output.count, address: address))
  }

  private mutating func appendTitle(_ node: MarkdownNode) {
    let title = node.title
    guard !title.isEmpty else { return }
    output.append("\" title=\"")
    output.append(title, escaping: .html)
  }

  /// Returns the address as a text; in the plain style an empty one.
  private mutating func append(
    address: UnsafeBufferPointer<UInt8>, of kind: HTMLFragment.Hole.Kind,
    _ addressKind: AddressKind
  ) -> String {
    guard !isPlain else {
      append(encoding: address)
      return ""
    }
    let text = String(decoding: address, as: UTF8.self)
    facts.addReference(text, kind)
    if addressKind == .local || addressKind == .fragment && !address.isEmpty {
      appendHole(kind, text)
    } else {
      append(encoding: address)
    }
    return text
  }

  /// As cmark writes an `href`.
  private mutating func append(encoding address: UnsafeBufferPointer<UInt8>) {
    let kept = Self.keptInAddresses
    guard !address.allSatisfy({ kept[Int($0)] }) else { return output.append(address) }
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "'"): output.append("&#x27;")
      default: output.append(percentEncoding: byte, keeping: Self.keptInAddresses)
      }
    }
  }

  /// What cmark leaves as it is; unlike a browser's, its table encodes brackets.
  private static let keptInAddresses: [Bool] = {
    var kept = URLEncoding.address
    for byte in "&'[]".utf8 { kept[Int(byte)] = false }
    return kept
  }()
}

extension MarkdownNode {
  fileprivate var isBeforeLabel: Bool {
    guard let next, next.kind == .strong else { return false }
    return LabelledRun.label(next) != nil
  }

  /// Whether this line break stands in Chinese text.
  fileprivate var isBetweenCJK: Bool {
    guard var before = previous, var after = next else { return false }
    while let child = before.lastChild { before = child }
    while let child = after.firstChild { after = child }
    guard before.kind == .text, after.kind == .text else { return false }
    return PlainText.joinsLines(before.literal, after.literal)
  }

  /// The text of what is below this node, as cmark writes it into `alt`: breaks become spaces.
  func forEachPlainText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let space: StaticString = " "
    let spaceBytes = UnsafeBufferPointer(start: space.utf8Start, count: 1)
    forEachDescendant { node, kind in
      switch kind {
      case .text, .code, .htmlInline, .math: body(node.literal)
      case .softBreak, .lineBreak: body(spaceBytes)
      default: break
      }
    }
  }
}
