package import SiteModel
internal import Text

/// What the relative links and images of documents mean: other source files, and the files beside
/// them.
package struct LinkTargets: Sendable {
  /// What an address means.
  enum Target: Equatable {
    /// The page of a source file; what stands behind its path, such as `#results`.
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

  /// - Parameters:
  ///   - pathsBySource: where each source file's page stands.
  ///   - attachments: the other files in the content folders, relative to the site's folder.
  package init(pathsBySource: [String: SitePath] = [:], attachments: Set<String> = []) {
    self.pathsBySource = pathsBySource
    self.attachments = attachments
  }

  /// What `address` means in the file `source`, whose page stands at `page`.
  func target(of address: String, in source: String, at page: SitePath) -> Target {
    guard address.utf8.first != UInt8(ascii: "/"), !Addresses.isAbsolute(address) else {
      return .elsewhere
    }
    let end = address.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    let written = address[..<(end ?? address.endIndex)]
    guard !written.isEmpty else { return .elsewhere }
    let path = URLEncoding.decode(String(written)) ?? String(written)
    guard let target = RelativePath.resolve(path, from: source) else { return .missing(path) }
    Reads.note(.target, target)
    switch file(at: target) {
    case .page(let place):
      return .page(place, suffix: String(address[(end ?? address.endIndex)...]))
    case .attachment:
      Reads.note(.attachments)
      let place = AttachmentPlace.path(of: target, usedBy: source, among: attachments)
      return .attachment(source: target, page.folder.file(place))
    case nil: return .missing(target)
    }
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
    if let place = pathsBySource[path] { return .page(place) }
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
