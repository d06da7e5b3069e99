internal import ContentParsing
internal import Papers
internal import SiteModel

/// Where the papers, topics and authors of the ledger are to be read.
extension PublishedSite {
  var ledger: Ledger { site.ledger }
  var paperSettings: SiteConfiguration.Papers { site.configuration.papers }

  /// Whether there is anything to make pages of.
  var hasPapers: Bool { !ledger.papers.isEmpty }
  var hasPaperPages: Bool { paperSettings.hasPages && hasPapers }
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

  /// A paper's own page; nil where papers have none.
  func pageHref(paper index: Int) -> String? {
    hasPaperPages ? addresses.href(ledger.papers[index].path) : nil
  }

  /// A paper's own page, else its newest entry.
  func href(paper index: Int) -> String {
    let newest = ledger.papers[index].newest
    return pageHref(paper: index) ?? href(post: newest.post, entry: newest.entry)
  }

  /// The same, absolute.
  func permalink(paper index: Int) -> String {
    let paper = ledger.papers[index]
    return hasPaperPages
      ? addresses.absolute(paper.path)
      : permalink(post: paper.newest.post, entry: paper.newest.entry)
  }

  /// An entry's place in its post.
  func href(post: Int, entry: Int) -> String {
    addresses.href(site.posts[post].path) + fragment(post: post, entry: entry)
  }

  /// The same, absolute.
  func permalink(post: Int, entry: Int) -> String {
    addresses.absolute(site.posts[post].path) + fragment(post: post, entry: entry)
  }

  private func fragment(post: Int, entry: Int) -> String {
    "#" + URLFragment.encode(site.posts[post].document.entries[entry].anchor)
  }

  func href(topic index: Int) -> String? {
    hasTopicPages ? addresses.href(ledger.topics[index].path) : nil
  }

  func href(author index: Int) -> String? {
    authorsWithPages.contains(index) ? addresses.href(ledger.authors[index].path) : nil
  }

  /// The paper as it is cited.
  func citation(ofPaper index: Int) -> Citation {
    let paper = ledger.papers[index]
    let day = paper.oldest.day
    return Citation(
      paper.facts, coveredOn: CitationDate(year: day.year, month: day.month, day: day.day),
      pageURL: permalink(paper: index))
  }
}
