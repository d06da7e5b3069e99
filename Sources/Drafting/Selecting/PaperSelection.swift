internal import ContentParsing
package import Records
package import SiteModel

/// Which of a day's candidates the post has, each with the reason.
package struct PaperSelection: Sendable {
  /// Every candidate with its decision, in the record's order.
  package let candidates: [Candidate]
  /// Those in the post: the best first, papers of earlier days last.
  package let selected: [Candidate]

  /// - Parameters:
  ///   - candidates: their own decisions do not count.
  ///   - removed: the ids of papers that a person took out of the draft. They keep their places, so
  ///     that no other paper moves up.
  package init(
    _ candidates: [Candidate], earlier: EarlierCoverage, settings: DraftSettings,
    removed: Set<String> = []
  ) {
    let scoring = Scoring(settings)
    let judged = candidates.map {
      Judged($0, scoring, settings, earlier, isRemoved: removed.contains($0.id))
    }
    let ranked = judged.sorted { $0.precedes($1) }
    let followUps = ranked.filter { $0.outcome == .followUp }.prefix(settings.maximumFollowUps)
    let new = ranked.filter { $0.outcome == .selected }
      .prefix(settings.maximumPapers - min(followUps.count, settings.maximumPapers))
    let order = (new + followUps).prefix(settings.maximumPapers)
    let levels = RatingRule(settings).levels(of: order.map(\.score))
    var decided: [String: (rank: Int, decision: Decision)] = [:]
    for (rank, paper) in order.enumerated() where !paper.isRemoved {
      decided[paper.candidate.id] = (
        rank, paper.decision(paper.outcome, paper.reason, levels[rank])
      )
    }
    self.candidates = judged.map { paper in
      var candidate = paper.candidate
      candidate.decision = decided[candidate.id]?.decision ?? paper.leftOut
      return candidate
    }
    selected = self.candidates.filter { decided[$0.id] != nil }
      .sorted { (decided[$0.id]?.rank ?? 0) < (decided[$1.id]?.rank ?? 0) }
  }
}

/// A candidate on its own, before it is compared with the others.
private struct Judged {
  let candidate: Candidate
  let parts: [ScorePart]
  let score: Int
  /// As it would be if there were room.
  let outcome: Decision.Outcome
  let reason: Decision.Reason
  let isRemoved: Bool

  init(
    _ candidate: Candidate, _ scoring: Scoring, _ settings: DraftSettings,
    _ earlier: EarlierCoverage, isRemoved: Bool
  ) {
    self.candidate = candidate
    self.isRemoved = isRemoved
    parts = scoring.parts(of: candidate)
    score = parts.reduce(0) { $0 + $1.points }
    (outcome, reason) = Self.judge(candidate, score, settings, earlier)
  }

  private static func judge(
    _ candidate: Candidate, _ score: Int, _ settings: DraftSettings, _ earlier: EarlierCoverage
  ) -> (Decision.Outcome, Decision.Reason) {
    if candidate.isWithdrawn?.value == true { return (.leftOut, Decision.Reason(.withdrawn)) }
    if let mention = earlier.mention(of: candidate.id) {
      guard let news = FollowUp.reason(for: candidate, since: mention) else {
        return (.leftOut, Decision.Reason(.coveredBefore, earlier: mention.day.description))
      }
      return (.followUp, news)
    }
    return score < settings.minimumScore
      ? (.leftOut, Decision.Reason(.belowMinimum)) : (.selected, Decision.Reason(.score))
  }

  /// The better one comes first; equal ones by id.
  func precedes(_ other: Judged) -> Bool {
    (-score, candidate.id) < (-other.score, other.candidate.id)
  }

  var leftOut: Decision {
    if isRemoved { return decision(.leftOut, Decision.Reason(.removed), nil) }
    guard outcome.isInPost else { return decision(.leftOut, reason, nil) }
    return decision(.leftOut, Decision.Reason(.overLimit, earlier: reason.earlier), nil)
  }

  func decision(
    _ outcome: Decision.Outcome, _ reason: Decision.Reason, _ rating: Decision.Level?
  ) -> Decision {
    Decision(
      outcome: outcome, reason: reason, score: score, parts: parts,
      topics: parts.filter { $0.kind == .topic }.map(\.subject), rating: rating)
  }
}
