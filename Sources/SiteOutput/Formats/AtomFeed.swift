internal import Diagnostics
internal import SiteModel

/// `/atom.xml` (RFC 4287).
struct AtomFeed: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let feed = FeedView.Input.site(site, at: .atom)
    return [
      PlannedFile(.atom, from: "the site's Atom feed", given: feed.write) { () throws(Diagnostic) in
        try site.renderFeed("atom.xml", at: .atom, FeedView.view.object(feed))
      }
    ]
  }
}
