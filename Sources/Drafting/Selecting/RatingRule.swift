internal import Records
internal import SiteModel

/// How many stars papers get before a person has read them: few are must-reads, so that the word
/// keeps its worth. A fifth of the post at most, and only with enough points.
struct RatingRule {
  private let settings: DraftSettings

  init(_ settings: DraftSettings) {
    self.settings = settings
  }

  /// For each score, in the order of the post.
  func levels(of scores: [Int]) -> [Decision.Level] {
    let limit = (scores.count + 4) / 5
    let best = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      .prefix(limit).filter { scores[$0] >= settings.mustReadScore }
    return scores.indices.map { best.contains($0) ? .mustRead : .optional }
  }
}
