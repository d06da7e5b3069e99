internal import Text

/// A heading within an entry that names a field, `#### 作者`; the block below it is the value.
struct HeadingField {
  /// Without a colon.
  let label: String
  let meaning: DigestLabels.Meaning

  /// Nil where `heading` names no field.
  init?(_ heading: String, _ labels: DigestLabels) {
    label = TidyText.tidied(heading).trimming { $0.isSpace || $0 == ":" || $0 == "：" }
    guard let meaning = labels.meaning(of: label) else { return nil }
    self.meaning = meaning
  }

  /// Whether the links below it may be those of other papers.
  var isAboutOthers: Bool { ["相关", "相關"].contains { label.contains(text: $0) } }

  /// Whether `value` says more than a field does.
  private func isSentence(_ value: FieldValue) -> Bool {
    switch meaning.field {
    case .links: value.saysMoreThanLinks(label: label)
    case .rating: value.text.unicodeScalars.count > 16
    case .authors, .affiliation, .topics: Self.isProse(value.text)
    }
  }

  private static func isProse(_ text: String) -> Bool {
    ["。", "！", "？", "是", "我们", "我們", "本文"].contains { text.contains(text: $0) }
      || text.split { !$0.isLetter }.contains { proseWords.contains(String($0)) }
  }

  private static let proseWords: Set = [
    "This", "this", "that", "which", "we", "our", "it", "is", "are", "was", "were",
  ]

  /// What a paragraph or a list of single lines says; nil for any other block, and for a sentence.
  func value(in block: MarkdownNode) -> FieldValue? {
    let marksCode = meaning.field == .topics
    let value: FieldValue
    switch block.kind {
    case .paragraph: value = FieldValue(block.children.map(\.self), marksCode: marksCode)
    case .list:
      let items = block.children.map { $0.firstChild }
      guard items.allSatisfy({ $0?.kind == .paragraph && $0?.next == nil }) else { return nil }
      value = FieldValue(
        items: items.map { $0?.children.map(\.self) ?? [] }, marksCode: marksCode)
    default: return nil
    }
    return isSentence(value) ? nil : value
  }
}
