import ContentParsing
import Papers
@testable import SiteModel
import Text

/// Ledgers of entries made by hand.
enum LedgerSamples {
  static func paper(
    _ title: String, arxiv: String? = nil, links: [String] = [], authors: [String] = [],
    more: Bool = false, affiliation: String? = nil, topics: [String] = [], stars: Int? = nil,
    scale: Int = 3, word: String? = nil
  ) -> Paper {
    Paper(
      number: 1, title: title, authors: authors, hasMoreAuthors: more, affiliation: affiliation,
      arxivID: arxiv.flatMap { ArxivID($0) },
      links: links.map { PaperLink(kind: .other, label: "link", address: $0) }, topics: topics,
      rating: stars.map { Rating(halfStars: 2 * $0, scale: scale, word: word) })
  }

  /// A listed post of `day` with an entry a paper.
  static func post(_ day: String, _ papers: [Paper], isUnlisted: Bool = false) -> Post {
    var frontmatter = Frontmatter()
    frontmatter.isUnlisted = isUnlisted
    guard let published = CalendarDay(day) else { fatalError("no such day") }
    let document = Document(
      path: "content/posts/\(day).md", frontmatter: frontmatter, content: .empty, outline: [],
      entries: papers.enumerated().map { index, paper in
        DigestEntry(paper: paper, anchor: "e\(index + 1)", sections: [], line: index + 1)
      },
      links: [], images: [], summary: "", wordCount: .zero, diagnostics: [])
    return Post(
      document: document, title: day, published: PublicationDate(day: published),
      path: SitePath("/posts/\(day)/"), description: "")
  }

  /// `posts` are newest first.
  static func ledger(_ posts: Post...) -> Ledger { Ledger(posts: posts) }

  /// A ledger of one post.
  static func ledger(of papers: [Paper]) -> Ledger { Ledger(posts: [post("2026-02-26", papers)]) }
}
