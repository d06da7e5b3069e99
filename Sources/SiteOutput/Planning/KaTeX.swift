internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import SourceReading

/// KaTeX (https://katex.org), which shows formulas: copied into the site's assets where a page has
/// some, from the folder that `site.yml` names, or else from where Debian's package puts it.
enum KaTeX {
  static let standardFolder = "/usr/share/javascript/katex"
  /// Below `assets/`.
  static let assetFolder = "katex/"
  static let script = "katex.min.js"
  private static let styleSheet = "katex.min.css"

  /// The files to publish; none where the script or the style sheet is missing. Of the fonts, the
  /// form that every browser of today reads is enough.
  static func assets(in folder: LibraryFolder) -> [Theme.Asset] {
    guard let script = folder.file(script), let styleSheet = folder.file(styleSheet) else {
      return []
    }
    let fonts = folder.files(in: "fonts", endingWith: ".woff2")
    return ([script, styleSheet] + fonts).map { file in
      Theme.Asset(name: assetFolder + file.name) { () throws(Diagnostic) in
        try folder.bytes(of: file)
      }
    }
  }

  /// The first file of the site that has formulas, posts first.
  static func firstUse(in site: Site) -> Document? {
    let documents = site.posts.lazy.map(\.document)
    return documents.first { $0.features.contains(.math) }
      ?? site.pages.first { $0.document.features.contains(.math) }?.document
  }

  static func missing(at folder: String, for source: Document) -> Diagnostic {
    Diagnostic(
      .warning, "katex-missing",
      "there is no KaTeX in `\(folder)`, so that pages show formulas as TeX",
      fix: "Install it with `./setup libjs-katex`, or name its folder as `katex` in site.yml",
      at: source.opening)
  }
}
