internal import Diagnostics
internal import SiteModel

/// A page at each old address that leads to the new one.
struct RedirectPages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.site.redirects.map { redirect in
      PlannedFile(
        redirect.from, from: "an alias of \(redirect.source)",
        claim: .alias(redirect.index, of: redirect.source),
        given: {
          $0.write(redirect.to.path)
          $0.write(redirect.title)
        }
      ) { () throws(Diagnostic) in
        try render(redirect, site)
      }
    }
  }

  /// The page's own address is the new one, so that search engines follow.
  private func render(_ redirect: Redirect, _ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    var page = site.page(
      .redirect, title: redirect.title, description: redirect.title, path: redirect.to)
    page.redirect = redirect.to
    page.isIndexed = false
    return try site.render(
      "redirect.html", RenderedSite.Subject(page: PageView.view.object(page)))
  }
}
