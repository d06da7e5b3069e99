internal import ContentParsing

/// What the name of a content file says: its date and its slug.
struct ContentName {
  /// The path below the folder, without the ending; a trailing `index` is its folder's name.
  let pagePath: String

  /// - Parameters:
  ///   - path: such as `content/posts/2026/02/26.md`.
  ///   - folder: with a trailing slash, such as `content/posts/`.
  init(path: String, folder: String) {
    var relative = path.hasPrefix(folder) ? path.dropFirst(folder.count) : Substring(path)
    if let dot = relative.lastIndex(of: ".") { relative = relative[..<dot] }
    if relative.hasSuffix("/index") { relative = relative.dropLast("/index".count) }
    pagePath = String(relative)
  }

  private var stem: Substring { pagePath.split(separator: "/").last ?? "" }

  /// The day that the name holds, in one piece or over folders: `2026-02-26-notes`,
  /// `2026/02/26`.
  var date: PublicationDate? {
    guard let match = pagePath.firstMatch(of: #/(\d{4})[\-\/](\d{2})[\-\/](\d{2})(?!\d)/#),
      let day = CalendarDay("\(match.1)-\(match.2)-\(match.3)")
    else { return nil }
    return PublicationDate(day: day)
  }

  /// The file's name; where that is but the day of a date that folders spell, the whole date.
  var slug: String {
    if let date, stem.count == 2 { return date.day.description }
    return String(stem)
  }

  /// The path of a page in the same folder that is called `name`.
  func sibling(_ name: String) -> String {
    (pagePath.split(separator: "/").dropLast().map(String.init) + [name]).joined(separator: "/")
  }
}
