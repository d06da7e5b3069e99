internal import SiteModel

/// `/topics/<slug>/` with their further pages.
struct TopicPages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasTopicPages else { return [] }
    let charts = site.published.hasTrendsPage ? TrendCharts(site.published) : nil
    return site.published.ledger.topics.indices.flatMap { listing(of: $0, charts, site).plan(site) }
  }

  private func listing(
    of index: Int, _ charts: TrendCharts?, _ site: RenderedSite
  ) -> PaperListing {
    let topic = site.published.ledger.topics[index]
    let count = String(topic.papers.count)
    return PaperListing(
      kind: .topic, title: topic.name,
      description: site.words.sentence(
        "topic_description", ["name": topic.name, "count": count]),
      base: topic.path, origin: "the topic `\(topic.name)`",
      list: PaperList(byMonth: topic.papers, of: site.published.ledger), group: topic,
      feed: site.published.paperSettings.hasFeeds ? topic.feedPath : nil, citations: topic.path,
      chart: {
        // The charts were begun when the site was planned, from the whole ledger.
        Reads.note(.ledger)
        return charts?.chart(ofTopic: index)
      })
  }
}

extension PaperGroup {
  /// The feed of its papers.
  var feedPath: SitePath { path.file("rss.xml") }
}
