internal import Diagnostics
internal import SiteModel

/// What lies in `content/static`, copied to the site's root.
struct RootFileCopies: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.published.targets.rootFiles.map { source, path in
      PlannedFile(
        path, from: source, claim: .file(source),
        given: { $0.write(site.hashOfCopy(source)) }
      ) { () throws(Diagnostic) in
        try site.readCopy(source)
      }
    }
  }
}
