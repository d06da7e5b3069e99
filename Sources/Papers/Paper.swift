/// The facts that a digest entry gives of a paper.
package struct Paper: Hashable, Sendable {
  /// The number of its heading, such as the 3 of `### 3. Title`.
  package let number: Int
  package let title: String
  /// In order, as written. Empty where the entry names none.
  package let authors: [String]
  /// Whether the list is cut short by `等` or `et al.`.
  package let hasMoreAuthors: Bool
  /// What stands in parentheses behind the authors, such as `上海AI Lab, 清华等`.
  package let affiliation: String?
  package let arxivID: ArxivID?
  package let links: [PaperLink]
  package let topics: [String]
  package let rating: Rating?

  package init(
    number: Int, title: String, authors: [String] = [], hasMoreAuthors: Bool = false,
    affiliation: String? = nil, arxivID: ArxivID? = nil, links: [PaperLink] = [],
    topics: [String] = [], rating: Rating? = nil
  ) {
    self.number = number
    self.title = title
    self.authors = authors
    self.hasMoreAuthors = hasMoreAuthors
    self.affiliation = affiliation
    self.arxivID = arxivID
    self.links = links
    self.topics = topics
    self.rating = rating
  }
}
