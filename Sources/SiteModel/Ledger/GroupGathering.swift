internal import Text

/// Gathers the papers of each name. Names that differ only by case, width and punctuation are one
/// group, which is called as most of its papers spell it, or as the newest of these do.
struct GroupGathering {
  private struct Draft {
    let key: String
    var papers: [Int] = []
    /// The names with how often each was given, the newest first.
    var spellings: [(name: String, count: Int)] = []

    var name: String {
      spellings.reduce(("", 0)) { $1.count > $0.1 ? $1 : $0 }.0
    }
  }

  private var drafts: [Draft] = []
  private var draftsByKey: [String: Int] = [:]
  /// For each name its group, and its place among the spellings there.
  private var spellings: [String: (draft: Int, place: Int)] = [:]
  /// For each paper that was added, the groups of its names.
  private var draftsOfPapers: [[Int]] = []

  /// Puts the paper into the groups of `names`; papers come newest first.
  mutating func add(paper: Int, to names: [String]) {
    let draftsOfNames = names.map { draft(of: $0) }
    draftsOfPapers.append(draftsOfNames)
    for draft in draftsOfNames {
      if drafts[draft].papers.last != paper { drafts[draft].papers.append(paper) }
    }
  }

  /// The groups, those with most papers first, then by slug; and, for the papers that were added,
  /// in order, the indices of their groups.
  func finish(at root: SitePath) -> (groups: [PaperGroup], indices: [[Int]]) {
    let slugs = slugs()
    let order = drafts.indices.sorted { a, b in
      (-drafts[a].papers.count, slugs[a]) < (-drafts[b].papers.count, slugs[b])
    }
    var ranks = [Int](repeating: 0, count: drafts.count)
    for (rank, draft) in order.enumerated() { ranks[draft] = rank }
    let groups = order.map { index in
      let draft = drafts[index]
      return PaperGroup(
        name: draft.name, slug: slugs[index], key: draft.key, path: root.page(slugs[index]),
        papers: draft.papers)
    }
    return (groups, draftsOfPapers.map { Self.ranked($0, ranks) })
  }

  /// Of two groups that would have one slug, the older keeps it, so that addresses stay.
  private func slugs() -> [String] {
    let oldestFirst = drafts.indices.sorted { a, b in
      (drafts[b].papers.last ?? 0, drafts[a].key) < (drafts[a].papers.last ?? 0, drafts[b].key)
    }
    var slugs = [String](repeating: "", count: drafts.count)
    var unique = UniqueSlugs()
    for draft in oldestFirst { slugs[draft] = unique.next(Slug.of(drafts[draft].key)) }
    return slugs
  }

  private static func ranked(_ drafts: [Int], _ ranks: [Int]) -> [Int] {
    var seen = SeenNumbers()
    return drafts.compactMap { seen.insert($0) ? ranks[$0] : nil }
  }

  private mutating func draft(of name: String) -> Int {
    if let known = spellings[name] {
      drafts[known.draft].spellings[known.place].count += 1
      return known.draft
    }
    let key = Self.key(of: name)
    let draft = draftsByKey[key] ?? drafts.count
    if draft == drafts.count {
      drafts.append(Draft(key: key))
      draftsByKey[key] = draft
    }
    spellings[name] = (draft, drafts[draft].spellings.count)
    drafts[draft].spellings.append((name, 1))
    return draft
  }

  /// What the spellings of a name have in common.
  static func key(of name: String) -> String { Slug.whole(NameKey.of(name)) }
}
