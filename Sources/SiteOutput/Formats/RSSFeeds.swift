internal import Diagnostics
internal import SiteModel

/// `/rss.xml`, and one RSS feed a tag and category (RSS 2.0).
struct RSSFeeds: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    [plan(.site(site, at: .rss), from: "the site's RSS feed", site)]
      + site.site.taxonomies.flatMap { taxonomy in
        taxonomy.terms.map { term in
          plan(.term(term, taxonomy.kind, site), from: term.origin(taxonomy.kind), site)
        }
      }
  }

  private func plan(
    _ feed: FeedView.Input, from origin: String, _ site: RenderedSite
  ) -> PlannedFile {
    PlannedFile(feed.path, from: origin, given: feed.write) { () throws(Diagnostic) in
      try site.renderFeed("rss.xml", at: feed.path, FeedView.view.object(feed))
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

  fileprivate static func term(
    _ term: Term, _ kind: Taxonomy.Kind, _ site: RenderedSite
  ) -> FeedView.Input {
    FeedView.Input(
      title: "\(term.name) - \(site.configuration.title)",
      description: term.description(kind, site.words), path: term.path.file("rss.xml"),
      page: term.path, posts: Array(term.posts.prefix(site.configuration.feed.items)),
      published: site.published)
  }
}
