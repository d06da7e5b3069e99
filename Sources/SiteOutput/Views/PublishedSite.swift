internal import ContentParsing
package import Papers
internal import Records
package import SiteModel
internal import Templating
internal import Text

/// The site with its addresses and words: what every view is made from. A class, so that the
/// many deferred values share it by one reference.
///
/// Whoever takes a part of the site from here depends on that part (`Reads`), and who takes the
/// whole of it, on everything.
package final class PublishedSite: Sendable {
  let whole: Site
  package let addresses: Addresses
  package let targets: LinkTargets
  let words: InterfaceWords
  let imageFacts: @Sendable (String) -> ImageFacts?
  /// Whether KaTeX is among the site's assets.
  let hasKaTeX: Bool
  let assetVersions: AssetVersions
  /// Whether the build makes an index for the search.
  let hasSearchIndex: Bool
  /// Whether there are pictures that links to pages are shown with.
  let hasCards: Bool
  /// Whether large images have smaller sizes.
  let hasImageSizes: Bool
  let places: PaperPlaces
  let cards: CardContents
  /// Of the cards of posts, each of which stands in the pages of all of its papers too.
  let postCardHashes: OnDemandList<ContentHash>
  let siteCardHash: OnDemand<ContentHash>
  /// Made late: a build that shows no papers anew does not gather the ledger.
  let papers: OnDemand<DerivedPapers>
  /// Whether any listed post has entries.
  let hasEntries: Bool
  private let tags: TermViews
  private let categories: TermViews

  /// - Parameters:
  ///   - attachments: the paths of the files that posts and pages may use.
  ///   - rootFiles: the paths of those that are copied to the site's root.
  ///   - hasKaTeX: whether KaTeX is among the site's assets.
  ///   - tools: what the build makes files by.
  ///   - imageFacts: what the image at one of these paths is like.
  package init(
    _ site: Site, attachments: Set<String> = [], rootFiles: Set<String> = [],
    hasKaTeX: Bool = false,
    assetVersions: AssetVersions = .none, tools: BuildTools = .none,
    imageFacts: @escaping @Sendable (String) -> ImageFacts? = { _ in nil }
  ) {
    let addresses = Addresses(site.configuration.baseURL)
    let words = InterfaceWords(language: site.configuration.language)
    whole = site
    self.addresses = addresses
    self.words = words
    self.imageFacts = imageFacts
    self.hasKaTeX = hasKaTeX
    self.assetVersions = assetVersions
    hasSearchIndex = tools.pagefind != nil
    hasCards = tools.cards != nil
    hasImageSizes = tools.resizer != nil
    let places = PaperPlaces(site: site, addresses: addresses)
    self.places = places
    let cards = CardContents(site: site, addresses: addresses, words: words)
    self.cards = cards
    postCardHashes = OnDemandList(count: site.posts.count) { cards.card(ofPost: $0).contentHash }
    siteCardHash = OnDemand { cards.siteCard.contentHash }
    papers = OnDemand { DerivedPapers(site, places) }
    hasEntries = site.posts.contains { $0.isListed && $0.document.isDigest }
    targets = LinkTargets(
      pathsBySource: site.pathsBySource, attachments: attachments, rootFiles: rootFiles)
    tags = TermViews(of: .tags, in: site, addresses, words)
    categories = TermViews(of: .categories, in: site, addresses, words)
  }

  /// What finishes the fragments of the file `source`, whose page stands at `path`.
  func filling(
    _ source: String, at path: SitePath, as form: AddressForm
  ) -> FragmentFilling {
    FragmentFilling(
      addresses: addresses, targets: targets, source: source, page: path, form: form,
      imageFacts: imageFacts, hasImageSizes: hasImageSizes)
  }

  /// The address of one of the theme's assets, for an `href`.
  func assetHref(_ path: SitePath) -> String {
    addresses.href(path) + assetVersions.ending(of: path.path)
  }

  /// Whether there is a page that finds papers, by an index or at least by their list.
  var hasSearchPage: Bool { configuration.search != .off && (hasSearchIndex || hasPaperPages) }

  /// The posts that templates see as `posts`.
  var newestPosts: ArraySlice<Int> {
    whole.listedPosts.prefix(configuration.postsPerPage)
  }

  func terms(_ kind: Taxonomy.Kind) -> [TemplateValue] { views(kind).all }

  /// The terms of a post, in its own order, `limit` at most.
  func terms(
    _ kind: Taxonomy.Kind, ofPost index: Int, limit: Int = .max
  ) -> [TemplateValue] {
    Reads.note(.terms, index)
    return views(kind).terms(ofPost: index, limit: limit)
  }

  private func views(_ kind: Taxonomy.Kind) -> TermViews {
    switch kind {
    case .tags: tags
    case .categories: categories
    }
  }

  /// The authors that have a page. Where none have, the ledger is not asked.
  var authorRange: Range<Int> { paperSettings.hasAuthors ? papers.value.authors : 0..<0 }

  /// How many entries the listed posts have together.
  var paperCount: Int {
    site.listedPosts.reduce(0) { $0 + site.posts[$1].document.entryCount }
  }
}

// MARK: - Parts of the site

