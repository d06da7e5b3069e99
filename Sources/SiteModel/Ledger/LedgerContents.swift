internal import ContentParsing
internal import Papers
internal import Text

/// What a ledger holds beside the index of its papers, each made when it is first asked for.
final class LedgerContents: Sendable {
  typealias Grouping = (groups: [PaperGroup], indices: [[Int]])

  private let posts: [Post]
  let gathering: PaperGathering
  /// What the entries of each paper say of it together.
  let facts: OnDemandList<Paper>
  let paths: OnDemand<[SitePath]>
  /// The topics, and those of each paper.
  let topics: OnDemand<Grouping>
  /// The same for authors.
  let authors: OnDemand<Grouping>
  let ratings: OnDemand<[RatingGroup]>

  init(_ posts: [Post]) {
    let gathering = PaperGathering(posts)
    let facts = OnDemandList(count: gathering.keys.count) { paper in
      Paper.merging(
        gathering.places[paper].map { place in
          posts[Int(place.post)].document.entries[Int(place.entry)].paper
        })
    }
    self.posts = posts
    self.gathering = gathering
    self.facts = facts
    paths = OnDemand { Self.paths(gathering.keys) }
    topics = OnDemand { Self.grouping(of: facts, by: \.topics, at: PaperGroup.topicsRoot) }
    authors = OnDemand { Self.grouping(of: facts, by: \.authors, at: PaperGroup.authorsRoot) }
    ratings = OnDemand { Self.ratings(of: facts.all) }
  }

  /// The paper that an entry covers.
  func paper(post: Int, entry: Int) -> Int? {
    gathering.paper(of: posts[post].document.identities[entry])
  }

  func appearance(at place: PaperGathering.Place) -> Appearance {
    let post = posts[Int(place.post)]
    return Appearance(
      post: Int(place.post), entry: Int(place.entry), day: post.published.day,
      document: post.document)
  }

  private static func grouping(
    of facts: OnDemandList<Paper>, by names: (Paper) -> [String], at root: SitePath
  ) -> Grouping {
    var gathering = GroupGathering()
    for (paper, facts) in facts.all.enumerated() { gathering.add(paper: paper, to: names(facts)) }
    return gathering.finish(at: root)
  }

  /// The older of two papers keeps a path that both would have.
  private static func paths(_ keys: [PaperKey]) -> [SitePath] {
    var slugs = UniqueSlugs()
    let segments = keys.reversed().map { slugs.next($0.pathSegment) }
    return segments.reversed().map { LedgerPaper.root.page($0) }
  }

  private static func ratings(of facts: [Paper]) -> [RatingGroup] {
    let groups = Dictionary(grouping: facts.indices) { paper in
      facts[paper].rating.map {
        Grade(hundredths: $0.hundredths, scale: $0.scale, written: $0.written)
      }
    }
    let grades = groups.keys.compactMap(\.self).sorted()
    return (grades.map(Optional.some) + [nil]).compactMap { grade in
      groups[grade].map { RatingGroup(rating: facts[$0[0]].rating, papers: $0) }
    }
  }

  /// A rating without its word; the better one comes first.
  private struct Grade: Hashable, Comparable {
    let hundredths: Int
    let scale: Int
    let written: String?

    static func < (a: Grade, b: Grade) -> Bool {
      (-a.hundredths * b.scale, a.scale, a.written ?? "")
        < (-b.hundredths * a.scale, b.scale, b.written ?? "")
    }
  }
}
