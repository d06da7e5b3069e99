internal import Diagnostics
internal import SiteModel

/// `/search/`: finds papers by Pagefind's index; where there is none, by the filter of their list.
struct SearchPage: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasSearchPage, !isTaken(in: site) else { return [] }
    return [
      PlannedFile(.search, from: "the search", given: { _ in }) { () throws(Diagnostic) in
        try render(site)
      }
    ]
  }

  /// A page of the author's own goes first.
  private func isTaken(in site: RenderedSite) -> Bool {
    site.site.pages.contains { $0.path == .search }
  }

  private func render(_ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    var page = site.page(
      .search, title: site.words["search"], description: site.words["search_description"],
      path: .search)
    page.isIndexed = false
    return try site.render(
      "search.html", RenderedSite.Subject(page: PageView.view.object(page)))
  }
}
