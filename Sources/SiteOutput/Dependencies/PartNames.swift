internal import ContentParsing
internal import Papers
internal import SiteModel
internal import Text

/// What a part is called from build to build: its index may mean another post in the next one.
struct PartName: Hashable, Sendable {
  let kind: SitePart.Kind
  /// A path or the like; empty where there is one part of the kind.
  let key: String
}

/// The names of the parts of one site.
struct PartNames: Sendable {
  /// The things that parts are parts of.
  private enum Thing: Hashable, CaseIterable {
    case post, page, paper, topic, author, tag, category
  }

  private let site: Site
  /// Where the things of a kind stand, by their keys.
  private let indices: [Thing: OnDemand<[String: Int]>]

  init(_ site: Site) {
    self.site = site
    indices = Dictionary(
      uniqueKeysWithValues: Thing.allCases.map { thing in
        let indices = OnDemand {
          Dictionary(
            Self.range(of: thing, in: site).map { (Self.key(of: thing, $0, in: site), $0) },
            uniquingKeysWith: { first, _ in first })
        }
        return (thing, indices)
      })
  }

  private static func range(of thing: Thing, in site: Site) -> Range<Int> {
    switch thing {
    case .post: site.posts.indices
    case .page: site.pages.indices
    case .paper: site.ledger.papers.indices
    case .topic: site.ledger.topics.indices
    case .author: site.ledger.authors.indices
    case .tag: 0..<site.terms(.tags).count
    case .category: 0..<site.terms(.categories).count
    }
  }

  private static func key(of thing: Thing, _ index: Int, in site: Site) -> String {
    switch thing {
    case .post: site.posts[index].document.path
    case .page: site.pages[index].document.path
    case .paper: site.ledger.papers[index].key.text
    case .topic: site.ledger.topics[index].slug
    case .author: site.ledger.authors[index].slug
    case .tag: site.terms(.tags)[index].slug
    case .category: site.terms(.categories)[index].slug
    }
  }

  func name(of part: SitePart) -> PartName {
    if let thing = Self.thing(part.kind) {
      return PartName(kind: part.kind, key: Self.key(of: thing, part.index, in: site))
    }
    return PartName(
      kind: part.kind, key: Self.hasPath(part.kind) ? part.path : String(part.index))
  }

  /// The part of this site that has the name; nil where there is none any more.
  func part(called name: PartName) -> SitePart? {
    if let thing = Self.thing(name.kind) {
      return indices[thing]?.value[name.key].map { SitePart(kind: name.kind, index: $0) }
    }
    if Self.hasPath(name.kind) { return SitePart(kind: name.kind, path: name.key) }
    return Int(name.key).map { SitePart(kind: name.kind, index: $0) }
  }

  private static func hasPath(_ kind: SitePart.Kind) -> Bool {
    kind == .target || kind == .imageSize
  }

  private static func thing(_ kind: SitePart.Kind) -> Thing? {
    switch kind {
    case .post, .listing, .wordCount, .making, .record, .entries, .neighbours, .terms: .post
    case .page: .page
    case .paper, .related, .topicNeighbours: .paper
    case .topic, .topicCount: .topic
    case .author, .authorCount: .author
    case .tag, .tagCount: .tag
    case .category, .categoryCount: .category
    case .everything, .listings, .sections, .site, .newestPosts, .rating, .ledger, .target,
      .attachments,
      .imageSize:
      nil
    }
  }
}

extension Site {
  fileprivate func terms(_ kind: Taxonomy.Kind) -> [Term] {
    taxonomies.first { $0.kind == kind }?.terms ?? []
  }
}
