internal import Text

/// A line of fields that is no paragraph of its own: an item of a list, a paragraph of a quotation, a
/// row of a table.
struct FieldLine {
  /// Where problems of it are looked for.
  let block: MarkdownNode
  let runs: [LabelledRun]
  /// The first of the blocks that follow in its item.
  let rest: MarkdownNode?

  /// Those of a list or quotation of which every line begins with a label, one of them a field's, or
  /// at least two lines, and most of them, with a field's; or of a table with fields. Nil for any
  /// other block.
  static func lines(of block: MarkdownNode, _ labels: DigestLabels) -> [FieldLine]? {
    switch block.kind {
    // A numbered list is one of steps.
    case .list where !block.isBulletList: nil
    case .list: lines(of: block.children.map(\.firstChild), labels)
    case .blockQuote:
      if let list = block.firstChild, list.kind == .list, list.next == nil {
        lines(of: list, labels)
      } else {
        lines(of: block.children.map { $0 }, labels, areItems: false)
      }
    case .table: rows(of: block, labels)
    default: nil
    }
  }

  private static func lines(
    of paragraphs: [MarkdownNode?], _ labels: DigestLabels, areItems: Bool = true
  ) -> [FieldLine]? {
    let plain = PlainLabels.separated(in: paragraphs.compactMap { $0 }, labels)
    var lines: [FieldLine] = []
    var others = 0
    for paragraph in paragraphs {
      guard let paragraph, paragraph.kind == .paragraph else { return nil }
      let runs = LabelledRun.runs(of: paragraph, labels, plain: plain)
      if runs.first?.label == nil { others += 1 }
      guard others * 2 < paragraphs.count else { return nil }
      lines.append(
        FieldLine(block: paragraph, runs: runs, rest: areItems ? paragraph.next : nil))
    }
    let fieldCount = lines.count { $0.runs.contains(where: \.isField) }
    return fieldCount > 0 && (others == 0 || fieldCount > max(1, others)) ? lines : nil
  }

  // MARK: - Tables

  /// The rows `| 作者 | A, B |` of a table with two columns; nil where there are not two of them.
  private static func rows(of table: MarkdownNode, _ labels: DigestLabels) -> [FieldLine]? {
    guard table.columnAlignments.count == 2 else { return columns(of: table, labels) }
    let lines = table.children.compactMap { row(of: $0, labels) }
    let isSure = lines.contains { $0.runs.contains(where: \.isField) }
    return isSure && lines.count > 1 ? lines : columns(of: table, labels)
  }

  /// The cells of a table with one row below names of fields, authors among them:
  ///
  ///     | 作者 | 链接 |
  ///     |------|------|
  ///     | A, B | …    |
  private static func columns(of table: MarkdownNode, _ labels: DigestLabels) -> [FieldLine]? {
    guard let header = table.firstChild, let row = header.next, row.next == nil else { return nil }
    let lines = zip(header.children, row.children).compactMap { name, value -> FieldLine? in
      let label = name.plainText.trimming { $0.isSpace || $0 == ":" || $0 == "：" }
      guard let meaning = labels.meaning(of: label) else { return nil }
      let run = LabelledRun(label: label, meaning: meaning, nodes: value.children.map { $0 })
      return FieldLine(block: row, runs: [run], rest: nil)
    }
    let fields = Set(lines.compactMap { $0.runs.first?.meaning?.field })
    return fields.contains(.authors) && fields.count > 1 ? lines : nil
  }

  /// Whether `lines` are the cells of one row.
  static func areColumns(_ lines: [FieldLine]) -> Bool {
    lines.count > 1 && lines[0].block == lines[1].block
  }

  private static func row(of row: MarkdownNode, _ labels: DigestLabels) -> FieldLine? {
    guard let label = row.firstChild, let value = label.next else { return nil }
    let name = label.plainText.trimming { $0.isSpace || $0 == ":" || $0 == "：" }
    guard let meaning = labels.meaning(of: name) else { return nil }
    let run = LabelledRun(label: name, meaning: meaning, nodes: value.children.map { $0 })
    return FieldLine(block: row, runs: [run], rest: nil)
  }
}
