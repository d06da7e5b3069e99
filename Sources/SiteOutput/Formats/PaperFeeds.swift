internal import Diagnostics
internal import SiteModel

/// RSS feeds with one item a paper: `/papers.xml` of all, `/must-read.xml` of those with the best
/// rating, and `/topics/<slug>/rss.xml` of each topic.
struct PaperFeeds: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let published = site.published
    guard published.paperSettings.hasFeeds, published.hasPapers else { return [] }
    let ledger = published.ledger
    let topics = published.hasTopicPages ? ledger.topics : []
    return [
      plan(
        "paper_feed", .paperFeed, of: published.hasPaperPages ? LedgerPaper.root : .home,
        Array(ledger.papers.indices), site),
      plan(
        "must_read_feed", .mustReadFeed, of: published.hasRatingPages ? RatingGroup.root : .home,
        ledger.mustReads, site),
    ] + topics.map { plan("topic_feed", $0.feedPath, of: $0.path, $0.papers, site, name: $0.name) }
  }

  private func plan(
    _ word: String, _ path: SitePath, of page: SitePath, _ papers: [Int], _ site: RenderedSite,
    name: String = ""
  ) -> PlannedFile {
    let title = site.words.sentence(word, ["name": name])
    let feed = PaperFeedView.Input(
      title: "\(title) - \(site.configuration.title)", description: title, path: path, page: page,
      papers: Array(papers.prefix(site.configuration.feed.items)), published: site.published)
    return PlannedFile(path, from: "the feed \(path.path)", given: feed.write) {
      () throws(Diagnostic) in
      try site.renderFeed("rss.xml", at: path, PaperFeedView.view.object(feed))
    }
  }
}
