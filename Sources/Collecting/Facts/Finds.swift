internal import Records

/// The papers that are known so far, by id, and what could not be read.
struct Finds: Sendable {
  private(set) var papers: [String: PaperFacts] = [:]
  var unread: [UnreadPaper] = []

  /// In the order of their ids.
  var ids: [String] { papers.keys.sorted() }

  mutating func take(_ facts: [PaperFacts]) {
    for paper in facts { papers[paper.id, default: PaperFacts(id: paper.id)].merge(paper) }
  }

  mutating func leaveOut(_ ids: some Sequence<String>) {
    for id in ids { papers[id] = nil }
  }

  /// Those that can be candidates, by id, and with `unread` those that cannot: what a source could
  /// not read, or arXiv does not know, is no candidate, whatever others say of it.
  func sorted() -> (candidates: [Candidate], unread: [UnreadPaper]) {
    let reported = Set(unread.map(\.id))
    let known = ids.filter { !reported.contains($0) }.compactMap { papers[$0] }
    let incomplete = known.filter { $0.candidate == nil }.map {
      UnreadPaper(
        id: $0.id, source: SourceName.allCases.first(where: $0.foundBy.contains) ?? .arxiv,
        reason: "not known: \($0.missing)")
    }
    let all = unread + incomplete
    return (
      known.compactMap(\.candidate),
      all.sorted { ($0.id, $0.source.rawValue) < ($1.id, $1.source.rawValue) }
    )
  }
}
