internal import Text

/// RIS, the tagged format of reference managers: lines that end in CR LF, `TY` first, `ER` last.
///
/// A preprint is `UNPB`: RIS has no type of its own for it.
package struct RISFormat: CitationFormat {
  package let name = "ris"
  package let fileEnding = ".ris"
  package let mediaType = "application/x-research-info-systems"

  package init() {}

  package var frame: CitationFrame { CitationFrame(separator: "\r\n") }

  package func entry(of citation: Citation) -> CitationEntry {
    CitationEntry { entry in
      Self.append("TY", citation.kind == .preprint ? "UNPB" : "ELEC", to: &entry)
      entry.append("ID  - ")
      entry.appendKey()
      entry.append("\r\n")
      for (tag, value) in Self.lines(of: citation) { Self.append(tag, value, to: &entry) }
    }
  }

  private static func append(_ tag: String, _ value: String, to entry: inout CitationEntry.Draft) {
    entry.append(text: tag)
    entry.append("  - ")
    entry.append(text: value.onOneLine)
    entry.append("\r\n")
  }

  /// What follows the type and the key.
  private static func lines(of citation: Citation) -> [(tag: String, value: String)] {
    let isPreprint = citation.kind == .preprint
    var lines = [("TI", citation.title)]
    lines += citation.authors.map { ("AU", author($0)) }
    func add(_ tag: String, _ value: String?) {
      if let value { lines.append((tag, value)) }
    }
    add("PY", citation.date.map { "\($0.year)" })
    add("DA", citation.date.map { date($0) })
    add("PB", isPreprint ? "arXiv" : nil)
    add("AN", citation.arxivID.map { "arXiv:\($0.cited)" })
    add("DO", citation.doi)
    add("UR", citation.url)
    add("Y2", isPreprint ? nil : citation.coveredOn.map { date($0) })
    lines += citation.topics.map { ("KW", $0) }
    lines += citation.notesWithCut.map { ("N1", $0) }
    lines.append(("ER", ""))
    return lines
  }

  /// `Family, Given, Suffix`. A comma in a name that is not divided would divide it.
  private static func author(_ author: AuthorName) -> String {
    switch author {
    case .person(let name):
      [name.fullFamily, name.given, name.suffix].joinedByNonEmpty(", ")
    case .whole(let name), .organization(let name):
      AuthorName.withoutCommas(name)
    }
  }

  /// `YYYY/MM/DD/`: the slashes stay where a part is not known.
  private static func date(_ date: CitationDate) -> String {
    date.joined(by: "/") + String(repeating: "/", count: 4 - date.parts.count)
  }
}
