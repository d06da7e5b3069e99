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

  /// Those that can be candidates, by id, and with `unread` those that cannot. What a source does
  /// not know may be a candidate all the same, by what others say.
  func sorted() -> (candidates: [Candidate], unread: [UnreadPaper]) {
    let candidates = ids.compactMap { papers[$0]?.candidate }
    let settled = Set(candidates.map(\.id) + unread.map(\.id))
    let incomplete = ids.filter { !settled.contains($0) }.compactMap { papers[$0] }.map {
      UnreadPaper(
        id: $0.id, source: SourceName.allCases.first(where: $0.foundBy.contains) ?? .arxiv,
        reason: "not known: \($0.missing)")
    }
    let left = unread.filter { papers[$0.id]?.candidate == nil } + incomplete
    return (
      candidates, left.sorted { ($0.id, $0.source.rawValue) < ($1.id, $1.source.rawValue) }
    )
  }
}
