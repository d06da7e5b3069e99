internal import Text

/// A paper as linked data: schema.org's `ScholarlyArticle` in JSON-LD.
package enum ScholarlyArticle {
  /// JSON text that is safe inside `<script type="application/ld+json">`: every `<` is written as
  /// `\u003C`, so that neither `</script>` nor `<!--` can stand in it.
  ///
  /// `isRoot` adds the `@context`, which a value inside another one (a review's `itemReviewed`)
  /// has not.
  package static func json(of citation: Citation, isRoot: Bool = true) -> String {
    var buffer = ByteBuffer(capacity: 1024)
    buffer.append(value(of: citation, isRoot: isRoot))
    var safe = ByteBuffer(capacity: buffer.count)
    safe.append(buffer.bytes, escaping: .lessThan)
    return safe.string
  }

  private static func value(of citation: Citation, isRoot: Bool) -> CitationJSON {
    .object([
      ("@context", isRoot ? .text("https://schema.org") : nil),
      ("@type", .text("ScholarlyArticle")),
      ("@id", citation.url.map { .text($0) }),
      ("headline", .text(citation.title)),
      ("name", .text(citation.title)),
      ("author", .list(citation.authors.map { author($0) })),
      ("datePublished", citation.date.map { .text($0.iso) }),
      ("publisher", citation.kind == .preprint ? arxiv : nil),
      ("identifier", .list(identifiers(of: citation))),
      ("url", citation.url.map { .text($0) }),
      ("sameAs", citation.doi.map { .text(address(ofDOI: $0)) }),
      ("keywords", .list(citation.topics.map { .text($0) })),
      ("mainEntityOfPage", citation.pageURL.map { .text($0) }),
    ])
  }

  private static var arxiv: CitationJSON {
    .object([("@type", .text("Organization")), ("name", .text("arXiv"))])
  }

  private static func author(_ author: AuthorName) -> CitationJSON {
    switch author {
    case .person(let name):
      .object([
        ("@type", .text("Person")), ("name", .text(name.displayed)),
        ("givenName", name.given.isEmpty ? nil : .text(name.given)),
        ("familyName", .text(name.fullFamily)),
      ])
    case .whole(let name): .object([("@type", .text("Person")), ("name", .text(name))])
    case .organization(let name):
      .object([("@type", .text("Organization")), ("name", .text(name))])
    }
  }

  private static func identifiers(of citation: Citation) -> [CitationJSON] {
    [("arXiv", citation.arxivID?.canonical), ("DOI", citation.doi)].compactMap { name, value in
      value.map {
        .object([
          ("@type", .text("PropertyValue")), ("propertyID", .text(name)), ("value", .text($0)),
        ])
      }
    }
  }

  private static func address(ofDOI doi: String) -> String {
    "https://doi.org/" + URLEncoding.encode(path: doi)
  }
}

extension Escaping {
  /// For JSON text, where `<` stands in strings only.
  fileprivate static let lessThan = Escaping([("<", "\\u003C")])
}
