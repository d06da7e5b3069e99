internal import SiteModel
internal import Templating

/// A tag or a category.
package enum TermView {
  package struct Input: Sendable {
    let term: Term
    let kind: Taxonomy.Kind
    let addresses: Addresses
    let words: InterfaceWords
  }

  package static let view = View<Input>([
    .init("name", "As the newest post spells it") { .text($0.term.name) },
    .init("slug", "Its part of the address") { .text($0.term.slug) },
    .init("url", "Its page, for an `href`") { .text($0.addresses.href($0.term.path)) },
    .init("permalink", "Its page, absolute") { .text($0.addresses.absolute($0.term.path)) },
    .init("kind", "`tag` or `category`") { .text($0.kind.singular) },
    .init("kind_word", "The same in the site's language") { .text($0.words.name(of: $0.kind)) },
    .init("count", "How many listed posts have it") { .int($0.term.posts.count) },
    .init("feed_url", "Its RSS feed, for an `href`") {
      .text($0.addresses.href($0.term.path.file("rss.xml")))
    },
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
