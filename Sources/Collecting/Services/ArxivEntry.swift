internal import Papers
internal import Records

/// An entry of the Atom answers of arXiv's API
/// (https://info.arxiv.org/help/api/user-manual.html#_details_of_atom_results_returned).
enum ArxivEntry {
  /// What `entry` says of a paper; nil where it names none.
  static func facts(_ entry: XMLElement, fetched: String) -> PaperFacts? {
    guard let id = id(entry) else { return nil }
    var facts = PaperFacts(id: id.unversioned)
    func fact<Value>(_ value: Value?) -> Fact<Value>? {
      value.map { Fact($0, from: .arxiv, fetched: fetched) }
    }
    let authors = entry.all("author").compactMap { $0.text("name") }
    facts.title = fact(entry.text("title"))
    facts.authors = fact(authors.isEmpty ? nil : authors)
    facts.abstract = fact(entry.text("summary"))
    facts.version = fact(id.version)
    facts.published = fact(entry.text("published"))
    facts.updated = fact(entry.text("updated"))
    facts.primaryCategory = fact(entry.first("primary_category")?.attributes["term"])
    facts.categories = fact(entry.all("category").compactMap { $0.attributes["term"] })
    facts.comment = fact(entry.text("comment"))
    facts.journalReference = fact(entry.text("journal_ref"))
    facts.doi = fact(entry.text("doi"))
    facts.isWithdrawn = fact(isWithdrawn(facts))
    facts.repository = fact(repository(facts).map { Repository(name: $0) })
    return facts
  }

  /// What `feed` complains of; nil where it holds no error.
  static func error(_ feed: XMLElement) -> String? {
    feed.all("entry").first { $0.text("title") == "Error" }.map {
      ($0.text("summary") ?? "an error without words").quotable
    }
  }

  /// The id of `http://arxiv.org/abs/1707.08567v1`.
  static func id(_ entry: XMLElement) -> ArxivID? {
    guard let text = entry.text("id"), let start = text.firstRange(of: "/abs/")?.upperBound else {
      return nil
    }
    return ArxivID(text[start...])
  }

  /// Withdrawing a paper makes a version of it whose comment or abstract says so.
  private static func isWithdrawn(_ facts: PaperFacts) -> Bool {
    let notice =
      #/(?i)^(this|the) (paper|article|submission|manuscript|work|preprint|version)\b.{0,40}\bwithdrawn\b/#
    let comment = facts.comment?.value ?? ""
    return comment.firstMatch(of: notice) != nil
      || comment.firstMatch(of: #/(?i)^withdrawn\b/#) != nil
      || facts.abstract?.value.firstMatch(of: notice) != nil
  }

  private static func repository(_ facts: PaperFacts) -> String? {
    [facts.comment?.value, facts.abstract?.value].lazy.compactMap { $0 }
      .compactMap(RepositoryName.first).first
  }
}
