internal import ContentParsing
package import SiteModel
internal import Templating

/// The page that is being made.
package enum PageView {
  package enum Kind: String, Sendable {
    case home, post, page, term, terms, archive, redirect
    case paper, papers, ratings, topic, author, trends, making, search
    case notFound = "not-found"

    /// Whether its pages are published as Markdown too.
    var hasTwin: Bool {
      switch self {
      case .post, .page, .paper, .topic, .archive: true
      default: false
      }
    }
  }

  package struct Input: Sendable {
    let kind: Kind
    let title: String
    let description: String
    let path: SitePath
    var image: String?
    var language: String
    var number = 1
    /// Title and path of a feed of the page's own.
    var feed: (title: String, path: SitePath)?
    /// Its Markdown.
    var twin: SitePath?
    var redirect: SitePath?
    var isIndexed = true
    /// What the texts that it shows hold.
    var features: ContentFeatures = []
    let addresses: Addresses
  }

  package static let view = View<Input>([
    .init(
      "kind",
      "`home`, `post`, `page`, `term`, `terms`, `archive`, `redirect`, `not-found`, `paper`, "
        + "`papers`, `ratings`, `topic`, `author`, `trends`, "
        + "`making`, `search`"
    ) { .text($0.kind.rawValue) },
    .init("title", "Its title") { .text($0.title) },
    .init("description", "One sentence about it") { .text($0.description) },
    .init("url", "Its address, for an `href`") { .text($0.addresses.href($0.path)) },
    .init("permalink", "Its address, absolute") { .text($0.addresses.absolute($0.path)) },
    .init("image", "An image for cards, absolute, or `none`") { .text($0.image) },
    .init("language", "Of its text") { .text($0.language) },
    .init("number", "Which page of a list it is, from 1") { .int($0.number) },
    .init("feed", "`title` and `url` of a feed of its own, or `none`") { input in
      input.feed.map { PageFeedView.view.object(($0.title, $0.path, input.addresses)) } ?? .none
    },
    .init("markdown_url", "Its Markdown, for an `href`, or `none`") { input in
      .text(input.twin.map(input.addresses.href))
    },
    .init("redirect_url", "Where a redirect page leads, or `none`") { input in
      .text(input.redirect.map(input.addresses.href))
    },
    .init("is_indexed", "Whether search engines may list it") { .bool($0.isIndexed) },
    .init("has_math", "Whether it shows formulas") { .bool($0.features.contains(.math)) },
    .init("has_code", "Whether it shows blocks of code") { .bool($0.features.contains(.code)) },
  ])
}

/// A feed of a page's own.
package enum PageFeedView {
  package static let view = View<(String, SitePath, Addresses)>([
    .init("title", "Its title") { .text($0.0) },
    .init("url", "Its address, for an `href`") { .text($0.2.href($0.1)) },
  ])
}
