internal import SiteModel

/// `/topics/<slug>/` with their further pages.
struct TopicPages: OutputFormat {
  let isMadeOfLedger = true

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasTopicPages else { return [] }
    return site.published.ledger.topics.indices.flatMap { listing(of: $0, site).plan(site) }
  }

  private func listing(of index: Int, _ site: RenderedSite) -> PaperListing {
    let topic = site.published.ledger.topics[index]
    let count = String(topic.papers.count)
    return PaperListing(
      kind: .topic, title: topic.name,
      description: site.words.sentence(
        "topic_description", ["name": topic.name, "count": count]),
      base: topic.path, origin: "the topic `\(topic.name)`",
      list: PaperList(byMonth: topic.papers, of: site.published.ledger), group: topic,
      feed: site.published.paperSettings.hasFeeds ? topic.feedPath : nil, citations: topic.path,
      chart: { published in
        published.hasTrendsPage ? TrendCharts(published)?.chart(ofTopic: index) : nil
      })
  }
}

extension PaperGroup {
  /// The feed of its papers.
  var feedPath: SitePath { path.file("rss.xml") }
}
