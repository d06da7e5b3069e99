/// Where the files that a page uses stand beside it.
enum AttachmentPlace {
  /// The path of the file `target` below the folder of the page of `source`: its path from the
  /// folder of `source`, without the `..` that it begins with.
  ///
  /// Where another of the `files` would want that place too (`../a.png` beside `a.png`), it is the
  /// whole path of `target`. All paths are relative to the site's folder, without `.` and `..`.
  static func path(of target: String, usedBy source: String, among files: Set<String>) -> String {
    var folder = source.split(separator: "/").dropLast()
    let parts = target.split(separator: "/")
    let shared = zip(folder, parts).prefix { $0 == $1 }.count
    let path = parts.dropFirst(shared).joined(separator: "/")
    while folder.count > shared {
      if files.contains((folder + [path[...]]).joined(separator: "/")) { return target }
      folder.removeLast()
    }
    return path
  }
}
