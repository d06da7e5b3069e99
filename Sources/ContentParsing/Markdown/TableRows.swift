internal import Diagnostics

/// The rows of a document's tables, to find those with more cells than their table's header: GFM
/// leaves out what is too much. A `|` in code or a formula parts cells like any other.
struct TableRows {
  private struct Row {
    /// Of the parsed text.
    let line: Int
    let columns: Int
  }

  private var rows: [Row] = []

  mutating func append(line: Int, columns: Int) {
    rows.append(Row(line: line, columns: columns))
  }

  /// A warning for each row that has lost cells, up to a limit.
  func diagnostics(_ locator: SourceLocator) -> [Diagnostic] {
    guard !rows.isEmpty else { return [] }
    let lines = SourceLines(locator)
    let lost = rows.lazy.compactMap { row in
      lines.cells(ofLine: row.line, from: row.columns).map { (row, $0) }
    }
    return lost.prefix(Self.limit).map { row, cells in
      Diagnostic(
        .warning, "lost-cells",
        "the row has \(row.columns + cells.count) cells, and its table \(row.columns): "
          + "`\(locator.file.text(cells.range))` is left out",
        fix: "Write `\\|` for a `|` inside of a cell, or give the header as many cells",
        at: locator.file.location(of: cells.range))
    }
  }

  private static let limit = 20
}

/// The lines of a file, to look up the cells of rows.
private struct SourceLines {
  private let file: SourceFile
  private let starts: [Int]
  private let offset: Int

  init(_ locator: SourceLocator) {
    file = locator.file
    starts = locator.file.lineStarts
    offset = locator.lineOffset
  }

  /// How many cells of a row stand behind the first `columns`, and where; nil where none does.
  func cells(ofLine line: Int, from columns: Int) -> (count: Int, range: Range<Int>)? {
    let index = line + offset - 1
    guard starts.indices.contains(index) else { return nil }
    let end = index + 1 < starts.count ? starts[index + 1] : file.bytes.count
    let row = Self.trimmed(starts[index]..<end, of: file.bytes)
    let bars = row.filter { isBar($0, in: row) && $0 > row.lowerBound && $0 < row.upperBound - 1 }
    guard bars.count >= columns else { return nil }
    let start = bars[columns - 1] + 1
    let isClosed = isBar(row.upperBound - 1, in: row)
    let cells = Self.trimmed(
      start..<(isClosed ? row.upperBound - 1 : row.upperBound), of: file.bytes)
    return cells.isEmpty ? nil : (bars.count - columns + 1, cells)
  }

  private func isBar(_ position: Int, in row: Range<Int>) -> Bool {
    file.bytes[position] == UInt8(ascii: "|")
      && (position == row.lowerBound || file.bytes[position - 1] != UInt8(ascii: "\\"))
  }

  /// `range` without white space at its ends, and without the marks of quotes before it.
  private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    let isOuter = { (byte: UInt8) in byte.isASCIISpace || byte == UInt8(ascii: ">") }
    guard let start = bytes[range].firstIndex(where: { !isOuter($0) }),
      let last = bytes[range].lastIndex(where: { !$0.isASCIISpace })
    else { return range.lowerBound..<range.lowerBound }
    return start..<max(start, last + 1)
  }
}
