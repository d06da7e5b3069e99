internal import SiteModel
internal import Templating

/// What templates see of the terms of one taxonomy.
struct TermViews: Sendable {
  /// In the order of the taxonomy.
  let all: [TemplateValue]
  /// For each post, the indices of its terms.
  private let ofPost: [[Int]]

  /// Empty where the site has no such taxonomy.
  init(
    of kind: Taxonomy.Kind, in site: Site, _ addresses: Addresses, _ words: InterfaceWords
  ) {
    let taxonomy = site.taxonomies.first { $0.kind == kind }
    let terms = taxonomy?.terms ?? []
    ofPost = taxonomy?.termsOfPost ?? []
    all = terms.enumerated().map { index, term in
      TermView.object(TermView.Input(term, at: index, of: kind, addresses, words))
    }
  }

  /// The terms of a post, in its own order, `limit` at most.
  func terms(ofPost index: Int, limit: Int) -> [TemplateValue] {
    ofPost.isEmpty ? [] : ofPost[index].prefix(limit).map { all[$0] }
  }
}
