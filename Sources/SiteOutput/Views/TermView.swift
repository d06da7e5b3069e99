internal import SiteModel
internal import Templating

/// A tag or a category.
package enum TermView {
  package struct Input: Sendable {
    private let term: Term
    /// Its index in the taxonomy.
    private let index: Int
    let kind: Taxonomy.Kind
    let words: InterfaceWords
    // Made once, since a term stands on many pages.
    private let href: String
    private let address: String
    private let feedHref: String

    init(
      _ term: Term, at index: Int, of kind: Taxonomy.Kind, _ addresses: Addresses,
      _ words: InterfaceWords
    ) {
      self.term = term
      self.index = index
      self.kind = kind
      self.words = words
      href = addresses.href(term.path)
      address = addresses.absolute(term.path)
      feedHref = addresses.href(term.path.file("rss.xml"))
    }

    var name: String { noting(term.name) }
    var slug: String { noting(term.slug) }
    var url: String { noting(href) }
    var permalink: String { noting(address) }
    var feedURL: String { noting(feedHref) }

    private func noting(_ text: String) -> String {
      Reads.note(kind == .tags ? .tag : .category, index)
      return text
    }

    var postCount: Int {
      Reads.note(kind == .tags ? .tagCount : .categoryCount, index)
      return term.posts.count
    }
  }

  package static let view = View<Input>([
    .init("name", "As the newest post spells it") { .text($0.name) },
    .init("slug", "Its part of the address") { .text($0.slug) },
    .init("url", "Its page, for an `href`") { .text($0.url) },
    .init("permalink", "Its page, absolute") { .text($0.permalink) },
    .init("kind", "`tag` or `category`") { .text($0.kind.singular) },
    .init("kind_word", "The same in the site's language") { .text($0.words.name(of: $0.kind)) },
    .init("count", "How many listed posts have it") { .int($0.postCount) },
    .init("feed_url", "Its RSS feed, for an `href`") { .text($0.feedURL) },
  ])
}

extension Taxonomy.Kind {
  var singular: String {
    switch self {
    case .tags: "tag"
    case .categories: "category"
    }
  }
}
