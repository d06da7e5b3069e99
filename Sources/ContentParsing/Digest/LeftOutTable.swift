internal import Text

/// A table of papers that were left out, with the reason for each:
///
///     ## 未入选
///     | 论文 | 理由 |
///     |------|------|
///     | Some Paper | 没有代码 |
///
/// It has a column of reasons, and says by that column's name, or by the heading or paragraph above
/// it, that its papers were left out: a column `推荐理由` alone is no sign of it.
enum LeftOutTable {
  /// The papers of all such tables among `blocks`, in order.
  static func papers(in blocks: [MarkdownNode], _ locator: SourceLocator) -> [LeftOutPaper] {
    var papers: [LeftOutPaper] = []
    var lead: MarkdownNode?
    for block in blocks {
      switch block.kind {
      case .heading, .paragraph: lead = block
      case .table:
        papers += rows(of: block, lead: lead, locator)
        lead = nil
      default: break
      }
    }
    return papers
  }

  private static func rows(
    of table: MarkdownNode, lead: MarkdownNode?, _ locator: SourceLocator
  ) -> [LeftOutPaper] {
    let rows = Array(table.children)
    guard let header = rows.first?.children.map({ $0.plainText.lowercased() }),
      let reason = header.firstIndex(where: { isAny(of: reasonWords, in: $0) }),
      isAny(of: leftOutWords, in: header[reason])
        || isAny(of: leftOutWords, in: lead?.plainText.lowercased() ?? "")
    else { return [] }
    let title =
      header.firstIndex { isAny(of: titleWords, in: $0) }
      ?? header.indices.first { $0 != reason } ?? reason
    guard title != reason else { return [] }
    return rows.dropFirst().compactMap { paper(in: $0, title: title, reason: reason, locator) }
  }

  private static func paper(
    in row: MarkdownNode, title: Int, reason: Int, _ locator: SourceLocator
  ) -> LeftOutPaper? {
    let cells = Array(row.children)
    guard cells.indices.contains(title), cells.indices.contains(reason) else { return nil }
    let name = cells[title].plainText
    guard !name.isEmpty else { return nil }
    return LeftOutPaper(
      title: name, reason: cells[reason].plainText, address: address(in: row),
      line: locator.line(of: row))
  }

  private static func address(in row: MarkdownNode) -> String? {
    var address: String?
    row.forEachDescendant { node, kind in
      if kind == .link, address == nil { address = String(decoding: node.address, as: UTF8.self) }
    }
    return address
  }

  private static func isAny(of words: [String], in text: String) -> Bool {
    words.contains { text.contains(text: $0) }
  }

  private static let reasonWords = ["理由", "原因", "为什么", "为何", "reason", "why"]
  private static let titleWords = ["论文", "标题", "名称", "paper", "title"]
  private static let leftOutWords = [
    "落选", "未选", "未入选", "未收录", "没选", "没有选", "不选", "略过", "跳过", "排除", "舍弃", "放弃", "割爱", "未推荐", "未纳入",
    "没有收录", "没收录", "left out", "not selected", "not included", "skipped", "excluded", "rejected",
    "omitted",
    "dropped", "didn't make",
  ]
}
