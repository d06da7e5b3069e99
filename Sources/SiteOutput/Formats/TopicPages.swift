internal import SiteModel

/// `/topics/<slug>/` with their further pages.
struct TopicPages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasTopicPages else { return [] }
    return site.published.ledger.topics.flatMap { listing(of: $0, site).plan(site) }
  }

  private func listing(of topic: PaperGroup, _ site: RenderedSite) -> PaperListing {
    let count = String(topic.papers.count)
    return PaperListing(
      kind: .topic, title: topic.name,
      description: site.words.sentence(
        "topic_description", ["name": topic.name, "count": count]),
      base: topic.path, origin: "the topic \"\(topic.name)\"",
      list: PaperList(byMonth: topic.papers, of: site.published.ledger), group: topic,
      feed: site.published.paperSettings.hasFeeds ? topic.feedPath : nil, citations: topic.path)
  }
}

extension PaperGroup {
  /// The feed of its papers.
  var feedPath: SitePath { path.file("rss.xml") }
}
