internal import Papers
internal import SiteModel
internal import Templating

/// A file for reference managers.
package enum CitationFileView {
  package static let view = View<(String, String)>([
    .init("label", "Its format, such as `BibTeX`") { .text($0.0) },
    .init("url", "Its address, for an `href`") { .text($0.1) },
  ])

  /// The files that stand beside the page at `path`; none where the site makes none.
  static func list(at path: SitePath, of published: PublishedSite) -> TemplateValue {
    guard published.paperSettings.hasCitations else { return .list([]) }
    return .list(
      CitationFormats.all.map { format in
        view.object((format.label, published.addresses.href(format.path(beside: path))))
      })
  }
}

extension CitationFormat {
  /// As it is called in print.
  var label: String {
    switch name {
    case "bibtex": "BibTeX"
    case "ris": "RIS"
    case "csl-json": "CSL-JSON"
    default: name
    }
  }

  /// The file with the citations of what stands at `page`, such as `/papers/2602.21193/cite.bib`.
  func path(beside page: SitePath) -> SitePath { page.folder.file("cite\(fileEnding)") }
}
