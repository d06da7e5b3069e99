internal import ContentParsing
internal import Papers
internal import Text

/// Every paper that the listed posts cover, gathered over all of them. It is made of the posts
/// alone, so there is nothing to get out of step.
///
/// Which entry is about which paper is found at once; what the papers are like, and what they have
/// in common, when it is asked for. So a post's page costs the papers that it shows.
package struct Ledger: Sendable {
  /// Newest appearance first, then in the order of the digest.
  package let papers: [LedgerPaper]
  /// Those with most papers first, then by slug.
  package var topics: [PaperGroup] { contents.topics.value.groups }
  /// In the same order.
  package var authors: [PaperGroup] { contents.authors.value.groups }
  /// The best first; papers without a rating last.
  package var ratings: [RatingGroup] { contents.ratings.value }
  private let contents: LedgerContents

  /// - Parameter posts: sorted, newest first; unlisted ones are left out.
  package init(posts: [Post]) {
    let contents = LedgerContents(posts)
    self.contents = contents
    papers = contents.gathering.keys.indices.map { LedgerPaper(index: $0, in: contents) }
  }

  /// The index of the paper that an entry covers; nil for an unlisted post's paper that no listed
  /// post covers.
  package func paper(post: Int, entry: Int) -> Int? {
    contents.paper(post: post, entry: entry)
  }

  /// The indices of the papers that the best rating was given, newest first.
  package var mustReads: [Int] { ratings.filter(\.isTop).flatMap(\.papers).sorted() }
}
