internal import SiteModel
internal import Templating

/// A tag or a category.
package enum TermView {
  package struct Input: Sendable {
    let term: Term
    /// Its index in the taxonomy.
    private let index: Int
    let kind: Taxonomy.Kind
    let words: InterfaceWords
    let addresses: Addresses

    init(
      _ term: Term, at index: Int, of kind: Taxonomy.Kind, _ addresses: Addresses,
      _ words: InterfaceWords
    ) {
      self.term = term
      self.index = index
      self.kind = kind
      self.words = words
      self.addresses = addresses
    }

    /// Notes a look at how many posts have it, or at anything else.
    fileprivate func note(isCount: Bool) {
      let kind: SitePart.Kind =
        switch kind {
        case .tags: isCount ? .tagCount : .tag
        case .categories: isCount ? .categoryCount : .category
        }
      Reads.note(kind, index)
    }
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

  /// The object that templates see of a term, made once, since a term stands on many pages.
  static func object(_ input: Input) -> TemplateValue {
    let count = view.fields.firstIndex { $0.name == "count" }
    return view.object(input) { input.note(isCount: $0 == count) }
  }
}

extension Taxonomy.Kind {
  var singular: String {
    switch self {
    case .tags: "tag"
    case .categories: "category"
    }
  }
}
