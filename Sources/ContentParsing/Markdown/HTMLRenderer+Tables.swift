internal import Text

extension HTMLRenderer {
  struct TableState {
    var isInHeader = false
    var hasOpenBody = false
    var column = 0
    /// `l`, `c`, `r` or 0 for each column.
    var alignments: [UInt8] = []
  }

  mutating func openTable(_ node: MarkdownNode) {
    startLine()
    output.append(isPlain ? "<table>" : "<div class=\"table-scroll\">\n<table>")
    table = TableState(alignments: Array(node.columnAlignments))
  }

  mutating func closeTable() {
    if table.hasOpenBody {
      startLine()
      output.append("</tbody>\n")
    }
    table.hasOpenBody = false
    startLine()
    output.append(isPlain ? "</table>\n" : "</table>\n</div>\n")
  }

  mutating func openRow(_ node: MarkdownNode) {
    startLine()
    if node.isHeaderRow {
      table.isInHeader = true
      output.append("<thead>\n")
    } else if !table.hasOpenBody {
      output.append("<tbody>\n")
      table.hasOpenBody = true
    }
    if !node.isHeaderRow {
      facts.tableRows.append(line: node.startLine, columns: table.alignments.count)
    }
    table.column = 0
    output.append("<tr>")
  }

  mutating func closeRow(_ node: MarkdownNode) {
    startLine()
    output.append("</tr>")
    if node.isHeaderRow {
      output.append("\n</thead>")
      table.isInHeader = false
    }
  }

  mutating func openCell(_ node: MarkdownNode) {
    facts.startBlock(node)
    startLine()
    output.append(table.isInHeader ? "<th" : "<td")
    if table.column < table.alignments.count { appendAlignment(table.alignments[table.column]) }
    output.append(">")
    table.column += 1
  }

  mutating func closeCell() {
    output.append(table.isInHeader ? "</th>" : "</td>")
  }

  /// HTML5 knows no `align`, so the site style writes `style`.
  private mutating func appendAlignment(_ letter: UInt8) {
    let name: StaticString
    switch letter {
    case UInt8(ascii: "l"): name = "left"
    case UInt8(ascii: "c"): name = "center"
    case UInt8(ascii: "r"): name = "right"
    default: return
    }
    output.append(isPlain ? " align=\"" : " style=\"text-align: ")
    output.append(name)
    output.append("\"")
  }
}
