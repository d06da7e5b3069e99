internal import Diagnostics
internal import SiteModel

/// `/rss.xml`, and one RSS feed a tag and category (RSS 2.0).
struct RSSFeeds: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let feed = FeedView.Input.site(site, at: .rss)
    return [.rss(feed, at: feed.path, from: "the site's RSS feed", site)]
      + site.site.taxonomies.flatMap { taxonomy in
        taxonomy.terms.map { term in
          let feed = FeedView.Input.term(term, taxonomy.kind, site)
          return .rss(feed, at: feed.path, from: term.origin(taxonomy.kind), site)
        }
      }
  }
}

extension PlannedFile {
  /// `feed` as RSS. It names `feed.path` as its own address, also where it stands elsewhere.
  static func rss(
    _ feed: FeedView.Input, at path: SitePath, from origin: String, _ site: RenderedSite
  ) -> PlannedFile {
    PlannedFile(path, from: origin, given: feed.write) { () throws(Diagnostic) in
      try site.renderFeed("rss.xml", at: path, FeedView.view.object(feed))
    }
  }
}

extension FeedView.Input {
  /// The feed of the whole site.
  static func site(_ site: RenderedSite, at path: SitePath) -> FeedView.Input {
    FeedView.Input(
      title: site.configuration.title, description: site.configuration.description, path: path,
      page: .home, posts: Array(site.site.listedPosts.prefix(site.configuration.feed.items)),
      published: site.published)
  }

  /// The feed of a tag or category.
  static func term(
    _ term: Term, _ kind: Taxonomy.Kind, _ site: RenderedSite
  ) -> FeedView.Input {
    FeedView.Input(
      title: "\(term.name) - \(site.configuration.title)",
      description: term.description(kind, site.words), path: term.path.file("rss.xml"),
      page: term.path, posts: Array(term.posts.prefix(site.configuration.feed.items)),
      published: site.published)
  }
}
