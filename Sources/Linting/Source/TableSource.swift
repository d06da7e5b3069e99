internal import Diagnostics

/// A table with its place in the file.
struct TableSource: Sendable {
  /// The cells of the header row.
  let header: [Range<Int>]
  let rows: [Row]

  struct Row: Sendable {
    /// Trimmed; empty ones too.
    let cells: [Range<Int>]
    let line: Range<Int>
  }
}

/// Finds the tables in a file's prose.
struct TableScan {
  private let prose: [UInt8]
  private let lines: SourceLines

  init(prose: [UInt8], _ lines: SourceLines) {
    self.prose = prose
    self.lines = lines
  }

  /// The tables in `range`: a header, a line of dashes, and rows up to a blank line.
  func tables(in range: Range<Int>) -> [TableSource] {
    var tables: [TableSource] = []
    var header: [Range<Int>]?
    var rows: [TableSource.Row] = []
    var previous: Range<Int>?
    func finish() {
      if let header, !rows.isEmpty { tables.append(TableSource(header: header, rows: rows)) }
      (header, rows) = (nil, [])
    }
    for index in lines.index(at: range.lowerBound)..<lines.ranges.count {
      let line = lines.ranges[index]
      guard line.lowerBound < range.upperBound else { break }
      let content = prose.trimmed(line)
      let hasCells = prose[content].contains(.pipe)
      if header != nil, hasCells {
        rows.append(TableSource.Row(cells: cells(of: content), line: content))
      } else if let above = previous, isDelimiterRow(content) {
        finish()
        header = cells(of: above)
      } else {
        finish()
      }
      previous = hasCells ? content : nil
    }
    finish()
    return tables
  }

  private func isDelimiterRow(_ content: Range<Int>) -> Bool {
    !content.isEmpty && prose[content].contains(UInt8(ascii: "-"))
      && prose[content].allSatisfy {
        $0 == .pipe || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0.isBlank
      }
  }

  /// Escaped pipes are blank in the prose, so that they part nothing.
  private func cells(of content: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    for offset in content where prose[offset] == .pipe {
      cells.append(prose.trimmed(start..<offset))
      start = offset + 1
    }
    cells.append(prose.trimmed(start..<content.upperBound))
    if prose[content.lowerBound] == .pipe { cells.removeFirst() }
    if prose[content.upperBound - 1] == .pipe { cells.removeLast() }
    return cells
  }

}

extension LintSubject {
  /// The text of a cell as `Folding.key` makes it, without addresses.
  func key(ofCell cell: Range<Int>) -> String {
    String(decoding: keyBytes(ofCell: cell), as: UTF8.self)
  }

  func keyBytes(ofCell cell: Range<Int>) -> [UInt8] {
    let key = Folding.key(of: prose, cell)
    return key.isEmpty ? Folding.key(of: file.bytes, cell) : key
  }
}
