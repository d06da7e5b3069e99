package import SiteModel
internal import SourceReading
internal import Text

/// What the relative links and images of documents mean: other source files, and the files beside
/// them.
package struct LinkTargets: Sendable {
  /// What an address means.
  enum Target: Equatable {
    /// The page of a source file, or a file at the site's root; what stands behind its path, such as
    /// `#results`.
    case page(SitePath, suffix: String)
    /// A file beside the posts, such as an image, and the place that it gets beside the page.
    case attachment(source: String, SitePath)
    /// A file that is not there, relative to the site's folder.
    case missing(String)
    /// Nothing of the folder: a fragment, a path from the site's root, or another site.
    case elsewhere
  }

  private let pathsBySource: [String: SitePath]
  private let attachments: Set<String>
  /// Where the files of `content/static` are published.
  let rootFiles: [String: SitePath]

  /// - Parameters:
  ///   - pathsBySource: where each source file's page stands.
  ///   - attachments: the files beside posts and pages, relative to the site's folder.
  ///   - rootFiles: those of `content/static`.
  package init(
    pathsBySource: [String: SitePath] = [:], attachments: Set<String> = [],
    rootFiles: Set<String> = []
  ) {
    self.pathsBySource = pathsBySource
    self.attachments = attachments
    self.rootFiles = rootFiles.reduce(into: [:]) { paths, source in
      paths[source] = RootFiles.sitePath(of: source).map(SitePath.init)
    }
  }

  /// What `address` means in the file `source`, whose page stands at `page`.
  func target(of address: String, in source: String, at page: SitePath) -> Target {
    guard address.utf8.first != UInt8(ascii: "/"), !Addresses.isAbsolute(address) else {
      return .elsewhere
    }
    let (path, suffix) = Self.parts(of: address)
    guard !path.isEmpty else { return .elsewhere }
    guard let target = RelativePath.resolve(path, from: source) else { return .missing(path) }
    Reads.note(.target, target)
    switch file(at: target) {
    case .page(let place):
      return .page(place, suffix: String(suffix))
    case .attachment:
      Reads.note(.attachments)
      let place = AttachmentPlace.path(of: target, usedBy: source, among: attachments)
      return .attachment(source: target, page.folder.file(place))
    case nil: return .missing(target)
    }
  }

  /// A file of the site's folder that is published, where it may be an image.
  struct Picture {
    let source: String
    let place: SitePath
    /// Whether it stands at the site's root, once for all pages that show it.
    let isRootFile: Bool
  }

  /// What the address of an image means in the file `source`, whose page stands at `page`; nil where
  /// it is no file that is copied. What is written from the root may be one or not: whoever shows it
  /// depends on what it is like (`imageSize`).
  func picture(of address: String, in source: String, at page: SitePath) -> Picture? {
    guard address.utf8.first != UInt8(ascii: "/") else {
      return rootFile(RootFiles.source(of: Self.parts(of: address).path))
    }
    switch target(of: address, in: source, at: page) {
    case .attachment(let source, let place):
      return Picture(source: source, place: place, isRootFile: false)
    case .page:
      return RelativePath.resolve(Self.parts(of: address).path, from: source).flatMap(rootFile)
    case .missing, .elsewhere: return nil
    }
  }

  private func rootFile(_ source: String) -> Picture? {
    Reads.note(.imageSize, source)
    return rootFiles[source].map { Picture(source: source, place: $0, isRootFile: true) }
  }

  /// The path, decoded, and what stands behind it.
  private static func parts(of address: String) -> (path: String, suffix: Substring) {
    let end =
      address.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
      ?? address.endIndex
    let written = String(address[..<end])
    return (URLEncoding.decode(written) ?? written, address[end...])
  }

  /// The paths of all attachments, in order.
  var attachmentPaths: [String] { attachments.sorted() }

  /// What a file of the folder is.
  enum File: Equatable {
    case page(SitePath)
    case attachment
  }

  /// The file at `path`, relative to the site's folder; nil where there is none.
  func file(at path: String) -> File? {
    if let place = pathsBySource[path] ?? rootFiles[path] { return .page(place) }
    return attachments.contains(path) ? .attachment : nil
  }
}

extension SitePath {
  /// The page itself, or the folder of a page that is a file.
  var folder: SitePath {
    guard !path.hasSuffix("/"), let slash = path.lastIndex(of: "/") else { return self }
    return SitePath(String(path[...slash]))
  }
}
