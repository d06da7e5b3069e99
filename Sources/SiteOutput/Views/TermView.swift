internal import SiteModel
internal import Templating

/// A tag or a category.
package enum TermView {
  package struct Input: Sendable {
    let term: Term
    /// Its index in the taxonomy.
    let index: Int
    let kind: Taxonomy.Kind
    let addresses: Addresses
    let words: InterfaceWords

    /// The term but for its posts.
    var named: Term {
      Reads.note(kind == .tags ? .tag : .category, index)
      return term
    }

    var postCount: Int {
      Reads.note(kind == .tags ? .tagCount : .categoryCount, index)
      return term.posts.count
    }
  }

  package static let view = View<Input>([
    .init("name", "As the newest post spells it") { .text($0.named.name) },
    .init("slug", "Its part of the address") { .text($0.named.slug) },
    .init("url", "Its page, for an `href`") { .text($0.addresses.href($0.named.path)) },
    .init("permalink", "Its page, absolute") { .text($0.addresses.absolute($0.named.path)) },
    .init("kind", "`tag` or `category`") { .text($0.kind.singular) },
    .init("kind_word", "The same in the site's language") { .text($0.words.name(of: $0.kind)) },
    .init("count", "How many listed posts have it") { .int($0.postCount) },
    .init("feed_url", "Its RSS feed, for an `href`") {
      .text($0.addresses.href($0.named.path.file("rss.xml")))
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
