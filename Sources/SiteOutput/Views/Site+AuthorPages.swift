internal import SiteModel

extension Site {
  /// Indices of the authors that have a page: authors come by falling number of papers.
  var authorsWithPages: Range<Int> {
    guard configuration.papers.hasAuthors else { return 0..<0 }
    let minimum = configuration.papers.minimumAuthorPapers
    let end = ledger.authors.firstIndex { $0.papers.count < minimum }
    return 0..<(end ?? ledger.authors.count)
  }
}
