import ContentParsing
import Diagnostics
import Testing

struct TableRowsTests {
  @Test(
    "a row that loses cells is reported",
    arguments: [
      ("| 1 | 2 | 3 |", ["3:11 has 3 cells, and its table 2: `3`"]), ("| 1 | 2 |", []),
      ("1 | 2 | 3", ["3:9 has 3 cells, and its table 2: `3`"]), ("| 1 |", []),
      ("| `a|b` | 甲 |", ["3:11 has 3 cells, and its table 2: `甲`"]), ("| `a\\|b` | 2 |", []),
      ("| 1 | 2 | |", []), ("| 1 | 2 | 3 | 4 |  ", ["3:11 has 4 cells, and its table 2: `3 | 4`"]),
    ])
  func lostCells(row: String, messages: [String]) {
    for prefix in ["", "> ", "  "] {
      let lines = ["| a | b |", "|---|---|", row].map { prefix + $0 }
      let file = SourceFile(path: "a.md", text: lines.joined(separator: "\n") + "\n")
      let found = DocumentParser().parse(file).diagnostics.map { diagnostic in
        let position = diagnostic.location?.position
        let place = "\(position?.line ?? 0):\((position?.column ?? 0) - prefix.count)"
        return diagnostic.message.replacing("the row", with: place)
          .replacing(" is left out", with: "")
      }
      #expect(found == messages)
    }
  }
}
