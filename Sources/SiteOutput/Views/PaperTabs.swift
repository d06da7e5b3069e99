internal import Papers
internal import SiteModel
internal import Templating

/// The ways in to the papers: by day, rating, topic, author; and the trends.
package enum PaperTabs {
  package struct Tab: Sendable {
    let kind: PageView.Kind
    let title: String
    let url: String
  }

  /// Those that the site has.
  static func of(_ published: PublishedSite) -> [Tab] {
    let tabs: [(Bool, PageView.Kind, String, SitePath)] = [
      (published.hasPaperPages, .papers, "by_day", LedgerPaper.root),
      (published.hasRatingPages, .ratings, "by_rating", RatingGroup.root),
      (published.hasTopicPages, .topic, "by_topic", PaperGroup.topicsRoot),
      (published.hasAuthorPages, .author, "by_author", PaperGroup.authorsRoot),
      (published.hasTrendsPage, .trends, "trends", .trends),
    ]
    return tabs.filter(\.0).map { _, kind, word, path in
      Tab(kind: kind, title: published.words[word], url: published.addresses.href(path))
    }
  }
}

/// A way in to the papers.
package enum PaperTabView {
  package static let view = View<(PaperTabs.Tab, PageView.Kind)>([
    .init("title", "What it says") { .text($0.0.title) },
    .init("url", "The list, for an `href`") { .text($0.0.url) },
    .init("is_current", "Whether the page is of that kind") { .bool($0.0.kind == $0.1) },
  ])
}

extension SitePath {
  static let trends = SitePath("/trends/")
  /// What the filter of `/papers/` reads.
  static let paperIndex = SitePath("/papers/index.json")
}

extension Rating {
  /// Such as `★★★ 必读`, or without a word `★★½ / 5`, `8.5/10`.
  var title: String {
    text(star: "★") + (word.map { " \($0)" } ?? (written == nil ? " / \(scale)" : ""))
  }
}
