internal import Records

/// What one source, or several together, say of a paper. Not all of it need be known.
struct PaperFacts: Equatable, Sendable {
  /// The arXiv id without its version.
  let id: String
  /// The sources that told of the paper; those that only filled it in are not among them.
  var foundBy: Set<SourceName> = []
  var title: Fact<String>?
  var authors: Fact<[String]>?
  var abstract: Fact<String>?
  var version: Fact<Int>?
  var published: Fact<String>?
  var updated: Fact<String>?
  var primaryCategory: Fact<String>?
  var categories: Fact<[String]>?
  var comment: Fact<String>?
  var journalReference: Fact<String>?
  var doi: Fact<String>?
  var isWithdrawn: Fact<Bool>?
  var announcement: Fact<String>?
  var upvotes: Fact<Int>?
  var organization: Fact<String>?
  var projectPage: Fact<String>?
  var repository: Fact<Repository>?

  init(id: String) {
    self.id = id
  }

  /// Takes over what `other` knows better. Between equal sources, what is here stays.
  mutating func merge(_ other: PaperFacts) {
    foundBy.formUnion(other.foundBy)
    title = Self.better(title, other.title)
    authors = Self.better(authors, other.authors)
    abstract = Self.better(abstract, other.abstract)
    version = Self.better(version, other.version)
    published = Self.better(published, other.published)
    updated = Self.better(updated, other.updated)
    primaryCategory = Self.better(primaryCategory, other.primaryCategory)
    categories = Self.better(categories, other.categories)
    comment = Self.better(comment, other.comment)
    journalReference = Self.better(journalReference, other.journalReference)
    doi = Self.better(doi, other.doi)
    isWithdrawn = Self.better(isWithdrawn, other.isWithdrawn)
    announcement = Self.better(announcement, other.announcement)
    upvotes = Self.better(upvotes, other.upvotes)
    organization = Self.better(organization, other.organization)
    projectPage = Self.better(projectPage, other.projectPage)
    repository = Self.better(repository, other.repository)
  }

  private static func better<Value>(_ a: Fact<Value>?, _ b: Fact<Value>?) -> Fact<Value>? {
    guard let a, let b else { return a ?? b }
    return b.source.trust < a.source.trust ? b : a
  }
}

extension SourceName {
  /// Who is believed where two differ, the lower first.
  fileprivate var trust: Int {
    switch self {
    case .github: 0
    case .arxiv: 1
    case .huggingface: 2
    case .arxivFeed: 3
    }
  }
}
