internal import ContentParsing
internal import Diagnostics
internal import Papers

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
  var summaryTable: SummaryTable? {
    guard isDigest else { return nil }
    let titles = entries.map { EntryTitle($0, in: self) }
    return outsideEntries.flatMap(tables).compactMap { summary($0, titles) }
      .max { $0.matches < $1.matches }?.table
  }

  private func summary(
    _ table: TableSource, _ titles: [EntryTitle]
  ) -> (table: SummaryTable, matches: Int)? {
    let column = table.header.indices.max { a, b in
      matches(table, column: a, titles) < matches(table, column: b, titles)
    }
    guard let column else { return nil }
    let count = matches(table, column: column, titles)
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
  /// Of the whole entry.
  private let text: String

  init(_ entry: EntrySource, in subject: LintSubject) {
    let title = entry.paper.title
    key = Folding.key(title)
    shortKey = Folding.key(title.prefix { $0 != ":" && $0 != "：" })
    text = Folding.key(subject.file.text(entry.range))
  }

  /// By the title or a part of it, or by a name that the entry's text has.
  func isNamed(by name: String) -> Bool {
    if name == shortKey || name.hasPrefix(key) && !key.isEmpty { return true }
    let isLong = name.unicodeScalars.contains { !$0.isASCII } ? name.count >= 2 : name.count >= 3
    return isLong && (key.hasPrefix(name) || name.count >= 4 && key.contains(name))
  }

  func mentions(_ name: String) -> Bool { text.contains(name) }
}
