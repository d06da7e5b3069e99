internal import ContentParsing
internal import Records

/// Says why a paper of an earlier day is here again.
struct NewsWriter {
  let earlier: EarlierCoverage
  /// The draft's file.
  let postPath: String
  let words: DraftWords

  /// Nil for a paper that is new.
  func news(of candidate: Candidate) -> DraftEntry.News? {
    guard let decision = candidate.decision, decision.outcome == .followUp,
      let mention = earlier.mention(of: candidate.id), let sentence = sentence(decision.reason.code)
    else { return nil }
    return DraftEntry.News(
      sentence: DraftWords.filled(sentence, ["detail": decision.reason.detail ?? ""]),
      day: mention.day.description, link: MarkdownText.address(link(to: mention.post)))
  }

  private func sentence(_ code: Decision.Reason.Code) -> String? {
    switch code {
    case .newVersion: words.newVersion
    case .codeReleased: words.codeReleased
    case .accepted: words.accepted
    case .score, .belowMinimum, .overLimit, .coveredBefore, .withdrawn, .removed: nil
    }
  }

  /// `path` as a link in the draft, such as `./2026-02-26.md` or `../03/26.md`.
  private func link(to path: String) -> String {
    let from = postPath.split(separator: "/").dropLast()
    let to = path.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: from.count - shared)
    let parts = (up.isEmpty ? ["."] : up) + to.dropFirst(shared).map(String.init)
    return parts.joined(separator: "/")
  }
}
