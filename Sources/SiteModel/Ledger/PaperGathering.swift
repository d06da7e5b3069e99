internal import ContentParsing
internal import Papers

/// Finds the entries that are about one paper.
struct PaperGathering {
  /// One a paper, newest first.
  private(set) var keys: [PaperKey] = []
  /// The appearances of each paper, newest first.
  private(set) var drafts: [[Appearance]] = []
  /// For each post and each of its entries, the index of the paper.
  private(set) var papersOfPosts: [[Int?]] = []

  init(_ posts: [Post]) {
    let keysOfPosts = Self.keys(of: posts)
    var papersByKey: [PaperKey: Int] = [:]
    for (index, post) in posts.enumerated() where post.isListed {
      for (entry, key) in keysOfPosts[index].enumerated() {
        let appearance = Appearance(
          post: index, entry: entry, day: post.published.day,
          rating: post.document.entries[entry].paper.rating)
        let paper = papersByKey[key] ?? drafts.count
        if paper == drafts.count {
          papersByKey[key] = paper
          keys.append(key)
          drafts.append([])
        }
        drafts[paper].append(appearance)
      }
    }
    papersOfPosts = keysOfPosts.map { $0.map { papersByKey[$0] } }
  }

  /// An entry that has only a title belongs to the paper of that title whose id another entry
  /// gives, unless two papers have the title.
  private static func keys(of posts: [Post]) -> [[PaperKey]] {
    let keys = posts.map { $0.document.entries.map { PaperKey($0.paper) } }
    guard keys.contains(where: { $0.contains(where: \.isTitle) }) else { return keys }
    let keysByTitle = identified(posts, keys)
    return keys.map { $0.map { keysByTitle[$0] ?? $0 } }
  }

  /// The one key with an id that each title has.
  private static func identified(
    _ posts: [Post], _ keys: [[PaperKey]]
  ) -> [PaperKey: PaperKey] {
    var found: [PaperKey: Set<PaperKey>] = [:]
    for key in keys.joined() where key.isTitle { found[key] = [] }
    for (post, keys) in zip(posts, keys) {
      for (entry, key) in zip(post.document.entries, keys) where !key.isTitle {
        found[.title(Slug.whole(entry.paper.title))]?.insert(key)
      }
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}

extension PaperKey {
  fileprivate var isTitle: Bool {
    if case .title = self { true } else { false }
  }
}
