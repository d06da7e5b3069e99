internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// The images and other files that posts and pages use, beside the page of each.
struct Attachments: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.site.posts.flatMap { files(of: $0.document, at: $0.path, site) }
      + site.site.pages.flatMap { files(of: $0.document, at: $0.path, site) }
  }

  private func files(
    of document: Document, at page: SitePath, _ site: RenderedSite
  ) -> [PlannedFile] {
    guard document.hasLocalReferences else { return [] }
    var seen: Set<String> = []
    let addresses =
      (document.links + document.images).map(\.address)
      + [document.frontmatter.image].compactMap(\.self)
    return addresses.compactMap { address in
      guard
        case .attachment(let source, let place) = site.published.targets.target(
          of: address, in: document.path, at: page),
        seen.insert(source).inserted
      else { return nil }
      return PlannedFile(place, from: source, claim: .file(source)) { () throws(Diagnostic) in
        try site.readCopy(source)
      }
    }
  }
}
