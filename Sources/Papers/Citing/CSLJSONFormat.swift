internal import Text

/// CSL-JSON, the input of citation processors (schema 1.0.2).
package struct CSLJSONFormat: CitationFormat {
  package let name = "csl-json"
  package let fileEnding = ".json"
  package let mediaType = "application/vnd.citationstyles.csl+json"

  package init() {}

  package var frame: CitationFrame {
    CitationFrame(opening: "[\n  ", separator: ",\n  ", closing: "\n]\n", empty: "[]\n")
  }

  package func entry(of citation: Citation) -> CitationEntry {
    CitationEntry { entry in
      entry.append("{\n    \"id\": \"")
      entry.appendKey()
      entry.append("\",\n    \"citation-key\": \"")
      entry.appendKey()
      entry.append("\",")
      var members = ByteBuffer(capacity: 768)
      members.append(Self.members(of: citation), depth: 1)
      // They begin with a brace, which stands there already.
      entry.append(members.bytes.dropFirst())
    }
  }

  /// All but the key.
  private static func members(of citation: Citation) -> CitationJSON {
    let isPreprint = citation.kind == .preprint
    let keywords = citation.topics.joined(separator: ", ")
    let notes = citation.notesWithCut.joined(separator: "; ")
    return .object([
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
