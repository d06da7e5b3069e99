internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel
internal import Templating
internal import Text

/// What the parts of a site hold, as hashes: a part whose hash is that of the last build is as it
/// was. Posts, papers and the like stand in them by their names, not by their indices.
struct PartHashes: Sendable {
  private let published: PublishedSite
  private let siteFields: [ContentHash]
  /// Where the files of posts and pages, and what was read from them, have hashes already.
  private let documents: DocumentCache
  /// Of all that the ledger is made of.
  let ledger: ContentHash
  private let everything: OnDemand<ContentHash>
  private let listings: OnDemand<ContentHash>

  init(_ published: PublishedSite, _ documents: DocumentCache) {
    self.published = published
    self.documents = documents
    siteFields = SiteView.view.values(published).map { value in ContentHash { $0.write(value) } }
    let site = published.whole
    ledger = ContentHash { store in
      for post in site.posts where post.document.isDigest {
        store.write(post.document.path)
        store.write(post.isListed)
        store.write(post.published.day)
        store.write(documents[post.document.path]?.hashes.entries)
      }
    }
    everything = OnDemand {
      ContentHash { store in
        for document in site.posts.map(\.document) + site.pages.map(\.document) {
          store.write(document.path)
          store.write(documents[document.path]?.hash)
        }
      }
    }
    listings = OnDemand {
      let hashes = Array(site.posts.indices).concurrentMap { index in
        ContentHash { store in
          let post = site.posts[index]
          let hashes = documents[post.document.path]?.hashes
          store.write(listing: post, hashes)
          store.write(hashes?.entries)
        }
      }
      return ContentHash { $0.write(hashes) }
    }
  }

  private var site: Site { published.whole }

  func hash(of part: SitePart) -> ContentHash {
    switch part.kind {
    case .everything: everything.value
    case .listings: listings.value
    case .ledger: ledger
    case .site: siteFields.indices.contains(part.index) ? siteFields[part.index] : .missing
    default: ContentHash { write(part, to: &$0) }
    }
  }

  private func write(_ part: SitePart, to store: inout StoreWriter) {
    let index = part.index
    switch part.kind {
    case .everything, .listings, .site, .ledger: break
    case .sections: write(sectionsTo: &store)
    case .newestPosts: store.write(published.newestPosts.map { site.posts[$0].document.path })
    case .post: store.write(parsed(ofPost: index)?.hash)
    case .listing: store.write(listing: site.posts[index], parsed(ofPost: index)?.hashes)
    case .place:
      store.write(site.posts[index].document.path)
      store.write(site.posts[index].path.path)
    case .wordCount: store.write(site.posts[index].document.wordCount)
    case .making: store.write(site.day(ofPost: index) != nil)
    case .record: store.write(site.day(ofPost: index).map { ContentHash(of: $0.source.bytes) })
    case .entries: store.write(parsed(ofPost: index)?.hashes.entries)
    case .neighbours: write(neighboursOf: index, to: &store)
    case .terms: write(termsOf: index, to: &store)
    case .tag: write(term: site.term(.tags, index), to: &store)
    case .category: write(term: site.term(.categories, index), to: &store)
    case .tagCount: store.write(site.term(.tags, index)?.posts.count)
    case .categoryCount: store.write(site.term(.categories, index)?.posts.count)
    case .page: store.write(documents[site.pages[index].document.path]?.hash)
    case .paper: write(paper: site.ledger.papers[index], to: &store)
    case .related: write(relatedTo: index, to: &store)
    case .topicNeighbours: write(topicNeighboursOf: index, to: &store)
    case .topic: write(group: site.ledger.topics[index], to: &store)
    case .topicCount: store.write(site.ledger.topics[index].papers.count)
    case .author:
      write(group: site.ledger.authors[index], to: &store)
      store.write(published.hasPage(author: index))
    case .authorCount: store.write(site.ledger.authors[index].papers.count)
    case .rating:
      store.write(
        site.ledger.ratings.indices.contains(index) ? site.ledger.ratings[index].rating : nil)
    case .target: write(target: part.path, to: &store)
    case .attachments: store.write(published.targets.attachmentPaths)
    case .imageSize:
      let facts = published.imageFacts(part.path)
      store.write(facts?.size.width)
      store.write(facts?.size.height)
      store.write(facts?.widths ?? [])
    }
  }

  private func parsed(ofPost index: Int) -> ParsedDocument? {
    documents[site.posts[index].document.path]
  }

  private func write(sectionsTo store: inout StoreWriter) {
    store.write(published.hasPapers)
    store.write(published.hasTopicPages)
    store.write(published.hasAuthorPages)
  }

  private func write(neighboursOf index: Int, to store: inout StoreWriter) {
    let neighbours = site.neighbours[index]
    for post in [neighbours.previous, neighbours.next] {
      store.write(post.map { site.posts[$0].document.path })
    }
  }

  private func write(termsOf index: Int, to store: inout StoreWriter) {
    for taxonomy in site.taxonomies {
      store.write(taxonomy.termsOfPost[index].map { taxonomy.terms[$0].slug })
    }
  }

  private func write(term: Term?, to store: inout StoreWriter) {
    store.write(term?.name)
    store.write(term?.path.path)
  }

  private func write(group: PaperGroup, to store: inout StoreWriter) {
    store.write(group.name)
    store.write(group.path.path)
  }

  private func write(paper: LedgerPaper, to store: inout StoreWriter) {
    store.write(paper.path.path)
    store.write(paper.facts)
    for appearance in paper.appearances {
      store.write(site.posts[appearance.post].document.path)
      store.write(appearance.entry)
      store.write(appearance.day)
      store.write(appearance.rating)
    }
    store.write(paper.topics.map { site.ledger.topics[$0].slug })
    store.write(paper.authors.map { site.ledger.authors[$0].slug })
  }

  private func write(relatedTo index: Int, to store: inout StoreWriter) {
    for relation in published.relations(toPaper: index) {
      store.write(site.ledger.papers[relation.paper].path.path)
      store.write(relation.topics.map { site.ledger.topics[$0].slug })
      store.write(relation.authors.map { site.ledger.authors[$0].slug })
      store.write(relation.terms)
    }
  }

  private func write(topicNeighboursOf index: Int, to store: inout StoreWriter) {
    guard let neighbours = TopicNeighbours(ofPaper: index, in: site.ledger) else { return }
    store.write(site.ledger.topics[neighbours.topic].slug)
    for paper in [neighbours.previous, neighbours.next] {
      store.write(paper.map { site.ledger.papers[$0].path.path })
    }
  }

  private func write(target path: String, to store: inout StoreWriter) {
    switch published.targets.file(at: path) {
    case nil: store.write(0)
    case .attachment: store.write(1)
    case .page(let page): store.write(page.path)
    }
  }
}

extension ContentHash {
  /// Of what is not there.
  static let missing = ContentHash(value: 0)
}

extension Site {
  fileprivate func term(_ kind: Taxonomy.Kind, _ index: Int) -> Term? {
    taxonomies.first { $0.kind == kind }?.terms[index]
  }
}

extension StoreWriter {
  /// What lists show of a post: what `PostListing` has.
  fileprivate mutating func write(listing post: Post, _ hashes: DocumentHashes?) {
    write(hashes?.listing)
    write(post.document.path)
    write(post.path.path)
    write(post.title)
    write(post.published)
    write(post.description)
  }
}
