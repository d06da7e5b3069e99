internal import Diagnostics

/// The files of a site, however they come about.
protocol SiteFiles: Sendable {
  /// The path before each of the site's own: empty, or like `/blog`, without a slash at the end.
  var basePath: String { get }
  /// The file that is served at `path`, relative to the site's root, such as
  /// `tags/推理/index.html`; nil where there is none. `path` comes from the network.
  func file(at path: String) -> ServedFile?
  /// The page that is served where there is nothing at `path`; nil where there is no such page.
  func notFoundPage(for path: String) -> ServedFile?
}

extension SiteFiles {
  func notFoundPage(for path: String) -> ServedFile? { file(at: "404.html") }
}

/// A file that can be served.
struct ServedFile: Sendable {
  /// Relative to the site's root, such as `tags/推理/index.html`.
  let path: String
  /// Makes or reads the bytes as they are now.
  let bytes: @Sendable () throws(Diagnostic) -> [UInt8]

  init(path: String, bytes: @escaping @Sendable () throws(Diagnostic) -> [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  var isPage: Bool { path.hasSuffix(".html") }
}
