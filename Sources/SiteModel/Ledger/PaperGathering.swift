internal import ContentParsing
internal import Papers
internal import Text

/// Finds the entries that are about one paper. Their identities are enough for it: no entry has to
/// be read.
struct PaperGathering {
  /// An entry of a post, by their indices.
  struct Place {
    let post: Int32
    let entry: Int32
  }

  /// One a paper, newest first.
  private(set) var keys: [PaperKey] = []
  /// Where each paper appears, newest first.
  private(set) var places = FlatLists<Place>()
  /// The papers by the hashes of their keys.
  private var papers: [ContentHash: Int32] = [:]
  /// For entries that have only a title.
  private let identified: [ContentHash: PaperIdentity]

  init(_ posts: [Post]) {
    identified = Self.identified(posts)
    let count = posts.reduce(0) { $0 + $1.document.entryCount }
    papers.reserveCapacity(count)
    var placed: [(list: Int, element: Place)] = []
    placed.reserveCapacity(count)
    for (index, post) in posts.enumerated() where post.isListed {
      for (entry, identity) in post.document.identities.enumerated() {
        let paper = addPaper(of: identity)
        placed.append((paper, Place(post: Int32(index), entry: Int32(entry))))
      }
    }
    places = FlatLists(count: keys.count, placed)
  }

  private mutating func addPaper(of identity: PaperIdentity) -> Int {
    let identity = best(identity)
    let next = Int32(keys.count)
    // Looked up once, whether it is there or not.
    let paper = { (place: inout Int32) in place }(&papers[identity.hash, default: next])
    if paper == next { keys.append(identity.key) }
    return Int(paper)
  }

  /// The paper that an entry is about; nil for an unlisted post's that no listed post covers.
  func paper(of identity: PaperIdentity) -> Int? { papers[best(identity).hash].map(Int.init) }

  /// An entry that has only a title belongs to the paper of that title whose id another entry
  /// gives, unless two papers have the title.
  private func best(_ identity: PaperIdentity) -> PaperIdentity {
    identity.key.kind == .title ? identified[identity.hash] ?? identity : identity
  }

  /// The one identity with an id that each title has.
  private static func identified(_ posts: [Post]) -> [ContentHash: PaperIdentity] {
    let identities = posts.lazy.flatMap(\.document.identities)
    var found: [ContentHash: Set<PaperIdentity>] = [:]
    for identity in identities where identity.key.kind == .title { found[identity.hash] = [] }
    guard !found.isEmpty else { return [:] }
    for identity in identities where identity.key.kind != .title {
      found[identity.titleHash]?.insert(identity)
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}
