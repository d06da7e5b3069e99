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
        try site.redirect(to: redirect.to, title: redirect.title)
      }
    }
  }
}

extension RenderedSite {
  /// A page that leads to the one at `path`. Its own address is the new one, so that search engines
  /// follow.
  func redirect(to path: SitePath, title: String) throws(Diagnostic) -> [UInt8] {
    var page = page(.redirect, title: title, description: title, path: path)
    page.redirect = path
    page.isIndexed = false
    return try render("redirect.html", Subject(page: PageView.view.object(page)))
  }
}
