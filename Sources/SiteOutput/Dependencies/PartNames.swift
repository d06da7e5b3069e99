internal import ContentParsing
internal import SiteModel
internal import Text

/// What a part is called from build to build: its index may mean another post in the next one.
struct PartName: Hashable, Sendable {
  let kind: SitePart.Kind
  /// A path or the like; empty where there is one part of the kind.
  let key: String
}

extension PartName: Storable {
  func write(to store: inout StoreWriter) {
    store.write(kind)
    store.write(key)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(kind: try store.value(), key: try store.text())
  }
}

/// The names of the parts of one site.
struct PartNames: Sendable {
  /// The things that parts are parts of.
  private enum Thing: Hashable {
    case post, page, paper, topic, author, tag, category
  }

  private let keys: [Thing: OnDemand<[String]>]
  private let indices: [Thing: OnDemand<[String: Int]>]

  init(_ site: Site) {
    @Sendable func slugs(_ kind: Taxonomy.Kind) -> [String] {
      site.taxonomies.first { $0.kind == kind }?.terms.map(\.slug) ?? []
    }
    keys = [
      .post: OnDemand { site.posts.map(\.document.path) },
      .page: OnDemand { site.pages.map(\.document.path) },
      .paper: OnDemand { site.ledger.papers.map(\.path.path) },
      .topic: OnDemand { site.ledger.topics.map(\.slug) },
      .author: OnDemand { site.ledger.authors.map(\.slug) },
      .tag: OnDemand { slugs(.tags) }, .category: OnDemand { slugs(.categories) },
    ]
    indices = keys.mapValues { keys in
      OnDemand {
        Dictionary(
          keys.value.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  func name(of part: SitePart) -> PartName {
    if let thing = Self.thing(part.kind) {
      return PartName(kind: part.kind, key: keys[thing]?.value[part.index] ?? "")
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
