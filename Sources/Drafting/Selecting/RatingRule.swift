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
    return scores.map { score in
      let better = scores.count { $0 > score }
      return better < limit && score >= settings.mustReadScore ? .mustRead : .optional
    }
  }
}
