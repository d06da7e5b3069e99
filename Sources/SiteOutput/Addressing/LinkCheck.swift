internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// Finds the relative links and images that lead to no file.
struct LinkCheck {
  let targets: LinkTargets

  func diagnostics(of site: Site) -> [Diagnostic] {
    site.posts.flatMap { missing(in: $0.document, at: $0.path) }
      + site.pages.flatMap { missing(in: $0.document, at: $0.path) }
  }

  private func missing(in document: Document, at page: SitePath) -> [Diagnostic] {
    (document.links + document.images).compactMap { reference in
      guard
        case .missing(let path) = targets.target(
          of: reference.address, in: document.path, at: page)
      else { return nil }
      return Diagnostic(
        .error, "broken-link", "\"\(reference.address)\" leads to \(path), which is not there",
        fix: "Correct the address, or add the file",
        at: SourceLocation(path: document.path))
    }
  }
}
