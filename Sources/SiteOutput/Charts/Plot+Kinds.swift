/// Kinds of drawings.
extension Plot {
  /// One upright bar a value.
  struct Column: Sendable {
    let value: Int
    /// Stands under the bar where there is room; empty for none.
    let label: String
    let tip: String
  }

  static func columns(_ columns: [Column], height: Int) -> Plot {
    var plot = Plot(height: height + 40)
    let most = max(1, columns.map(\.value).max() ?? 1)
    plot.text(String(most), x: 0, y: 12)
    plot.bar("rule", x: 0, y: 18, width: 1000, height: 1)
    for (index, column) in columns.enumerated() {
      let start = 1000 * index / columns.count
      let room = 1000 * (index + 1) / columns.count - start
      let length = (column.value * height + most - 1) / most
      plot.bar(
        "bar", x: start + room / 10, y: 18 + height - length, width: max(1, room * 8 / 10),
        height: length, tip: column.tip)
      if !column.label.isEmpty { plot.text(column.label, x: start, y: height + 34) }
    }
    plot.bar("rule", x: 0, y: height + 18, width: 1000, height: 1)
    return plot
  }

  /// A name, a lying bar, and what it is compared with.
  struct Row: Sendable {
    let label: String
    let value: Int
    /// Where a tick stands on the bar's line.
    var before: Int?
    let note: String
  }

  static func rows(_ rows: [Row]) -> Plot {
    var plot = Plot(height: rows.count * 36)
    let most = max(1, rows.flatMap { [$0.value, $0.before ?? 0] }.max() ?? 1)
    for (index, row) in rows.enumerated() {
      let top = index * 36
      plot.text(row.label, x: 0, y: top + 14, name: "name")
      plot.text(row.note, x: 1000, y: top + 14, anchor: .end)
      plot.bar("track", x: 0, y: top + 21, width: 1000, height: 6)
      plot.bar("bar", x: 0, y: top + 21, width: 1000 * row.value / most, height: 6)
      if let before = row.before {
        plot.bar(
          "tick", x: min(997, 1000 * before / most), y: top + 18, width: 3, height: 12)
      }
    }
    return plot
  }

  /// A name and a line of cells, the darker the more.
  struct CellRow: Sendable {
    let label: String
    let note: String
    let cells: [Cell]
  }

  struct Cell: Sendable {
    /// 0 to 4.
    let level: Int
    let tip: String
  }

  static func cells(_ rows: [CellRow], heads: [String]) -> Plot {
    var plot = Plot(height: rows.count * 38 + 20)
    for (index, row) in rows.enumerated() {
      let top = index * 38
      plot.text(row.label, x: 0, y: top + 14, name: "name")
      plot.text(row.note, x: 1000, y: top + 14, anchor: .end)
      for (place, cell) in row.cells.enumerated() {
        let start = 1000 * place / row.cells.count
        let end = 1000 * (place + 1) / row.cells.count
        plot.bar(
          "level-\(cell.level)", x: start, y: top + 20, width: end - start - 4, height: 12,
          tip: cell.tip)
      }
    }
    for (place, head) in heads.enumerated() {
      plot.text(head, x: 1000 * place / heads.count, y: rows.count * 38 + 14)
    }
    return plot
  }

  /// Weeks side by side, Monday on top.
  struct WeekColumn: Sendable {
    /// Stands above the week; empty for none.
    let label: String
    /// Up to seven; nil for a day that is yet to come.
    let days: [Cell?]
  }

  static func calendar(_ weeks: [WeekColumn]) -> Plot {
    var plot = Plot(height: 7 * 14 + 18)
    for (index, week) in weeks.enumerated() {
      let start = 1000 * index / weeks.count
      let end = 1000 * (index + 1) / weeks.count
      if !week.label.isEmpty { plot.text(week.label, x: start, y: 11) }
      for (day, cell) in week.days.enumerated() {
        guard let cell else { continue }
        plot.bar(
          "level-\(cell.level)", x: start, y: 18 + 14 * day, width: end - start - 3, height: 12,
          tip: cell.tip)
      }
    }
    return plot
  }
}
