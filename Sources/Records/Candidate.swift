/// A paper that could be in the day's post.
package struct Candidate: Codable, Hashable, Sendable {
  /// The arXiv id without its version, such as `2602.21193`.
  package var id: String
  /// The sources that told of it, in the order of `SourceName`.
  package var foundBy: [SourceName]
  package var title: Fact<String>
  /// All of them, in the paper's order.
  package var authors: Fact<[String]>
  package var abstract: Fact<String>
  /// The newest version.
  package var version: Fact<Int>?
  /// When version 1 was submitted, in UTC, such as `2026-02-26T17:59:59Z`.
  package var published: Fact<String>?
  /// When the newest version was submitted.
  package var updated: Fact<String>?
  package var primaryCategory: Fact<String>?
  package var categories: Fact<[String]>?
  /// arXiv's comment, such as `Accepted at ICLR 2026`.
  package var comment: Fact<String>?
  package var journalReference: Fact<String>?
  package var doi: Fact<String>?
  /// Whether the newest version withdraws it.
  package var isWithdrawn: Fact<Bool>?
  /// How arXiv announced it: `new`, `cross`, `replace` or `replace-cross`.
  package var announcement: Fact<String>?
  /// On Hugging Face.
  package var upvotes: Fact<Int>?
  /// The one organisation that Hugging Face names; not the authors' affiliations.
  package var organization: Fact<String>?
  package var projectPage: Fact<String>?
  package var repository: Fact<Repository>?
  /// Nil until the day is drafted.
  package var decision: Decision?

  package init(
    id: String, foundBy: [SourceName], title: Fact<String>, authors: Fact<[String]>,
    abstract: Fact<String>
  ) {
    self.id = id
    self.foundBy = foundBy
    self.title = title
    self.authors = authors
    self.abstract = abstract
  }
}

/// A repository on GitHub. Where GitHub was not asked or did not answer, only its name is known.
package struct Repository: Codable, Hashable, Sendable {
  /// `owner/name`, as it is called now.
  package var name: String
  package var stars: Int?
  /// The SPDX id, such as `MIT`.
  package var license: String?
  package var isArchived: Bool?
  /// When it was last pushed to, in UTC.
  package var pushed: String?
  /// GitHub's own id, which stays through renames.
  package var number: Int?

  package init(name: String) {
    self.name = name
  }
}
