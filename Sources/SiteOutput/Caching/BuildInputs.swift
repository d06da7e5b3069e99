internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import SourceReading
internal import Text

/// All that a build depends on, as one hash: the bytes of every file of the site, the options, the
/// day, and what is taken from elsewhere. Where two are equal, so are the published files and the
/// diagnostics.
struct BuildInputs: Equatable, Sendable {
  let hash: ContentHash

  /// Nil where a file that will be copied cannot be read.
  init?(_ sources: SiteSources, of folder: SiteFolder, options: BuildOptions) {
    let texts = [
      [sources.settings].compactMap(\.self), sources.posts, sources.pages, sources.records,
      sources.templates,
    ]
    let copied = sources.assets + sources.attachments + sources.rootFiles
    let copies = copied.concurrentMap { file in
      (path: file.path, hash: try? folder.hash(of: file))
    }
    guard let library = Self.library(of: sources, in: folder),
      copies.allSatisfy({ $0.hash != nil })
    else { return nil }
    hash = ContentHash {
      for file in texts.joined() {
        $0.write(file.path)
        $0.write(file.hash)
      }
      for copy in copies {
        $0.write(copy.path)
        $0.write(copy.hash)
      }
      $0.write(library)
      $0.write(sources.diagnostics)
      $0.write(options)
    }
  }

  /// KaTeX, which stands outside of the site's folder.
  private static func library(of sources: SiteSources, in folder: SiteFolder) -> ContentHash? {
    let path = SiteBuild.settings(of: sources).configuration.katexFolder
    let assets = KaTeX.assets(in: folder.library(at: path ?? KaTeX.standardFolder))
    let hashes = assets.map { asset in (try? asset.read()).map { ContentHash(of: $0) } }
    guard hashes.allSatisfy({ $0 != nil }) else { return nil }
    return ContentHash {
      for (asset, hash) in zip(assets, hashes) {
        $0.write(asset.name)
        $0.write(hash)
      }
    }
  }
}

extension StoreWriter {
  fileprivate mutating func write(_ options: BuildOptions) {
    write(options.selection.includesDrafts)
    write(options.selection.includesFuture)
    write(options.selection.today.description)
    write(options.baseURL.map { $0.origin + $0.path })
    write(String(describing: options.lintScope))
    write(options.tools.hash)
  }
}
