/// Files in `content` itself, and folders beside it, that were meant for another place.
enum StrayContent {
  /// Where other generators have the files that are copied to the site's root.
  static let foreignFolders = ["static"]
  /// What tools keep for themselves, and no site publishes.
  static let toolFolders: Set = [
    "node_modules", "bower_components", "venv", "__pycache__", "themes", "layouts",
    "archetypes",
  ]
  /// How the name of a file begins by which papersite's own output folder is told.
  static let ownMark = ".papersite"

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
