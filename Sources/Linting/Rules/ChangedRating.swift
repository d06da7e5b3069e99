internal import Diagnostics
internal import Papers

/// A paper has another rating than on the day before that it was in a digest, and no word says so.
///
/// The same words as for `covered-before` silence it. Ratings on different scales are compared by
/// their share of the scale, and differ where that is more than half a star of three.
struct ChangedRating: CoverageRule {
  let name = "changed-rating"
  let runsInBuild = false
  let comparesTexts = true

  func findings(in coverage: [[LintCorpus.Mention]]) -> [Finding] {
    coverage.flatMap { mentions in
      zip(mentions, mentions.dropFirst()).compactMap(finding)
    }
  }

  private func finding(_ first: LintCorpus.Mention, _ second: LintCorpus.Mention) -> Finding? {
    guard let before = first.paper.rating, let now = second.paper.rating,
      now.differs(from: before), second.isSamePaper(as: first),
      !second.speaksOf(first),
      first.subject.path != second.subject.path, let day = first.subject.day
    else { return nil }
    let isOneScale = before.scale == now.scale
    return Finding(
      "`\(second.paper.title)` had \(StarCount.text(before, withScale: !isOneScale)) on \(day), "
        + "and has \(StarCount.text(now, withScale: !isOneScale)) here",
      fix: "Say why, or correct the one that is wrong",
      at: second.subject.ratingLocation(of: second.entry),
      related: [
        RelatedLocation("rating of \(day)", at: first.subject.ratingLocation(of: first.entry))
      ])
  }
}

extension Rating {
  /// Whether it is another than `other`, on whatever scale that is.
  fileprivate func differs(from other: Rating) -> Bool {
    let difference = abs(hundredths * other.scale - other.hundredths * scale)
    return scale == other.scale ? difference > 0 : 6 * difference > 100 * scale * other.scale
  }
}
