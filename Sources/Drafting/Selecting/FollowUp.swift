internal import ContentParsing
package import Records

/// What makes a paper of an earlier day worth a second entry.
enum FollowUp {
  /// Nil where nothing is new, as far as records show.
  static func reason(for candidate: Candidate, since earlier: EarlierCoverage.Mention)
    -> Decision.Reason?
  {
    accepted(candidate, earlier) ?? code(candidate, earlier) ?? version(candidate, earlier)
  }

  private static func accepted(
    _ candidate: Candidate, _ earlier: EarlierCoverage.Mention
  ) -> Decision.Reason? {
    guard let known = earlier.known, Acceptance(known) == nil, let venue = Acceptance(candidate)
    else { return nil }
    return reason(.accepted, earlier, venue.text)
  }

  private static func code(
    _ candidate: Candidate, _ earlier: EarlierCoverage.Mention
  ) -> Decision.Reason? {
    guard let repository = candidate.repository?.value, !earlier.hasCode,
      earlier.known?.repository == nil
    else { return nil }
    return reason(.codeReleased, earlier, repository.name)
  }

  /// A version is new where it is above the one that was known. Where none was, arXiv has to have
  /// announced it as a replacement.
  private static func version(
    _ candidate: Candidate, _ earlier: EarlierCoverage.Mention
  ) -> Decision.Reason? {
    guard let version = candidate.version?.value, version > 1 else { return nil }
    let isReplaced = candidate.announcement?.value.hasPrefix("replace") == true
    let known = earlier.known?.version?.value ?? earlier.version
    guard known.map({ $0 < version }) ?? isReplaced else { return nil }
    return reason(.newVersion, earlier, "v\(version)")
  }

  private static func reason(
    _ code: Decision.Reason.Code, _ earlier: EarlierCoverage.Mention, _ detail: String
  ) -> Decision.Reason {
    Decision.Reason(code, earlier: earlier.day.description, detail: detail)
  }
}

/// That a paper has been accepted somewhere, as its authors say.
package struct Acceptance: Hashable, Sendable {
  /// The journal reference, else the comment, in one line.
  package let text: String

  /// Nil where neither says so.
  package init?(_ candidate: Candidate) {
    if let journal = candidate.journalReference?.value {
      text = OneLine.of(journal)
    } else if let comment = candidate.comment?.value, Self.speaksOfAcceptance(comment) {
      text = OneLine.of(comment)
    } else {
      return nil
    }
  }

  private static func speaksOfAcceptance(_ comment: String) -> Bool {
    let text = WordText(comment)
    return words.contains(where: text.holds) && !doubts.contains(where: text.holds)
  }

  private static let words = [
    "accepted", "to appear", "published in", "published at", "camera ready", "oral", "spotlight",
    "in proceedings of",
  ]
  private static let doubts = ["submitted to", "under review", "not accepted"]
}
