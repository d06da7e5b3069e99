internal import ContentParsing
internal import Papers
internal import Text

/// Every paper that the listed posts cover, gathered over all of them. It is made of the posts
/// alone, so there is nothing to get out of step.
package struct Ledger: Sendable {
  /// Newest appearance first, then in the order of the digest.
  package let papers: [LedgerPaper]
  /// Those with most papers first, then by slug.
  package let topics: [PaperGroup]
  /// In the same order.
  package let authors: [PaperGroup]
  /// The best first; papers without a rating last.
  package let ratings: [RatingGroup]
  /// For each post and each of its entries, the index of the paper.
  private let papersOfPosts: [[Int?]]

  /// - Parameter posts: sorted, newest first; unlisted ones are left out.
  package init(posts: [Post]) {
    let gathering = PaperGathering(posts)
    let facts = gathering.drafts.concurrentMap { draft in
      Paper.merging(draft.map { posts[$0.post].document.entries[$0.entry].paper })
    }
    let groups = [true, false].concurrentMap { ofTopics in
      ofTopics
        ? Self.groups(of: facts.map(\.topics), at: PaperGroup.topicsRoot)
        : Self.groups(of: facts.map(\.authors), at: PaperGroup.authorsRoot)
    }
    let (topics, topicsOfPapers) = groups[0]
    let (authors, authorsOfPapers) = groups[1]
    let paths = Self.paths(gathering.keys)
    papers = facts.indices.map { index in
      LedgerPaper(
        key: gathering.keys[index], path: paths[index], facts: facts[index],
        appearances: gathering.drafts[index], topics: topicsOfPapers[index],
        authors: authorsOfPapers[index])
    }
    self.topics = topics
    self.authors = authors
    ratings = Self.ratings(facts)
    papersOfPosts = gathering.papersOfPosts
  }

  /// The index of the paper that an entry covers; nil for an unlisted post's paper that no listed
  /// post covers.
  package func paper(post: Int, entry: Int) -> Int? { papersOfPosts[post][entry] }

  /// The indices of the papers that the best rating was given, newest first.
  package var mustReads: [Int] { ratings.filter(\.isTop).flatMap(\.papers).sorted() }

  private static func groups(
    of lists: [[String]], at root: SitePath
  ) -> (groups: [PaperGroup], indices: [[Int]]) {
    var gathering = GroupGathering()
    for (paper, names) in lists.enumerated() { gathering.add(paper: paper, to: names) }
    return gathering.finish(at: root)
  }

  /// The older of two papers keeps a path that both would have.
  private static func paths(_ keys: [PaperKey]) -> [SitePath] {
    var slugs = UniqueSlugs()
    let segments = keys.reversed().map { slugs.next($0.pathSegment) }
    return segments.reversed().map { LedgerPaper.root.page($0) }
  }

  private static func ratings(_ facts: [Paper]) -> [RatingGroup] {
    let groups = Dictionary(grouping: facts.indices) { paper in
      facts[paper].rating.map { Grade(halfStars: $0.halfStars, scale: $0.scale) }
    }
    let grades = groups.keys.compactMap(\.self).sorted()
    return (grades.map(Optional.some) + [nil]).compactMap { grade in
      groups[grade].map { RatingGroup(rating: facts[$0[0]].rating, papers: $0) }
    }
  }

  /// A rating without its word; the better one comes first.
  private struct Grade: Hashable, Comparable {
    let halfStars: Int
    let scale: Int

    static func < (a: Grade, b: Grade) -> Bool {
      (-a.halfStars * b.scale, a.scale) < (-b.halfStars * a.scale, b.scale)
    }
  }
}
