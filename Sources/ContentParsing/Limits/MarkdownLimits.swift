package import Diagnostics

/// What Markdown may hold of the things that cmark takes more than linear time for, or turns into
/// many times as much HTML.
///
/// No text that was written to be read comes near them.
package struct MarkdownLimits: Sendable {
  /// The pipes in a line of a table.
  package var columns = 256
  /// The cells of all tables, as many in each row as in its header.
  package var cells = 100_000
  /// The lines of one paragraph that look like the line below a table's header.
  package var delimiterRows = 100
  /// The lines of one paragraph before a line that looks like that.
  package var linesAboveTable = 1_000
  /// The `![` in one paragraph.
  package var images = 500
  /// The `<?`, and `<!` before a letter, in one paragraph.
  package var declarations = 500
  /// How deep quotes and list items stand in each other.
  package var nesting = 100
  /// The `)` in one word that holds a bare address.
  package var closingParentheses = 200
  /// The beginnings of bare addresses in one word.
  package var addresses = 50
  /// The `@` in one word.
  package var mailSigns = 200
  /// The bytes that link reference definitions may grow to where they are used.
  package var expandedDefinitions = 20_000_000

  package static let standard = MarkdownLimits()

  /// The first place of `source`, read from the byte `start` on, that goes beyond the limits.
  package func violation(in source: SourceFile, from start: Int) -> Diagnostic? {
    look(through: source, from: start).violation
  }

  /// The same, and where the first control character stands that text does not hold, if nothing goes
  /// beyond the limits.
  func look(
    through source: SourceFile, from start: Int
  ) -> (violation: Diagnostic?, firstControl: Int?) {
    let (found, firstControl) = source.bytes.withUnsafeBufferPointer { bytes in
      var scan = MarkdownLimitScan(limits: self, bytes: bytes, position: start)
      let violation = scan.run()
      return (violation, scan.firstControl)
    }
    let violation = found.map {
      Diagnostic(
        .error, "markdown-limit", message($0.kind), fix: $0.kind.fix,
        at: source.location(of: $0.range))
    }
    return (violation, firstControl)
  }

  private func message(_ kind: MarkdownLimitScan.Kind) -> String {
    switch kind {
    case .columns: "a table with more than \(columns) columns"
    case .cells: "tables with more than \(cells) cells"
    case .delimiterRows: "more than \(delimiterRows) table header lines in one paragraph"
    case .linesAboveTable:
      "a table header line below more than \(linesAboveTable) lines without an empty one"
    case .images: "more than \(images) images (`![`) in one paragraph"
    case .declarations: "more than \(declarations) `<?` and `<!` in one paragraph"
    case .nesting: "more than \(nesting) quotes or lists in each other"
    case .closingParentheses: "an address with more than \(closingParentheses) `)`"
    case .addresses: "more than \(addresses) addresses without a space between them"
    case .mailSigns: "more than \(mailSigns) `@` without a space between them"
    case .expandedDefinitions: "a link definition that is too long for how often links are used"
    }
  }
}

extension MarkdownLimitScan.Kind {
  fileprivate var fix: String {
    switch self {
    case .columns, .cells, .delimiterRows: "Split the table, or link to the data"
    case .linesAboveTable: "Put an empty line before the table"
    case .images: "Put empty lines between the images"
    case .declarations: "Put empty lines between them"
    case .nesting: "Take the quotes and lists apart"
    case .closingParentheses, .addresses, .mailSigns: "Put spaces around the addresses"
    case .expandedDefinitions: "Shorten the address or the title"
    }
  }
}
