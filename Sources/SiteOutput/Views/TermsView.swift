package import SiteModel
internal import Templating

/// All terms of a taxonomy.
package enum TermsView {
  package static let view = View<(Taxonomy, PublishedSite)>([
    .init("kind", "`tags` or `categories`") { .text($0.0.kind.rawValue) },
    .init("title", "The same in the site's language") { .text($0.1.words.plural(of: $0.0.kind)) },
    .init("url", "The page that lists them, for an `href`") {
      .text($0.1.addresses.href($0.0.path))
    },
    .init("tabs", "Empty") { _ in .list([]) },
    .init("items", "The terms, most used first") { .list($0.1.terms($0.0.kind)) },
  ])
}
