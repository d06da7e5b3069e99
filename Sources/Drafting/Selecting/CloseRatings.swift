internal import Papers
package import Records

extension DayDraft {
  /// A paper whose rating a point or two would change.
  package struct CloseRating: Hashable, Sendable {
    /// Of its entry.
    package let number: Int
    package let title: String
    package let score: Int
    package let rating: Decision.Level
  }

  /// Those within two points of the last must-read, where there is one, else of what one needs.
  package var closeRatings: [CloseRating] {
    guard let post else { return [] }
    let decisions = Dictionary(
      record.candidates.map { ($0.id, $0.decision) }, uniquingKeysWith: { first, _ in first })
    let ratings = post.entries.compactMap { entry -> CloseRating? in
      guard let decision = decisions[entry.paper.arxivID?.unversioned ?? ""] ?? nil,
        let rating = decision.rating
      else { return nil }
      return CloseRating(
        number: entry.paper.number, title: entry.paper.title, score: decision.score,
        rating: rating)
    }
    let cut = ratings.filter { $0.rating == .mustRead }.map(\.score).min() ?? mustReadScore
    return ratings.filter { abs($0.score - cut) <= 2 }
  }
}
