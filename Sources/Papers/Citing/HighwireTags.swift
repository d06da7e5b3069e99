/// A `<meta>` element of a page, unescaped.
package struct HighwireTag: Hashable, Sendable {
  package let name: String
  package let content: String

  package init(_ name: String, _ content: String) {
    self.name = name
    self.content = content
  }
}

/// The `citation_*` elements by which Zotero and Google Scholar read the one paper that a page is
/// about (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
package enum HighwireTags {
  /// In order, for the page's head. `DC.type` is not Highwire's: without it Zotero would take a
  /// preprint for a journal article.
  package static func of(_ citation: Citation) -> [HighwireTag] {
    let isPreprint = citation.kind == .preprint
    var tags = [HighwireTag("citation_title", citation.title)]
    tags += authors(of: citation).map { HighwireTag("citation_author", $0) }
    func add(_ name: String, _ content: String?) {
      if let content { tags.append(HighwireTag(name, content)) }
    }
    add("citation_date", citation.date?.joined(by: "/"))
    add("citation_publisher", isPreprint ? "arXiv" : nil)
    add("citation_arxiv_id", citation.arxivID?.canonical)
    add("citation_doi", citation.doi)
    add("citation_public_url", citation.url)
    add("citation_abstract_html_url", citation.url)
    tags += citation.topics.map { HighwireTag("citation_keywords", $0) }
    add("DC.type", isPreprint ? "preprint" : "webpage")
    return tags
  }

  /// Zotero takes a single author with spaces on both sides of the comma for two: a no-break space
  /// in the given name keeps it one.
  private static func authors(of citation: Citation) -> [String] {
    let names = citation.authors.map(\.familyFirst)
    guard names.count == 1, let comma = names[0].firstIndex(of: ","),
      names[0][..<comma].contains(" ")
    else { return names }
    let given = names[0][comma...].dropFirst(2).map { $0 == " " ? "\u{A0}" : $0 }
    return [names[0][...comma] + (given.isEmpty ? "" : " " + String(given))]
  }
}
