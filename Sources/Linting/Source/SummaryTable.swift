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
    let rating: RatingText?
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
  /// The table outside of entries, or at the end of the last one where no heading parts them, of
  /// which most rows are about entries; nil where there is none.
  ///
  /// A table of papers that were left out, or of benchmarks, is none.
  func findSummaryTable() -> SummaryTable? {
    guard isDigest else { return nil }
    let titles = entries.map { EntryTitle($0.paper.title) }
    let places = outsideEntries + entries.suffix(1).map(\.body)
    let scan = TableScan(prose: prose, lines)
    return places.flatMap(scan.tables).compactMap { summary($0, titles) }
      .max { $0.matches < $1.matches }?.table
  }

  private func summary(
    _ table: TableSource, _ titles: [EntryTitle]
  ) -> (table: SummaryTable, matches: Int)? {
    var best: (column: Int, entries: [Int?], count: Int) = (0, [], 0)
    for column in table.header.indices where best.count < titles.count {
      let found = table.rows.map { row in
        row.cells.indices.contains(column) ? entry(named: row.cells[column], titles) : nil
      }
      let count = Set(found.compactMap(\.self)).count
      if count > best.count { best = (column, found, count) }
    }
    let count = best.count
    guard count >= 2, count * 2 >= table.rows.count, count * 2 >= titles.count else { return nil }
    let rows = zip(table.rows, best.entries).compactMap { row(of: $0, best.column, entry: $1) }
    return (SummaryTable(rows: rows), count)
  }

  private func entry(named cell: Range<Int>, _ titles: [EntryTitle]) -> Int? {
    let name = keyBytes(ofCell: cell)
    guard !name.isEmpty else { return nil }
    return titles.firstIndex { $0.key == name } ?? titles.firstIndex { $0.isNamed(by: name) }
  }

  private func row(
    of source: TableSource.Row, _ column: Int, entry: Int?
  ) -> SummaryTable.Row? {
    guard source.cells.indices.contains(column), !source.cells[column].isEmpty else { return nil }
    let title = source.cells[column]
    let file = file
    for cell in source.cells where cell != title {
      guard let rating = Self.rating(of: cell, in: file) else { continue }
      return SummaryTable.Row(
        source: source, title: title, entry: entry, rating: rating, ratingCell: cell)
    }
    return SummaryTable.Row(
      source: source, title: title, entry: entry, rating: nil, ratingCell: title)
  }

  /// Of a cell that draws stars or has a slash: `4 星` counts those of a repository.
  private static func rating(of cell: Range<Int>, in file: SourceFile) -> RatingText? {
    let mayBeRating = file.bytes[cell].contains {
      $0 == UInt8(ascii: "/") || $0 == 0xE2 || $0 == 0xEF || $0 == 0xF0
    }
    guard mayBeRating, case let text = file.text(cell),
      text.unicodeScalars.contains(where: { ratingSigns.contains($0) })
    else { return nil }
    return RatingText(text)
  }

  /// All begin with one of the bytes that are looked for first.
  private static let ratingSigns = Array("/／⭐★☆🌟".unicodeScalars)
}

/// What an entry can be called by, as `Folding.key` makes it.
private struct EntryTitle {
  let key: [UInt8]
  private let shortKey: [UInt8]

  init(_ title: String) {
    key = Folding.keyBytes(title)
    let short = Self.short(title)
    shortKey = short.utf8.count == title.utf8.count ? key : Folding.keyBytes(short)
  }

  /// What stands before the colon.
  private static func short(_ title: String) -> Substring {
    Substring(title.unicodeScalars.prefix { $0 != ":" && $0 != "：" })
  }

  /// By the title or a part of it: at least two Chinese characters or three letters at its
  /// beginning, four inside of it.
  func isNamed(by name: [UInt8]) -> Bool {
    if name == shortKey || !key.isEmpty && name.begins(with: key) { return true }
    return name.count >= 3
      && (key.begins(with: name) || name.count >= 4 && key.contains(name))
  }
}
