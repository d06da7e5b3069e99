internal import Diagnostics
internal import SiteModel

/// `/tags/` and `/categories/`.
struct TaxonomyPages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.site.taxonomies.map { taxonomy in
      PlannedFile(
        taxonomy.path, from: "the list of \(taxonomy.kind.rawValue)",
        given: { $0.write(taxonomy.terms.map(\.slug)) }
      ) { () throws(Diagnostic) in
        try render(taxonomy, site)
      }
    }
  }

  private func render(_ taxonomy: Taxonomy, _ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    let title = site.words.plural(of: taxonomy.kind)
    let page = site.page(
      .terms, title: title,
      description: site.words.sentence("terms_description", ["kind": title]),
      path: taxonomy.path)
    return try site.render(
      "terms.html",
      RenderedSite.Subject(
        page: PageView.view.object(page),
        terms: TermsView.view.object((taxonomy, site.published))))
  }
}
