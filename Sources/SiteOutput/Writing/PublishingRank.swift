/// When a changed file is published: what others link to goes first, what announces it last.
enum PublishingRank: Int, Comparable, Sendable {
  case asset, page, list, feed, sitemap

  init(of path: OutputPath) {
    let text = path.text
    let name = text.split(separator: "/").last ?? ""
    if name.hasPrefix("sitemap") || name == "robots.txt" {
      self = .sitemap
    } else if Self.feedNames.contains(String(name)) {
      self = .feed
    } else if !name.hasSuffix(".html") {
      self = .asset
    } else {
      self = Self.isList(text) ? .list : .page
    }
  }

  static func < (a: PublishingRank, b: PublishingRank) -> Bool { a.rawValue < b.rawValue }

  private static func isList(_ path: String) -> Bool {
    path == "index.html" || listFolders.contains { path.hasPrefix($0) }
  }

  private static let feedNames: Set = [
    "rss.xml", "atom.xml", "feed.json", "feed.xml", "index.xml", "llms.txt",
  ]
  private static let listFolders = ["page/", "tags/", "categories/", "archive/"]
}
