/// Labels that are not bold, as in `作者: A, B`. One such line may be a sentence, so they count only
/// where two lines begin with the name of a field.
enum PlainLabels {
  /// The labels of these paragraphs, each as a text node of its own, which this splits off from the
  /// text behind it. What is published stays the same.
  static func separated(in paragraphs: [MarkdownNode], _ labels: DigestLabels) -> [MarkdownNode] {
    var found: [(node: MarkdownNode, length: Int)] = []
    var fieldLines = 0
    for paragraph in paragraphs where paragraph.kind == .paragraph {
      for node in lineStarts(of: paragraph) {
        if let length = length(ofLabelIn: node, labels) {
          found.append((node, length))
          fieldLines += 1
        } else if node.kind == .strong, let label = LabelledRun.label(node) {
          fieldLines += names(label, labels) ? 1 : 0
        }
      }
    }
    return fieldLines < 2 ? [] : found.compactMap { $0.node.splitOff($0.length) }
  }

  private static func lineStarts(of paragraph: MarkdownNode) -> [MarkdownNode] {
    paragraph.children.filter { node in
      node.previous.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true
    }
  }

  /// The bytes before the colon, where they are the name of a field.
  private static func length(ofLabelIn node: MarkdownNode, _ labels: DigestLabels) -> Int? {
    guard node.kind == .text else { return nil }
    let text = node.literal.prefix(longestLabel)
    let colon = text.indices.first {
      text[$0] == UInt8(ascii: ":") || text[$0...].starts(with: "：".utf8)
    }
    let isSeparated = colon == nil && node.next.map { $0.kind == .text } ?? false
    guard let length = colon ?? (isSeparated ? text.count : nil), length > 0 else { return nil }
    return names(String(decoding: text.prefix(length), as: UTF8.self), labels) ? length : nil
  }

  private static func names(_ label: String, _ labels: DigestLabels) -> Bool {
    labels.meaning(of: label)?.isAmbiguous == false
  }

  /// In bytes.
  private static let longestLabel = 64
}
