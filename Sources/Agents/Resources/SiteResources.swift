internal import ContentParsing
internal import SiteModel
internal import SiteOutput
internal import Text

/// The days, papers and topics as documents with addresses of their own: `papersite://days/…`.
struct SiteResources {
  private let library: PaperLibrary

  init(_ library: PaperLibrary) {
    self.library = library
  }

  private static let scheme = "papersite://"
  private static let pageSize = 100

  static let templates: [JSONValue] = [
    template("days/{date}", "day", "The digest of a day, written YYYY-MM-DD."),
    template("papers/{id}", "paper", "A paper by arXiv id, with all the days that cover it."),
    template("topics/{name}", "topic", "All papers of a topic."),
  ]

  private static func template(_ path: String, _ name: String, _ summary: String) -> JSONValue {
    [
      "uriTemplate": .text(scheme + path), "name": .text(name), "description": .text(summary),
      "mimeType": "text/markdown",
    ]
  }

  /// The days, newest first, so many at a time. The cursor is the day that the next part begins
  /// with, so that a new day does not shift it.
  func list(cursor: JSONValue?) throws(RPCError) -> JSONValue {
    var days = library.days[...]
    if let cursor, cursor != .null {
      guard let day = cursor.text.flatMap({ CalendarDay($0) }) else {
        throw .invalidParams("`cursor` has to be one that resources/list gave")
      }
      days = days.drop { $0 > day }
    }
    let shown = days.prefix(Self.pageSize)
    let list: JSONValue = ["resources": .list(shown.map(resource))]
    guard days.count > shown.count else { return list }
    return list.adding(["nextCursor": .text(days[shown.endIndex].description)])
  }

  private func resource(_ day: CalendarDay) -> JSONValue {
    let titles = library.posts(of: day).map { library.site.posts[$0].title }
    return [
      "uri": .text("\(Self.scheme)days/\(day)"), "name": .text(day.description),
      "title": .text(titles.joined(separator: "; ")), "mimeType": "text/markdown",
    ]
  }

  func read(_ uri: JSONValue?) throws(RPCError) -> JSONValue {
    guard let uri = uri?.text else { throw .invalidParams("`uri` is missing") }
    guard let bytes = bytes(of: uri) else { throw .noResource(uri) }
    return [
      "contents": [
        [
          "uri": .text(uri), "mimeType": "text/markdown",
          "text": .text(String(decoding: bytes, as: UTF8.self)),
        ]
      ]
    ]
  }

  private func bytes(of uri: String) -> [UInt8]? {
    guard uri.hasPrefix(Self.scheme) else { return nil }
    let path = uri.dropFirst(Self.scheme.count)
    guard let slash = path.firstIndex(of: "/") else { return nil }
    let written = String(path[slash...].dropFirst())
    let name = URLEncoding.decode(written) ?? written
    switch path[..<slash] {
    case "days": return day(name)
    case "papers": return (try? library.paper(named: name)).map(library.twins.paper)
    case "topics":
      return library.ledger.topics.first { $0.isCalled(name) || $0.slug == name }
        .map(library.twins.topic)
    default: return nil
    }
  }

  private func day(_ name: String) -> [UInt8]? {
    guard let day = CalendarDay(name) else { return nil }
    let posts = library.posts(of: day)
    return posts.isEmpty
      ? nil : Array(posts.map(library.twins.post).joined(separator: [UInt8(ascii: "\n")]))
  }
}

extension PaperLibrary {
  /// The days that have posts, newest first.
  fileprivate var days: [CalendarDay] {
    var days: [CalendarDay] = []
    for day in site.listedPosts.map({ site.posts[$0].published.day }) where days.last != day {
      days.append(day)
    }
    return days
  }
}
