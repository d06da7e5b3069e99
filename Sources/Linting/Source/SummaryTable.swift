internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Text

/// A digest's table of its own entries.
struct SummaryTable: Sendable {
  struct Row: Sendable {
    let source: TableSource.Row
    /// The cell that names the paper.
    let title: Range<Int>
    /// The index of the entry that it is about; nil where none is found.
    let entry: Int?
    let rating: RatingMention?
    /// Where that stands.
    let ratingCell: Range<Int>
  }

  let rows: [Row]

  /// The first row about each entry, by the entry's index.
  var rowOfEntry: [Int: Row] {
    Dictionary(
      rows.compactMap { row in row.entry.map { ($0, row) } }, uniquingKeysWith: { a, _ in a })
  }
}

extension LintSubject {
  /// The table outside of entries of which most rows are about entries; nil where there is none.
  ///
  /// A table of papers that were left out, or of benchmarks, is none.
  func findSummaryTable() -> SummaryTable? {
    guard isDigest else { return nil }
    let titles = entries.map(EntryTitle.init)
    return outsideEntries.flatMap(tables).compactMap { summary($0, titles) }
      .max { $0.matches < $1.matches }?.table
  }

  private func summary(
    _ table: TableSource, _ titles: [EntryTitle]
  ) -> (table: SummaryTable, matches: Int)? {
    let counts = table.header.indices.map { matches(table, column: $0, titles) }
    guard let column = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let count = counts[column]
    guard count >= 2, count * 2 >= table.rows.count, count * 2 >= titles.count else { return nil }
    let rows = table.rows.compactMap { row(of: $0, column, titles, table) }
    return (SummaryTable(rows: rows), count)
  }

  /// How many entries the column's cells name.
  private func matches(_ table: TableSource, column: Int, _ titles: [EntryTitle]) -> Int {
    Set(
      table.rows.compactMap { row in
        row.cells.indices.contains(column) ? entry(named: row.cells[column], titles) : nil
      }
    ).count
  }

  private func entry(named cell: Range<Int>, _ titles: [EntryTitle]) -> Int? {
    let key = key(ofCell: cell)
    guard !key.isEmpty else { return nil }
    return titles.firstIndex { $0.key == key } ?? titles.firstIndex { $0.isNamed(by: key) }
  }

  private func row(
    of source: TableSource.Row, _ column: Int, _ titles: [EntryTitle], _ table: TableSource
  ) -> SummaryTable.Row? {
    guard source.cells.indices.contains(column), !source.cells[column].isEmpty else { return nil }
    let title = source.cells[column]
    let rating = source.cells.lazy.filter { $0 != title }
      .compactMap { cell in RatingMention(file.text(cell)).map { ($0, cell) } }.first
    return SummaryTable.Row(
      source: source, title: title, entry: entry(named: title, titles), rating: rating?.0,
      ratingCell: rating?.1 ?? title)
  }
}

/// What an entry can be called by.
private struct EntryTitle {
  let key: String
  private let shortKey: String
  private let bytes: [UInt8]

  init(_ entry: EntrySource) {
    let title = entry.paper.title
    key = Folding.key(title)
    bytes = Array(key.utf8)
    shortKey = Folding.key(Substring(title.unicodeScalars.prefix { $0 != ":" && $0 != "：" }))
  }

  /// By the title or a part of it, or by a name that the entry's text has.
  func isNamed(by name: String) -> Bool {
    if name == shortKey || name.utf8.starts(with: key.utf8) && !key.isEmpty { return true }
    let count = name.unicodeScalars.count
    let isLong = count >= (name.utf8.count == count ? 3 : 2)
    return isLong && (key.utf8.starts(with: name.utf8) || count >= 4 && bytes.contains(text: name))
  }
}
