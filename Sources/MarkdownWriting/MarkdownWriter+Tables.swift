internal import HTMLReading
internal import Text

/// A table that is written: its first row is the header, as GitHub's tables must have one.
struct TableState {
  /// How many cells the longest row has.
  let columnCount: Int
  /// Of the first row's cells.
  var alignments: [String] = []
  var rowCount = 0
  var cellCount = 0
  var isInCell = false
}

extension MarkdownWriter {
  mutating func openTable() {
    endParagraph()
    guard table == nil else { return }
    var ahead = tokens
    table = TableState(columnCount: ahead.longestRow())
  }

  mutating func closeTable() {
    closeCell()
    table = nil
    separation = .blank
  }

  mutating func openRow() {
    guard let rows = table?.rowCount else { return endParagraph() }
    if table?.isInCell == true { return }
    beginBlock(rows == 0 ? nil : .line)
    output.append("|")
    table?.cellCount = 0
  }

  /// The first row has as many cells as the longest, or more would be lost.
  mutating func closeRow() {
    closeCell()
    guard let state = table else { return }
    if state.rowCount == 0 {
      for _ in 0..<max(0, state.columnCount - state.cellCount) {
        output.append("  |")
        table?.alignments.append("---")
      }
      breakLine()
      output.append(text: "|" + (table?.alignments.map { $0 + "|" }.joined() ?? ""))
    }
    table?.rowCount += 1
    separation = .line
  }

  mutating func openCell(_ tag: HTMLStartTag) {
    closeCell()
    guard table != nil else { return endParagraph() }
    output.append(" ")
    table?.isInCell = true
    table?.cellCount += 1
    let alignment = alignment(of: tag)
    if table?.rowCount == 0 { table?.alignments.append(alignment) }
    begin(.cell)
  }

  mutating func closeCell() {
    guard table?.isInCell == true else { return }
    closeMarks()
    trimEnd()
    inline = nil
    output.append(" |")
    table?.isInCell = false
  }

  /// A cell is one line.
  mutating func breakCell() {
    guard inline == .cell, !skipsSpace else { return }
    trimEnd()
    output.append("<br>")
    skipsSpace = true
  }

  private func alignment(of tag: HTMLStartTag) -> String {
    let written = tag.value("style", in: html) ?? tag.value("align", in: html) ?? ""
    if written.hasSuffix("left") { return ":---" }
    if written.hasSuffix("center") { return ":---:" }
    return written.hasSuffix("right") ? "---:" : "---"
  }
}

extension HTMLTokens {
  /// Of the rows up to the table's end.
  fileprivate mutating func longestRow() -> Int {
    var longest = 0
    var count = 0
    while let token = next() {
      switch token {
      case .start(let tag) where tag.name == "tr": count = 0
      case .start(let tag) where tag.name == "td" || tag.name == "th":
        count += 1
        longest = max(longest, count)
      case .end("table"): return longest
      default: break
      }
    }
    return longest
  }
}
