internal import Records

extension PaperFacts {
  /// The candidate; nil where a fact that every candidate has is not known.
  var candidate: Candidate? {
    guard let title, let authors, let abstract else { return nil }
    var candidate = Candidate(
      id: id, foundBy: SourceName.allCases.filter(foundBy.contains), title: title,
      authors: authors, abstract: abstract)
    candidate.version = version
    candidate.published = published
    candidate.updated = updated
    candidate.primaryCategory = primaryCategory
    candidate.categories = categories
    candidate.comment = comment
    candidate.journalReference = journalReference
    candidate.doi = doi
    candidate.isWithdrawn = isWithdrawn
    candidate.announcement = announcement
    candidate.upvotes = upvotes
    candidate.organization = organization
    candidate.projectPage = projectPage
    candidate.repository = repository
    return candidate
  }

  init(_ candidate: Candidate) {
    self.init(id: candidate.id)
    foundBy = Set(candidate.foundBy)
    title = candidate.title
    authors = candidate.authors
    abstract = candidate.abstract
    version = candidate.version
    published = candidate.published
    updated = candidate.updated
    primaryCategory = candidate.primaryCategory
    categories = candidate.categories
    comment = candidate.comment
    journalReference = candidate.journalReference
    doi = candidate.doi
    isWithdrawn = candidate.isWithdrawn
    announcement = candidate.announcement
    upvotes = candidate.upvotes
    organization = candidate.organization
    projectPage = candidate.projectPage
    repository = candidate.repository
  }

  /// What a candidate needs and is not known, such as `authors`.
  var missing: String {
    [("title", title == nil), ("authors", authors == nil), ("abstract", abstract == nil)]
      .filter(\.1).map(\.0).joined(separator: ", ")
  }
}
