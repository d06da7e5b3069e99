internal import ContentParsing
internal import SiteModel

/// Where the papers, topics and authors of the ledger are to be read.
extension PublishedSite {
  var ledger: Ledger { site.ledger }
  var paperSettings: SiteConfiguration.Papers { site.configuration.papers }

  /// Whether there is anything to make pages of.
  var hasPapers: Bool { !ledger.papers.isEmpty }
  var hasPaperPages: Bool { places.hasPages }
  var hasTopicPages: Bool { paperSettings.hasTopics && !ledger.topics.isEmpty }
  var hasRatingPages: Bool { paperSettings.hasRatings && hasPapers }
  var hasTrendsPage: Bool { paperSettings.hasTrends && hasPapers }
  var hasAuthorPages: Bool { !authorsWithPages.isEmpty }

  /// Indices of the authors that have a page: authors come by falling number of papers.
  var authorsWithPages: Range<Int> {
    guard paperSettings.hasAuthors else { return 0..<0 }
    let authors = ledger.authors
    var low = 0
    var high = authors.count
    while low < high {
      let middle = (low + high) / 2
      if authors[middle].papers.count >= paperSettings.minimumAuthorPapers {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return 0..<low
  }

  private var places: PaperPlaces { PaperPlaces(site: site, addresses: addresses) }

  func pageHref(paper index: Int) -> String? { places.pageHref(paper: index) }
  func href(paper index: Int) -> String { places.href(paper: index) }
  func permalink(paper index: Int) -> String { places.permalink(paper: index) }
  func href(post: Int, entry: Int) -> String { places.href(post: post, entry: entry) }
  func permalink(post: Int, entry: Int) -> String { places.permalink(post: post, entry: entry) }

  func href(topic index: Int) -> String? {
    hasTopicPages ? addresses.href(ledger.topics[index].path) : nil
  }

  func href(author index: Int) -> String? {
    authorsWithPages.contains(index) ? addresses.href(ledger.authors[index].path) : nil
  }
}
