internal import ContentParsing

/// What the name of a content file says: its date and its slug.
struct ContentName {
  /// The path below the folder, without the ending; a trailing `index` is its folder's name, and
  /// that of the folder itself is empty.
  let pagePath: String

  /// - Parameters:
  ///   - path: such as `content/posts/2026/02/26.md`.
  ///   - folder: with a trailing slash, such as `content/posts/`.
  init(path: String, folder: String) {
    var relative = path[...].utf8
    if relative.starts(with: folder.utf8) { relative = relative.dropFirst(folder.utf8.count) }
    if let dot = relative.lastIndex(of: UInt8(ascii: ".")) { relative = relative[..<dot] }
    let name = Self.lastPart(of: relative)
    if name.elementsEqual("index".utf8) {
      relative = relative[..<name.startIndex].dropLast()
    }
    pagePath = String(Substring(relative))
  }

  private var stem: Substring {
    var path = pagePath[...].utf8
    while path.last == Self.slash { path = path.dropLast() }
    return path.isEmpty ? "index" : Substring(Self.lastPart(of: path))
  }

  private static func lastPart(of path: Substring.UTF8View) -> Substring.UTF8View {
    guard let end = path.lastIndex(of: slash) else { return path }
    return path[path.index(after: end)...]
  }

  private static let slash = UInt8(ascii: "/")

  /// The day that the name holds, in one piece or over folders: `2026-02-26-notes`,
  /// `2026/02/26`.
  var date: PublicationDate? {
    let bytes = Array(pagePath.utf8)
    guard bytes.count >= 10,
      let start = (0...bytes.count - 10).first(where: { Self.isDate(bytes, at: $0) })
    else { return nil }
    var text = bytes[start..<start + 10]
    text[start + 4] = UInt8(ascii: "-")
    text[start + 7] = UInt8(ascii: "-")
    return CalendarDay(String(decoding: text, as: UTF8.self)).map { PublicationDate(day: $0) }
  }

  /// Whether `YYYY-MM-DD` or `YYYY/MM/DD` stands there, with no further digit behind it.
  private static func isDate(_ bytes: [UInt8], at start: Int) -> Bool {
    let isDigit = { (position: Int) in
      position < bytes.count && UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position]
    }
    let isSeparator = { (position: Int) in
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "/")
    }
    return (0..<10).allSatisfy {
      $0 == 4 || $0 == 7 ? isSeparator(start + $0) : isDigit(start + $0)
    }
      && !isDigit(start + 10)
  }

  /// The file's name; where that is but the day of a date that folders spell, the whole date.
  var slug: String {
    let stem = stem
    if let date, stem.utf8.count == 2 { return date.day.description }
    return String(stem)
  }

  /// The path of a page in the same folder that is called `name`.
  func sibling(_ name: String) -> String {
    (pagePath.split(separator: "/").dropLast().map(String.init) + [name]).joined(separator: "/")
  }
}
