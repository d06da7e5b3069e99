internal import ContentParsing
internal import Diagnostics
internal import Imaging
internal import SiteModel
internal import Text

/// Smaller sizes of the images that posts and pages show, in WebP, beside each.
struct ImageSizes: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard let resizer = site.tools.resizer else { return [] }
    var rootFiles: Set<String> = []
    let posts = site.site.posts.map { ($0.document, $0.path) }
    let pages = site.site.pages.map { ($0.document, $0.path) }
    return (posts + pages).flatMap { files(of: $0, at: $1, &rootFiles, resizer, site) }
  }

  /// - Parameter rootFiles: those that have their sizes already.
  private func files(
    of document: Document, at page: SitePath, _ rootFiles: inout Set<String>,
    _ resizer: ImageResizer, _ site: RenderedSite
  ) -> [PlannedFile] {
    guard document.hasLocalReferences else { return [] }
    var seen: Set<String> = []
    return document.images.flatMap { image -> [PlannedFile] in
      guard
        let picture = site.published.targets.picture(
          of: image.address, in: document.path, at: page),
        seen.insert(picture.source).inserted,
        !picture.isRootFile || rootFiles.insert(picture.source).inserted,
        let facts = site.published.imageFacts(picture.source)
      else { return [] }
      return facts.widths.map {
        file(of: picture.source, at: picture.place, facts, width: $0, resizer, site)
      }
    }
  }

  private func file(
    of source: String, at place: SitePath, _ facts: ImageFacts, width: Int,
    _ resizer: ImageResizer, _ site: RenderedSite
  ) -> PlannedFile {
    let path = place.webP(width: width)
    return PlannedFile(path, from: source) { () throws(Diagnostic) in
      let bytes = try site.readCopy(source)
      let key = ContentHash {
        $0.write(ContentHash(of: bytes))
        $0.write(bytes.count)
        $0.write(width)
        $0.write(resizer.version)
      }
      let made = site.tools.picture(at: path.outputPath, key) {
        resizer.webP(bytes, width: width, isSharp: facts.isDrawing && width == facts.size.width)
      }
      guard let made else { throw .damagedImage(source) }
      return made
    }
  }
}

extension Diagnostic {
  fileprivate static func damagedImage(_ source: String) -> Diagnostic {
    Diagnostic(
      .error, "damaged-image", "the image cannot be read by libvips, so it has no smaller sizes",
      fix: "Mend the image, or write `images: false` in site.yml",
      at: SourceLocation(path: source))
  }
}
