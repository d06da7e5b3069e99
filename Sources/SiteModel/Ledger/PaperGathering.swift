internal import ContentParsing
internal import Papers
internal import Text

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
    papersOfPosts = posts.map { _ in [] }
    for (index, post) in posts.enumerated() where post.isListed {
      let entries = post.document.entries
      for (entry, key) in keysOfPosts[index].enumerated() {
        let appearance = Appearance(
          post: index, entry: entry, day: post.published.day, rating: entries[entry].paper.rating)
        let paper = papersByKey[key] ?? drafts.count
        if paper == drafts.count {
          papersByKey[key] = paper
          keys.append(key)
          drafts.append([])
        }
        drafts[paper].append(appearance)
        papersOfPosts[index].append(paper)
      }
    }
    for index in posts.indices where !posts[index].isListed {
      papersOfPosts[index] = keysOfPosts[index].map { papersByKey[$0] }
    }
  }

  /// An entry that has only a title belongs to the paper of that title whose id another entry
  /// gives, unless two papers have the title.
  private static func keys(of posts: [Post]) -> [[PaperKey]] {
    let keys = posts.concurrentMap { $0.document.entries.map { PaperKey($0.paper) } }
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
    let titles = posts.concurrentMap { post in
      post.document.entries.map { PaperKey.title(Slug.whole($0.paper.title)) }
    }
    for (title, key) in zip(titles.joined(), keys.joined()) where !key.isTitle {
      found[title]?.insert(key)
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}

extension PaperKey {
  fileprivate var isTitle: Bool {
    if case .title = self { true } else { false }
  }
}
