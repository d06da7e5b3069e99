internal import ContentParsing
internal import SiteModel
internal import Text

/// Where the papers, topics and authors of the ledger are to be read.
extension PublishedSite {
  var ledger: Ledger {
    Reads.note(.ledger)
    return whole.ledger
  }

  /// What the charts show; nil where no listed post covers a paper.
  var trends: Trends? {
    Reads.note(.ledger)
    return papers.value.trends.value
  }

  var paperSettings: SiteConfiguration.Papers { configuration.papers }

  /// Whether there is anything to make pages of.
  var hasPapers: Bool {
    Reads.note(.sections)
    return hasEntries
  }

  var hasPaperPages: Bool { paperSettings.hasPages && hasPapers }

  var hasTopicPages: Bool {
    guard paperSettings.hasTopics else { return false }
    Reads.note(.sections)
    return !whole.ledger.topics.isEmpty
  }

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

  /// A paper's own page; nil where papers have none.
  func pageHref(paper index: Int) -> String? {
    guard hasPaperPages else { return nil }
    Reads.note(.paper, index)
    return places.pageHref(paper: index)
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

  func notePlace(ofPaper index: Int) {
    Reads.note(.paper, index)
    if !hasPaperPages { notePlace(ofEntryOf: whole.ledger.papers[index].newest.post) }
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
    Reads.note(.place, post)
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
