internal import ContentParsing
internal import Papers
internal import SiteModel

/// Where the site's papers are to be read.
struct PaperPlaces: Sendable {
  let site: Site
  let addresses: Addresses

  private var papers: [LedgerPaper] { site.ledger.papers }

  /// Whether papers have pages of their own.
  var hasPages: Bool { site.configuration.papers.hasPages && !papers.isEmpty }

  /// A paper's own page; nil where papers have none.
  func pageHref(paper index: Int) -> String? {
    hasPages ? addresses.href(papers[index].path) : nil
  }

  /// A paper's own page, else its newest entry.
  func href(paper index: Int) -> String {
    let newest = papers[index].newest
    return pageHref(paper: index) ?? href(post: newest.post, entry: newest.entry)
  }

  /// The same, absolute.
  func permalink(paper index: Int) -> String {
    let newest = papers[index].newest
    return hasPages
      ? addresses.absolute(papers[index].path)
      : permalink(post: newest.post, entry: newest.entry)
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

  /// The paper as it is cited.
  func citation(ofPaper index: Int) -> Citation {
    let day = papers[index].oldest.day
    return Citation(
      papers[index].facts,
      coveredOn: CitationDate(year: day.year, month: day.month, day: day.day),
      pageURL: permalink(paper: index))
  }
}
