package import ContentParsing
internal import Text

/// The whole site as it will be published: immutable and sorted.
package struct Site: Sendable {
  package let configuration: SiteConfiguration
  /// By falling date, then by path; unlisted ones among them.
  package let posts: [Post]
  /// By path.
  package let pages: [Page]
  package let taxonomies: [Taxonomy]
  package let archive: Archive
  package var ledger: Ledger { gatheredLedger.value }
  private let gatheredLedger: OnDemand<Ledger>
  /// By path.
  package let redirects: [Redirect]

  /// The indices of the posts that lists and feeds show, newest first.
  package let listedPosts: [Int]
  /// For each post, the listed post before and after it in time.
  package let neighbours: [Neighbours]
  /// Where each source file's page stands, by the file's path.
  package let pathsBySource: [String: SitePath]

  /// Of the lists: those that are taken over are the same.
  private let lists: ListsIdentity
  /// The records by their days. They are no part of what lists show.
  package let days: [CalendarDay: DayFile]

  /// The listed posts next to one.
  package struct Neighbours: Sendable {
    /// Index of the next older post.
    package let previous: Int?
    /// Index of the next newer post.
    package let next: Int?
  }

  /// - Parameter last: the site at another time. Where it lists the same, as it does after most
  ///   edits, its lists are taken over.
  init(
    configuration: SiteConfiguration, posts: [Post], pages: [Page], redirects: [Redirect],
    days: [DayFile] = [], last: Site? = nil
  ) {
    self.configuration = configuration
    self.posts = posts
    self.pages = pages
    self.redirects = redirects
    self.days = Dictionary(days.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
    if let last, last.configuration == configuration, last.lists(posts, pages) {
      taxonomies = last.taxonomies
      archive = last.archive
      gatheredLedger = last.gatheredLedger
      listedPosts = last.listedPosts
      neighbours = last.neighbours
      pathsBySource = last.pathsBySource
      lists = last.lists
      return
    }
    taxonomies = Taxonomy.Kind.allCases
      .filter { configuration.taxonomies.has($0) }
      .concurrentMap { Taxonomy($0, posts: posts) }
    lists = ListsIdentity()
    archive = Archive(posts: posts)
    if let last, last.configuration == configuration, last.gathers(posts) {
      gatheredLedger = last.gatheredLedger
    } else {
      gatheredLedger = OnDemand { Ledger(posts: posts) }
    }
    listedPosts = posts.indices.filter { posts[$0].isListed }
    neighbours = Self.neighbours(of: posts)
    pathsBySource = Dictionary(
      uniqueKeysWithValues: posts.map { ($0.document.path, $0.path) }
        + pages.map { ($0.document.path, $0.path) })
  }

  /// Whether taxonomies, archive, ledger, the order, paths and frontmatter of posts and pages, and
  /// the settings are known to be those of `other`.
  package func sharesLists(with other: Site) -> Bool { lists === other.lists }

  /// Whether the ledger, the order and paths of posts and the settings are known to be those of
  /// `other`.
  package func sharesLedger(with other: Site) -> Bool { gatheredLedger === other.gatheredLedger }

  /// Has the ledger gathered on another core, for somebody who will ask for it.
  package func beginLedger() { gatheredLedger.begin() }

  /// Whether all that the ledger is made from is the same.
  private func gathers(_ posts: [Post]) -> Bool {
    posts.count == self.posts.count
      && zip(posts, self.posts).allSatisfy { $0.isGathered(as: $1) }
  }

  /// Whether all that lists are made from is the same.
  private func lists(_ posts: [Post], _ pages: [Page]) -> Bool {
    posts.count == self.posts.count && pages.count == self.pages.count
      && zip(posts, self.posts).allSatisfy { $0.isListed(as: $1) }
      && zip(pages, self.pages).allSatisfy {
        $0.path == $1.path
          && ($0.document === $1.document
            || $0.document.path == $1.document.path
              && $0.document.frontmatter == $1.document.frontmatter)
      }
  }

  private static func neighbours(of posts: [Post]) -> [Neighbours] {
    var newer: [Int?] = []
    var last: Int?
    for index in posts.indices {
      newer.append(last)
      if posts[index].isListed { last = index }
    }
    var neighbours = [Neighbours](
      repeating: Neighbours(previous: nil, next: nil), count: posts.count)
    last = nil
    for index in posts.indices.reversed() {
      neighbours[index] = Neighbours(previous: last, next: newer[index])
      if posts[index].isListed { last = index }
    }
    return neighbours
  }

  /// The record that a post was drafted from: that of its day, for the first digest of that day. One
  /// without a paper is no post's: nothing could be drafted from it.
  package func day(ofPost index: Int) -> DayFile? {
    let day = posts[index].published.day
    guard let file = days[day], posts[index].document.isDigest, file.mayHaveCandidates else {
      return nil
    }
    let newer = posts[..<index].reversed().prefix { $0.published.day == day }
    return newer.contains(where: \.document.isDigest) ? nil : file
  }

  /// The last change of anything that is listed.
  package var modified: PublicationDate? {
    listedPosts.map { posts[$0].modified }.max()
  }
}

private final class ListsIdentity: Sendable {}
