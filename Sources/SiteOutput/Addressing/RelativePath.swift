/// Paths between the files of a site's folder.
enum RelativePath {
  /// The file that `path` names when it is seen from the file `source`; nil where it leads out of
  /// the folder. Both are relative to the folder's root, with `/`.
  static func resolve(_ path: String, from source: String) -> String? {
    var parts = source.split(separator: "/").dropLast()
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
