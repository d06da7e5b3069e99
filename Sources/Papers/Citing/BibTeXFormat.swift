internal import Text

/// BibTeX in UTF-8, for BibTeX as well as biblatex.
///
/// Every entry is `@misc`, as arXiv itself exports preprints: styles and readers that do not know
/// biblatex's `@online` drop such entries. `eprinttype` stands beside `archiveprefix`, since
/// readers know one of the two only.
package struct BibTeXFormat: CitationFormat {
  package let name = "bibtex"
  package let fileEnding = ".bib"
  package let mediaType = "application/x-bibtex"

  package init() {}

  package var frame: CitationFrame { CitationFrame(separator: "\n") }

  package func entry(of citation: Citation) -> CitationEntry {
    CitationEntry { entry in
      entry.append("@misc{")
      entry.appendKey()
      for (name, value) in Self.fields(of: citation) {
        entry.append(",\n  ")
        entry.append(text: name)
        entry.append(" = ")
        entry.append(text: value)
      }
      entry.append("\n}\n")
    }
  }

  private static func fields(of citation: Citation) -> [(name: String, value: String)] {
    let url = citation.url.map { URLEncoding.encode($0, keeping: URLEncoding.address) }
    let seen = citation.kind == .webPage ? citation.coveredOn?.iso : nil
    let fields: [(name: String, value: String?)] = [
      ("title", BibTeXText.title(citation.title)),
      ("author", authors(of: citation)),
      ("year", citation.date.map { "\($0.year)" }),
      ("month", nil),
      ("eprint", citation.arxivID?.cited),
      ("eprinttype", citation.arxivID.map { _ in "arxiv" }),
      ("archiveprefix", citation.arxivID.map { _ in "arXiv" }),
      ("primaryclass", citation.arxivID?.subjectClass),
      ("doi", citation.doi.map { BibTeXText.verbatim($0) }),
      ("url", url),
      ("urldate", seen),
      ("keywords", keywords(of: citation)),
      ("note", note(of: citation)),
    ]
    return fields.compactMap { name, value in
      if name == "month" { return month(of: citation).map { (name, $0) } }
      return value.map { (name, "{\($0)}") }
    }
  }

  /// A macro of every style, so that each writes the month in its own way.
  private static func month(of citation: Citation) -> String? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return citation.date?.month.map { months[$0 - 1] }
  }

  private static func authors(of citation: Citation) -> String? {
    guard !citation.authors.isEmpty else { return nil }
    let names = citation.authors.map { BibTeXText.name($0) }
    return (names + (citation.hasMoreAuthors ? ["others"] : [])).joined(separator: " and ")
  }

  /// Readers split at commas, and Zotero at semicolons too.
  private static func keywords(of citation: Citation) -> String? {
    guard !citation.topics.isEmpty else { return nil }
    return citation.topics
      .map { topic in
        topic.unicodeScalars.split { $0 == "," || $0 == ";" }.map { String($0) }
          .joined(separator: " ").onOneLine
      }
      .map { BibTeXText.escaped($0) }
      .joined(separator: ", ")
  }

  private static func note(of citation: Citation) -> String? {
    let note = citation.notes.joined(separator: "; ")
    return note.isEmpty ? nil : BibTeXText.escaped(note)
  }
}
