/// Labels that are not bold, as in `作者: A, B`. One such line may be a sentence, so they count only
/// where two lines begin with the name of a field. Then names that may begin a section count too.
enum PlainLabels {
  /// The labels of these paragraphs, each as a text node of its own, which this splits off from the
  /// text behind it. What is published stays the same.
  static func separated(in paragraphs: [MarkdownNode], _ labels: DigestLabels) -> [MarkdownNode] {
    var found: [(node: MarkdownNode, length: Int)] = []
    var sureCount = 0
    forEachLineStart(of: paragraphs) { node, kind in
      if kind == .text, let label = label(in: node, labels) {
        found.append((node, label.length))
        if !label.isAmbiguous { sureCount += 1 }
      }
    }
    guard sureCount > 0, found.count > 1 || hasBoldField(paragraphs, labels) else { return [] }
    return found.compactMap { $0.node.splitOff($0.length) }
  }

  /// Whether the line behind `lineBreak` begins with a word and a colon, and is no more of a list of
  /// names or topics.
  static func mayBegin(behind lineBreak: MarkdownNode) -> Bool {
    guard let node = lineBreak.next, node.kind == .text else { return false }
    let text = UnsafeBufferPointer(rebasing: node.literal.prefix(longestLabel))
    guard let colon = colon(in: text), colon > 0 else { return false }
    return !text.text(0..<colon).unicodeScalars.contains { $0.isSpace || AuthorList.separates($0) }
      && !AuthorNotes.isNote(text.text(0..<colon))
  }

  private static func hasBoldField(_ paragraphs: [MarkdownNode], _ labels: DigestLabels) -> Bool {
    var isFound = false
    forEachLineStart(of: paragraphs) { node, kind in
      guard !isFound, kind == .strong, let label = LabelledRun.label(node) else { return }
      isFound = labels.meaning(of: label)?.isAmbiguous == false
    }
    return isFound
  }

  private static func forEachLineStart(
    of paragraphs: [MarkdownNode], _ body: (MarkdownNode, MarkdownNode.Kind) -> Void
  ) {
    for paragraph in paragraphs where paragraph.kind == .paragraph {
      var isAtStart = true
      for node in paragraph.children {
        let kind = node.kind
        if isAtStart { body(node, kind) }
        isAtStart = kind == .softBreak || kind == .lineBreak
      }
    }
  }

  /// How many bytes stand before the colon, where they are the name of a field.
  private static func label(
    in node: MarkdownNode, _ labels: DigestLabels
  ) -> (length: Int, isAmbiguous: Bool)? {
    let text = UnsafeBufferPointer(rebasing: node.literal.prefix(longestLabel))
    let colon = colon(in: text)
    let isSeparated = colon == nil && node.next.map { $0.kind == .text } ?? false
    guard let length = colon ?? (isSeparated ? text.count : nil), length > 0 else { return nil }
    let label = UnsafeBufferPointer(rebasing: text.prefix(length))
    return labels.meaning(of: label).map { (length, $0.isAmbiguous) }
  }

  /// Where the first colon begins, half- or full-width.
  private static func colon(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    text.indices.first { offset in
      text[offset] == UInt8(ascii: ":")
        || text[offset] == 0xEF && offset + 2 < text.count && text[offset + 1] == 0xBC
          && text[offset + 2] == 0x9A
    }
  }

  /// In bytes.
  private static let longestLabel = 64
}
