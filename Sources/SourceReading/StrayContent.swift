/// Files in `content` itself that were meant for another place.
enum StrayContent {
  /// Where the file at `path` was meant to be; nil where nothing is known of it.
  static func properPlace(of path: String) -> String? {
    switch path {
    case "content/site.yaml", "content/site.toml", "content/site.json", "content/config.yml":
      FolderWalk.settingsPath
    case _ where path.hasSuffix(".md"):
      "content/posts/\(path.dropFirst("content/".count))"
    default: nil
    }
  }
}
