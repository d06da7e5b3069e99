internal import FileSystem

/// Names that never belong to a site.
package enum IgnoredName {
  /// Hidden files (`.git`, `.post.md.swp`) and what editors and systems leave behind. Among the files
  /// for the site's root, hidden ones such as `.well-known` are meant.
  ///
  /// - Parameter folder: relative to the site's folder.
  package static func contains(_ name: [UInt8], in folder: String) -> Bool {
    if isLeftover(name) { return true }
    guard name.first == UInt8(ascii: ".") else { return false }
    return !FilePath.isInside(folder, RootFiles.folder) || isHiddenLeftover(name)
  }

  private static func isLeftover(_ name: [UInt8]) -> Bool {
    name.last == UInt8(ascii: "~")
      || name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#")
      || endings.contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
      || names.contains { name.elementsEqual($0.utf8) }
  }

  /// What Git, editors and systems keep for themselves. (Git keeps no empty folder, so that people
  /// put a `.gitkeep` there.)
  private static func isHiddenLeftover(_ name: [UInt8]) -> Bool {
    hiddenBeginnings.contains { name.starts(with: $0.utf8) }
  }

  private static let endings = [".swp", ".swo", ".swx"]
  private static let names = ["Thumbs.db", "desktop.ini"]
  private static let hiddenBeginnings = [
    ".git", ".svn", ".hg", ".#", "._", ".~", ".DS_Store", ".AppleDouble", ".Spotlight-", ".Trash",
    ".fseventsd", ".directory", ".nfs", ".fuse_hidden", ".goutputstream-", ".idea", ".vscode",
    ".papersite",
  ]
}
