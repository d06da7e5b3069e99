/// A part of a paragraph: a label with a colon and what follows it up to the next label. Labels are
/// bold; where several lines begin with names of fields, they need not be (`PlainLabels`).
struct LabelledRun {
  /// Without the colon; nil for what stands before the first label.
  let label: String?
  /// What the label means as a field.
  let meaning: DigestLabels.Meaning?
  /// What follows the label, the colon included where it stands outside of it.
  private(set) var nodes: [MarkdownNode] = []

  /// The runs of `paragraph`. A label stands at the start of a line, where a sign such as `💡` may
  /// come before it and belongs to no run, or behind a bar; one that names a field may stand anywhere.
  static func runs(of paragraph: MarkdownNode, _ labels: DigestLabels) -> [LabelledRun] {
    runs(of: paragraph, labels, plain: PlainLabels.separated(in: [paragraph], labels))
  }

  /// - Parameter plain: the labels in it that are not bold.
  static func runs(
    of paragraph: MarkdownNode, _ labels: DigestLabels, plain: [MarkdownNode]
  ) -> [LabelledRun] {
    var runs: [LabelledRun] = []
    runs.reserveCapacity(4)
    var isAtLineStart = true
    for node in paragraph.children {
      let kind = node.kind
      if isAtLineStart, !plain.isEmpty, plain.contains(node) {
        let label = String(decoding: node.literal, as: UTF8.self)
        runs.append(LabelledRun(label: label, meaning: labels.meaning(of: label)))
        isAtLineStart = false
        continue
      }
      if kind == .strong, let label = label(node) {
        let meaning = labels.meaning(of: label)
        let isBehindBar = !runs.isEmpty && runs[runs.count - 1].takeBar()
        if isAtLineStart || isBehindBar || meaning != nil {
          runs.append(LabelledRun(label: label, meaning: meaning))
          isAtLineStart = false
          continue
        }
      }
      if isAtLineStart, kind == .text, isSign(node) { continue }
      isAtLineStart = kind == .softBreak || kind == .lineBreak
      if runs.isEmpty { runs.append(LabelledRun(label: nil, meaning: nil)) }
      runs[runs.count - 1].append(node)
    }
    return runs
  }

  private mutating func append(_ node: MarkdownNode) {
    if nodes.isEmpty { nodes.reserveCapacity(16) }
    nodes.append(node)
  }

  /// Takes a bar off its end, such as that of `**日期**: 2026 | **作者**: A`. Returns whether there is
  /// one.
  private mutating func takeBar() -> Bool {
    guard let last = nodes.last, last.kind == .text else { return false }
    let text = last.literal
    let end = text.trimmed(text.indices) { $0.isSpace || $0 == "|" || $0 == "｜" }.upperBound
    guard text[end...].contains(UInt8(ascii: "|")) || text[end...].contains(0xEF) else {
      return false
    }
    nodes.removeLast()
    if end > 0, let head = last.splitOff(end) { nodes.append(head) }
    return true
  }

  /// Whether `node` is nothing but signs, with a label behind it.
  private static func isSign(_ node: MarkdownNode) -> Bool {
    guard let next = node.next, next.kind == .strong, isSign(node.literal) else { return false }
    return label(next) != nil
  }

  private static func isSign(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let (scalar, end) = text.scalar(at: position)
      switch scalar.properties.generalCategory {
      case .otherSymbol, .format, .nonspacingMark, .spaceSeparator: break
      default: guard scalar == "•" || scalar == "·" else { return false }
      }
      position = end
    }
    return true
  }

  /// Whether the label alone makes it a field.
  var isField: Bool { meaning?.isAmbiguous == false }

  /// The text of a bold span that a colon ends, inside or behind it.
  static func label(_ strong: MarkdownNode) -> String? {
    let colonIsInside = strong.lastChild.map { $0.kind == .text && $0.literal.endsInColon } ?? false
    let colonIsBehind = strong.next.map { $0.kind == .text && $0.literal.startsWithColon } ?? false
    guard colonIsInside || colonIsBehind else { return nil }
    let label = strong.plainText.trimming {
      $0.isSpace || TidyText.isUnseen($0) || colonIsInside && ($0 == ":" || $0 == "：")
    }
    guard !label.isEmpty else { return nil }
    return label.utf8.count > 32 && label.unicodeScalars.count > 32 ? nil : label
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var startsWithColon: Bool {
    let start = trimmed(indices) { $0.isSpace || TidyText.isUnseen($0) }.lowerBound
    guard start < count else { return false }
    return self[start] == UInt8(ascii: ":")
      || self[start] == 0xEF && self[start...].starts(with: "：".utf8)
  }

  fileprivate var endsInColon: Bool {
    switch last {
    case UInt8(ascii: ":"): return true
    case 0x9A: return suffix(3).elementsEqual("：".utf8)
    // The last bytes of what is trimmed below.
    case 0x20, 0x8B, 0xA0, 0xBF:
      let end = trimmed(indices) { $0.isSpace || TidyText.isUnseen($0) }.upperBound
      return end < count && UnsafeBufferPointer(rebasing: self[..<end]).endsInColon
    default: return false
    }
  }
}
