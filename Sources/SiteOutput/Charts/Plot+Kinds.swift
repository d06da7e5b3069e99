/// Kinds of drawings.
extension Plot {
  /// One upright bar a value.
  struct Column: Sendable {
    let value: Int
    /// Stands under the bar where there is room; empty for none.
    let label: String
    let tip: String
  }

  /// A scale at the left, and bars beside it. A few have as much room as `places` would, and up to
  /// twelve have their values above them.
  static func columns(_ columns: [Column], height: Int, places: Int = 12) -> Plot {
    var plot = Plot(height: height + 44)
    let scale = PlotScale(reaching: max(1, columns.map(\.value).max() ?? 1))
    let ground = 20 + height
    // A low drawing has no room for the steps between.
    for number in height < 80 ? [0, scale.steps] : Array(0...scale.steps) {
      let y = ground - height * number / scale.steps
      plot.text(scale.label(scale.step * number), x: 60, y: y + 4, anchor: .end)
      plot.bar("rule", x: 75, y: y, width: 925, height: 1)
    }
    let places = max(columns.count, places)
    for (index, column) in columns.enumerated() {
      let start = 75 + 925 * index / places
      let room = 75 + 925 * (index + 1) / places - start
      let length = column.value == 0 ? 0 : max(1, scale.length(column.value, of: height))
      plot.bar(
        "bar", x: start + room / 10, y: ground - length, width: max(1, room * 8 / 10),
        height: length, tip: column.tip)
      if columns.count <= 12, column.value > 0 {
        plot.text(
          String(column.value), x: start + room / 2, y: ground - length - 5, anchor: .middle,
          name: "value")
      }
      if !column.label.isEmpty {
        plot.text(column.label, x: start + room / 10, y: height + 38)
      }
    }
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

  /// Tracks as long as the scale, parted at its steps, which have their numbers at the foot.
  static func rows(_ rows: [Row], scale: (_ most: Int) -> PlotScale) -> Plot {
    var plot = Plot(height: rows.count * 36 + 22)
    let scale = scale(max(1, rows.flatMap { [$0.value, $0.before ?? 0] }.max() ?? 1))
    for (index, row) in rows.enumerated() {
      let top = index * 36
      plot.text(row.label, x: 0, y: top + 14, name: "name")
      plot.text(row.note, x: 1000, y: top + 14, anchor: .end)
      plot.bar("track", x: 0, y: top + 21, width: 1000, height: 6)
      plot.bar("bar", x: 0, y: top + 21, width: scale.length(row.value, of: 1000), height: 6)
      for number in 1..<max(2, scale.steps) where scale.steps > 1 {
        plot.notch(x: 1000 * number / scale.steps, y: top + 21, height: 6)
      }
      if let before = row.before {
        plot.bar(
          "tick", x: min(997, scale.length(before, of: 1000)), y: top + 18, width: 3, height: 12)
      }
    }
    for number in 0...scale.steps {
      plot.text(
        scale.label(scale.step * number), x: 1000 * number / scale.steps,
        y: rows.count * 36 + 14,
        anchor: number == 0 ? .start : number == scale.steps ? .end : .middle)
    }
    return plot
  }

  /// A name and a line of cells, the darker the more; a few have as much room as six would.
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
    let places = max(heads.count, 6)
    for (index, row) in rows.enumerated() {
      let top = index * 38
      plot.text(row.label, x: 0, y: top + 14, name: "name")
      plot.text(row.note, x: 1000, y: top + 14, anchor: .end)
      for (place, cell) in row.cells.enumerated() {
        let start = 1000 * place / places
        let end = 1000 * (place + 1) / places
        plot.bar(
          "level-\(cell.level)", x: start, y: top + 20, width: end - start - 4, height: 12,
          tip: cell.tip)
      }
    }
    for (place, head) in heads.enumerated() where !head.isEmpty {
      plot.text(head, x: 1000 * place / places, y: rows.count * 38 + 14)
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
