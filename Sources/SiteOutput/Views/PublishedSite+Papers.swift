internal import ContentParsing
internal import SiteModel

/// Where the papers, topics and authors of the ledger are to be read.
extension PublishedSite {
  var ledger: Ledger {
    Reads.note(.ledger)
    return whole.ledger
  }

  var paperSettings: SiteConfiguration.Papers { configuration.papers }

  /// The ledger, of which is only asked what it has at all.
  private var sections: Ledger {
    Reads.note(.sections)
    return whole.ledger
  }

  /// Whether there is anything to make pages of.
  var hasPapers: Bool {
    Reads.note(.sections)
    return hasEntries
  }
  var hasPaperPages: Bool { paperSettings.hasPages && hasPapers }
  var hasTopicPages: Bool { paperSettings.hasTopics && !sections.topics.isEmpty }
  var hasRatingPages: Bool { paperSettings.hasRatings && hasPapers }
  var hasTrendsPage: Bool { paperSettings.hasTrends && hasPapers }
  var hasAuthorPages: Bool {
    Reads.note(.sections)
    return !authorRange.isEmpty
  }

  /// Indices of the authors that have a page: authors come by falling number of papers.
  var authorsWithPages: Range<Int> {
    Reads.note(.ledger)
    return authorRange
  }

  private var authorRange: Range<Int> {
    guard paperSettings.hasAuthors else { return 0..<0 }
    let authors = whole.ledger.authors
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

  private var places: PaperPlaces { PaperPlaces(site: whole, addresses: addresses) }

  /// A paper's own page; nil where papers have none.
  func pageHref(paper index: Int) -> String? {
    hasPaperPages ? addresses.href(paper(index).path) : nil
  }

  /// A paper's own page, else its newest entry.
  func href(paper index: Int) -> String {
    notePlace(ofPaper: index)
    return places.href(paper: index)
  }

  package func permalink(paper index: Int) -> String {
    notePlace(ofPaper: index)
    return places.permalink(paper: index)
  }

  private func notePlace(ofPaper index: Int) {
    let newest = paper(index).newest
    if !hasPaperPages { notePlace(ofEntryOf: newest.post) }
  }

  func href(post: Int, entry: Int) -> String {
    notePlace(ofEntryOf: post)
    return places.href(post: post, entry: entry)
  }

  package func permalink(post: Int, entry: Int) -> String {
    notePlace(ofEntryOf: post)
    return places.permalink(post: post, entry: entry)
  }

  private func notePlace(ofEntryOf post: Int) {
    Reads.note(.listing, post)
    Reads.note(.entries, post)
  }

  func href(topic index: Int) -> String? {
    hasTopicPages ? addresses.href(topic(index).path) : nil
  }

  func href(author index: Int) -> String? {
    let author = author(index)
    return authorRange.contains(index) ? addresses.href(author.path) : nil
  }

  /// Whether an author has a page, for those who find out what has changed.
  func hasPage(author index: Int) -> Bool { authorRange.contains(index) }
}
