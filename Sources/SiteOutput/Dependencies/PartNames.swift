internal import ContentParsing
internal import Papers
internal import SiteModel
internal import Text

/// What a part is called from build to build: its index may mean another post in the next one.
struct PartName: Hashable, Sendable {
  let kind: SitePart.Kind
  /// Of a path or the like, or a number, as the kind has it: names are kept and compared by the
  /// hundred thousand, and need not be read.
  let key: ContentHash

  /// In one piece, for the same reason.
  func hash(into hasher: inout Hasher) {
    hasher.combine(key.value ^ UInt64(kind.rawValue) << 56)
  }
}

/// The names of the parts of one site, and the parts of the names.
struct PartNames: Sendable {
  /// The things that parts are parts of.
  private enum Thing: Hashable, CaseIterable {
    case post, page, paper, topic, author, tag, category
  }

  private let site: Site
  /// Where the things of a kind stand, by their keys.
  private let indices: [Thing: OnDemand<[ContentHash: Int]>]

  init(_ site: Site) {
    self.site = site
    indices = Dictionary(
      uniqueKeysWithValues: Thing.allCases.map { thing in
        let indices = OnDemand {
          Dictionary(
            Self.range(of: thing, in: site).map {
              (ContentHash(of: Self.text(of: thing, $0, in: site)), $0)
            },
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

  /// What tells the thing from others of its kind.
  private static func text(of thing: Thing, _ index: Int, in site: Site) -> String {
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
      let text = Self.text(of: thing, part.index, in: site)
      return PartName(kind: part.kind, key: ContentHash(of: text))
    }
    return PartName(
      kind: part.kind,
      key: part.kind.hasPath
        ? ContentHash(of: part.path) : ContentHash(value: UInt64(part.index)))
  }

  /// The part of this site that has the name; nil where there is none any more.
  ///
  /// - Parameter paths: of the parts that are told apart by them, by their keys.
  func part(called name: PartName, paths: [ContentHash: String]) -> SitePart? {
    if let thing = Self.thing(name.kind) {
      return indices[thing]?.value[name.key].map { SitePart(kind: name.kind, index: $0) }
    }
    if name.kind.hasPath {
      return paths[name.key].map { SitePart(kind: name.kind, path: $0) }
    }
    return Int(exactly: name.key.value).map { SitePart(kind: name.kind, index: $0) }
  }

  private static func thing(_ kind: SitePart.Kind) -> Thing? {
    switch kind {
    case .post, .listing, .place, .wordCount, .making, .record, .entries, .neighbours, .terms:
      .post
    case .page: .page
    case .paper, .related, .topicNeighbours: .paper
    case .topic, .topicCount: .topic
    case .author, .authorCount: .author
    case .tag, .tagCount: .tag
    case .category, .categoryCount: .category
    case .everything, .listings, .sections, .site, .newestPosts, .rating, .ledger, .target,
      .attachments, .imageSize:
      nil
    }
  }
}

extension Site {
  fileprivate func terms(_ kind: Taxonomy.Kind) -> [Term] {
    taxonomies.first { $0.kind == kind }?.terms ?? []
  }
}
