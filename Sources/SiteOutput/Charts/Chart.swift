internal import Templating
internal import Text

/// A drawing with its numbers in a table.
struct Chart: Sendable {
  /// Unique on its page; part of an `id`.
  let id: String
  let title: String
  /// What it shows, in a sentence.
  let description: String
  let plot: Plot
  /// The heads of the table's columns.
  let columns: [String]
  let rows: [[String]]

  /// Its drawing as SVG, named and described for those who do not see it.
  var svg: [UInt8] {
    var svg = ByteBuffer(capacity: 4096)
    svg.append("<svg class=\"plot\" role=\"img\" width=\"100%\" height=\"")
    svg.append(decimal: plot.height)
    svg.append(text: "\" aria-labelledby=\"\(id)-title \(id)-desc\"><title id=\"\(id)-title\">")
    svg.append(text: title, escaping: .markup)
    svg.append(text: "</title><desc id=\"\(id)-desc\">")
    svg.append(text: description, escaping: .markup)
    svg.append("</desc>")
    svg.append(plot.marks.bytes)
    svg.append("</svg>")
    return svg.bytes
  }
}

/// What templates see of a chart.
package enum ChartView {
  static let view = View<Chart>([
    .init("id", "Unique on the page") { .text($0.id) },
    .init("title", "What it is called") { .text($0.title) },
    .init("description", "What it shows, in a sentence") { .text($0.description) },
    .init("svg", "The drawing") { .safe($0.svg) },
    .init("columns", "The heads of its table") { .texts($0.columns) },
    .init("rows", "The cells of each row of its table") { .list($0.rows.map { .texts($0) }) },
  ])
}