extension PublishedSite {
  package var site: Site {
    Reads.note(.everything)
    return whole
  }

  var archive: Archive {
    Reads.note(.listings)
    return whole.archive
  }

  /// The indices of the posts that lists and feeds show, newest first.
  var listedPosts: [Int] {
    Reads.note(.listings)
    return whole.listedPosts
  }

  /// What all files depend on, so that nobody has to note it.
  var configuration: SiteConfiguration { whole.configuration }

  func post(_ index: Int) -> Post {
    Reads.note(.post, index)
    return whole.posts[index]
  }

  /// What lists show of a post.
  func listing(_ index: Int) -> PostListing {
    Reads.note(.listing, index)
    return PostListing(index, of: whole.posts)
  }

  func wordCount(_ index: Int) -> WordCount {
    Reads.note(.wordCount, index)
    return whole.posts[index].document.wordCount
  }

  func entryCount(ofPost index: Int) -> Int {
    Reads.note(.entries, index)
    return whole.posts[index].document.entryCount
  }

  /// The paper that an entry is about, and the `id` of its heading.
  func facts(ofEntry entry: Int, ofPost index: Int) -> (paper: Paper, anchor: String) {
    Reads.note(.entries, index)
    let entry = whole.posts[index].document.entries[entry]
    return (entry.paper, entry.anchor)
  }

  /// Where it is told how a post was made; nil where there is no such page.
  func makingPath(ofPost index: Int) -> SitePath? {
    Reads.note(.making, index)
    let path = whole.posts[index].path
    guard paperSettings.hasMaking, whole.day(ofPost: index) != nil, path.path.hasSuffix("/") else {
      return nil
    }
    return path.page("making")
  }

  /// What a post was drafted from; nil where there is no record.
  func record(ofPost index: Int) -> DayRecord? {
    Reads.note(.record, index)
    return whole.day(ofPost: index)?.record
  }

  /// What has become of a paper since, by the records of all days that cover it; oldest first.
  func changes(of paper: LedgerPaper) -> [PaperChange] {
    guard let id = paper.facts.arxivID?.unversioned else { return [] }
    return paper.appearances.reversed()
      .compactMap { record(ofPost: $0.post)?.changes }.joined()
      .filter { $0.id == id }
  }

  func neighbours(_ index: Int) -> Site.Neighbours {
    Reads.note(.neighbours, index)
    return whole.neighbours[index]
  }

  func page(_ index: Int) -> Page {
    Reads.note(.page, index)
    return whole.pages[index]
  }

  func paper(_ index: Int) -> LedgerPaper {
    Reads.note(.paper, index)
    return whole.ledger.papers[index]
  }

  /// The paper in the ledger that an entry is about. Whether there is one for a post that no list
  /// shows is for the other posts to say.
  func paper(post: Int, entry: Int) -> Int? {
    if whole.posts[post].isListed { Reads.note(.entries, post) } else { Reads.note(.ledger) }
    return whole.ledger.paper(post: post, entry: entry)
  }

  func topic(_ index: Int) -> GroupName {
    Reads.note(.topic, index)
    return GroupName(index, of: whole.ledger.topics)
  }

  func author(_ index: Int) -> GroupName {
    Reads.note(.author, index)
    return GroupName(index, of: whole.ledger.authors)
  }

  /// One of the ledger's ratings; nil for that of papers without one.
  func rating(_ index: Int) -> Rating? {
    Reads.note(.rating, index)
    return whole.ledger.ratings[index].rating
  }

  func paperCount(ofTopic index: Int) -> Int {
    Reads.note(.topicCount, index)
    return whole.ledger.topics[index].papers.count
  }

  func paperCount(ofAuthor index: Int) -> Int {
    Reads.note(.authorCount, index)
    return whole.ledger.authors[index].papers.count
  }

  /// The papers that are related to one; none where papers have no pages.
  func related(toPaper index: Int) -> [RelatedPapers.Relation] {
    Reads.note(.related, index)
    return relations(toPaper: index)
  }

  /// The papers next to one in its first topic, older and newer; nil for a paper without a topic,
  /// or alone in it.
  func topicNeighbours(ofPaper index: Int) -> TopicNeighbours? {
    Reads.note(.topicNeighbours, index)
    return TopicNeighbours(ofPaper: index, in: whole.ledger)
  }

  /// The paper as it is cited.
  package func citation(ofPaper index: Int) -> Citation {
    notePlace(ofPaper: index)
    return papers.value.citations[index]
  }

  /// The file that cites papers.
  ///
  /// - Parameter format: its index among all formats.
  func citations(ofPapers papers: [Int], as format: Int) -> [UInt8] {
    let entries = self.papers.value.citationEntries[format]
    // Each format begins elsewhere, so that none waits for what another one is making.
    let start = papers.count * format / CitationFormats.all.count
    for paper in papers[start...] + papers[..<start] { _ = entries[paper] }
    return CitationFormats.all[format].bytes(
      of: papers.map(citation), papers.map { entries[$0] })
  }

  /// As `related`, for those who find out what has changed.
  func relations(toPaper index: Int) -> [RelatedPapers.Relation] {
    let hasPages = configuration.papers.hasPages && hasEntries
    return hasPages ? papers.value.relations[index] : []
  }
}
