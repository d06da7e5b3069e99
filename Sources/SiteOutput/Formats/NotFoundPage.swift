internal import Diagnostics
internal import SiteModel

/// `404.html`, which hosts show where there is no page.
struct NotFoundPage: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    [
      PlannedFile(
        SitePath("/404.html"), from: "the page of that name, which the template `404.html` makes",
        given: { _ in }
      ) { () throws(Diagnostic) in try render(site) }
    ]
  }

  private func render(_ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    var page = site.page(
      .notFound, title: site.words["not_found"], description: site.words["not_found_hint"],
      path: SitePath("/404.html"))
    page.isIndexed = false
    return try site.render(
      "404.html", RenderedSite.Subject(page: PageView.view.object(page)))
  }
}
