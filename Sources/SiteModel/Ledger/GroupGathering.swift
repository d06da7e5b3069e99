/// Gathers the papers of each name. Names with one slug are one group.
struct GroupGathering {
  private struct Draft {
    let name: String
    let slug: String
    var papers: [Int] = []
  }

  private var drafts: [Draft] = []
  private var draftsBySlug: [String: Int] = [:]
  private var draftsByName: [String: Int] = [:]

  /// Puts the paper into the groups of `names`; papers come newest first.
  mutating func add(paper: Int, to names: [String]) {
    for name in names {
      let draft = draft(of: name)
      if drafts[draft].papers.last != paper { drafts[draft].papers.append(paper) }
    }
  }

  /// The groups, those with most papers first, then by slug; and, for the lists of names that were
  /// added in order, the indices of their groups.
  func finish(at root: SitePath, _ lists: [[String]]) -> (groups: [PaperGroup], indices: [[Int]]) {
    let order = drafts.indices.sorted { a, b in
      (-drafts[a].papers.count, drafts[a].slug) < (-drafts[b].papers.count, drafts[b].slug)
    }
    var ranks = [Int](repeating: 0, count: drafts.count)
    for (rank, draft) in order.enumerated() { ranks[draft] = rank }
    let groups = order.map { index in
      let draft = drafts[index]
      return PaperGroup(
        name: draft.name, slug: draft.slug, path: root.page(draft.slug), papers: draft.papers)
    }
    return (groups, lists.map { ranked($0, ranks) })
  }

  private func ranked(_ names: [String], _ ranks: [Int]) -> [Int] {
    var indices: [Int] = []
    for name in names {
      guard let draft = draftsByName[name], !indices.contains(ranks[draft]) else { continue }
      indices.append(ranks[draft])
    }
    return indices
  }

  private mutating func draft(of name: String) -> Int {
    if let known = draftsByName[name] { return known }
    let slug = Slug.of(NameKey.of(name))
    let draft = draftsBySlug[slug] ?? drafts.count
    if draft == drafts.count {
      drafts.append(Draft(name: name, slug: slug))
      draftsBySlug[slug] = draft
    }
    draftsByName[name] = draft
    return draft
  }
}
