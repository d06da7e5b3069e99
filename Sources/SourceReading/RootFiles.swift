/// The folder of the files that are copied to the site's root as they are.
package enum RootFiles {
  package static let folder = "content/static"

  /// Where the file at `path` is published, such as `/CNAME`; nil for one outside of the folder.
  package static func sitePath(of path: String) -> String? {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count)) : nil
  }

  /// The file that is published at `sitePath`, which begins with `/`.
  package static func source(of sitePath: String) -> String { folder + sitePath }
}
