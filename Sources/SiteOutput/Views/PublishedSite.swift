internal import ContentParsing
package import SiteModel
internal import Templating

/// The site with its addresses and words: what every view is made from. A class, so that the
/// many deferred values share it by one reference.
package final class PublishedSite: Sendable {
  package let site: Site
  package let addresses: Addresses
  package let targets: LinkTargets
  let words: InterfaceWords
  /// Nil where papers have no pages.
  let relatedPapers: RelatedPapers?
  /// For each taxonomy of the site, the views of its terms.
  private let terms: [Taxonomy.Kind: [TemplateValue]]

  /// - Parameter attachments: the paths of the files that posts and pages may use.
  package init(_ site: Site, attachments: Set<String> = []) {
    let addresses = Addresses(site.configuration.baseURL)
    let words = InterfaceWords(language: site.configuration.language)
    self.site = site
    self.addresses = addresses
    self.words = words
    let hasPapers = site.configuration.papers.hasPages && !site.ledger.papers.isEmpty
    relatedPapers = hasPapers ? RelatedPapers(site.ledger) : nil
    targets = LinkTargets(pathsBySource: site.pathsBySource, attachments: attachments)
    terms = Dictionary(
      uniqueKeysWithValues: site.taxonomies.map { taxonomy in
        (
          taxonomy.kind,
          taxonomy.terms.map {
            TermView.view.object(
              TermView.Input(
                term: $0, kind: taxonomy.kind, addresses: addresses, words: words))
          }
        )
      })
  }

  /// What finishes the fragments of `document`, whose page stands at `path`.
  func filling(
    _ document: Document, at path: SitePath, as form: AddressForm
  ) -> FragmentFilling {
    FragmentFilling(
      addresses: addresses, targets: targets, source: document.path, page: path, form: form)
  }

  func terms(_ kind: Taxonomy.Kind) -> [TemplateValue] { terms[kind] ?? [] }

  /// The terms of a post, in its own order.
  func terms(_ kind: Taxonomy.Kind, ofPost index: Int) -> [TemplateValue] {
    guard let taxonomy = site.taxonomies.first(where: { $0.kind == kind }) else { return [] }
    let all = terms(kind)
    return taxonomy.termsOfPost[index].map { all[$0] }
  }

  /// How many entries the listed posts have together.
  var paperCount: Int {
    site.listedPosts.reduce(0) { $0 + site.posts[$1].document.entries.count }
  }
}
