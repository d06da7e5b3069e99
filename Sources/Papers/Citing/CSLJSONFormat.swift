package import Text

/// CSL-JSON, the input of citation processors (schema 1.0.2).
package struct CSLJSONFormat: CitationFormat {
  package let name = "csl-json"
  package let fileEnding = ".json"
  package let mediaType = "application/vnd.citationstyles.csl+json"

  package init() {}

  package func write(_ citations: [Citation], to buffer: inout ByteBuffer) {
    let keys = CitationKeys.assign(to: citations)
    let items = zip(citations, keys).map { Self.item($0, key: $1) }
    buffer.append(CitationJSON.list(items))
    buffer.append("\n")
  }

  private static func item(_ citation: Citation, key: String) -> CitationJSON {
    let isPreprint = citation.kind == .preprint
    let keywords = citation.topics.joined(separator: ", ")
    let notes = citation.notesWithCut.joined(separator: "; ")
    return .object([
      ("id", .text(key)),
      ("citation-key", .text(key)),
      ("type", .text(isPreprint ? "article" : "webpage")),
      ("title", .text(citation.title)),
      ("author", .list(citation.authors.map { name($0) })),
      ("issued", date(citation.date)),
      ("accessed", date(isPreprint ? nil : citation.coveredOn)),
      ("genre", isPreprint ? .text("preprint") : nil),
      ("publisher", isPreprint ? .text("arXiv") : nil),
      ("number", citation.arxivID.map { .text("arXiv:\($0.cited)") }),
      ("DOI", citation.doi.map { .text($0) }),
      ("URL", citation.url.map { .text($0) }),
      ("keyword", keywords.isEmpty ? nil : .text(keywords)),
      ("note", notes.isEmpty ? nil : .text(notes)),
    ])
  }

  private static func name(_ author: AuthorName) -> CitationJSON {
    switch author {
    case .person(let name):
      let parts = [
        ("family", name.family), ("given", name.given),
        ("non-dropping-particle", name.particle), ("suffix", name.suffix),
      ]
      return .object(parts.map { ($0, $1.isEmpty ? nil : .text($1)) })
    case .whole(let name), .organization(let name):
      return .object([("literal", .text(name))])
    }
  }

  private static func date(_ date: CitationDate?) -> CitationJSON? {
    date.map { .object([("date-parts", .list([.numbers($0.parts)]))]) }
  }
}
