internal import Text

/// Where something stands in the site: a path from its root, not percent-encoded, such as
/// `/tags/推理/` or `/rss.xml`. A path that ends with `/` is a page.
package struct SitePath: Hashable, Sendable {
  package let path: String

  /// `path` begins with `/`.
  package init(_ path: String) {
    self.path = path
  }

  package static let home = SitePath("/")

  /// The path of the file that is served here, relative to the output folder.
  package var outputPath: String {
    let relative = Substring(path.utf8.drop { $0 == UInt8(ascii: "/") })
    return path.utf8.last == UInt8(ascii: "/") ? relative + "index.html" : String(relative)
  }

  /// For an `href`, below the site's own base path.
  package var encoded: String { URLEncoding.encode(path: path) }

  /// The page under this one called `name`, which must not be empty.
  package func page(_ name: String) -> SitePath { SitePath(path + name + "/") }

  /// The file under this page called `name`.
  package func file(_ name: String) -> SitePath { SitePath(path + name) }
}
