package import ContentParsing
package import Records
package import SiteModel
internal import Papers

/// What the site has said of papers before a day.
package struct EarlierCoverage: Sendable {
  /// The newest earlier day that covers a paper, and what was known of it then.
  struct Mention: Sendable {
    let day: CalendarDay
    /// The post's file, such as `content/posts/2026-02-26.md`.
    let post: String
    /// What that day's record, and those after it, say of the paper; nil where none does.
    let known: Candidate?
    /// Whether an entry links to its code.
    let hasCode: Bool
    /// The version that an entry names.
    let version: Int?
  }

  private let mentions: [String: Mention]

  /// - Parameters:
  ///   - day: only posts of earlier days count.
  ///   - records: of any days; those of earlier days count.
  package init(before day: CalendarDay, in site: Site, records: [DayRecord]) {
    var known: [String: Candidate] = [:]
    for record in records.sorted(by: { $0.date < $1.date }) where record.date < day.description {
      for candidate in record.candidates where candidate.decision?.outcome.isInPost == true {
        known[candidate.id] = candidate
      }
    }
    mentions = Dictionary(
      site.ledger.papers.compactMap { paper in
        guard let id = paper.facts.arxivID?.unversioned,
          let newest = paper.appearances.first(where: { $0.day < day })
        else { return nil }
        return (
          id,
          Mention(
            day: newest.day, post: site.posts[newest.post].document.path, known: known[id],
            hasCode: paper.facts.links.contains { $0.kind == .github },
            version: paper.facts.arxivID?.version)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  func mention(of id: String) -> Mention? { mentions[id] }
}

extension Decision.Outcome {
  /// Whether the post has an entry about the paper.
  package var isInPost: Bool { self != .leftOut }
}
