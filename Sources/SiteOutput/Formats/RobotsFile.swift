internal import Diagnostics
internal import SiteModel

/// `/robots.txt` (RFC 9309).
struct RobotsFile: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    [
      PlannedFile(SitePath("/robots.txt"), from: "robots.txt", given: { _ in }) {
        () throws(Diagnostic) in
        try site.render("robots.txt", RenderedSite.Subject())
      }
    ]
  }
}
