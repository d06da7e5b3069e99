internal import Records

/// What stands in records as codes and numbers, in the site's words.
package struct RecordWords: Sendable {
  private let words: InterfaceWords

  init(_ words: InterfaceWords) {
    self.words = words
  }

  func name(of source: SourceName) -> String { words[Self.key("source", source.rawValue)] }

  func text(of state: SourceReport.State) -> String { words[Self.key("state", state.rawValue)] }

  func text(of reason: Decision.Reason) -> String {
    words.sentence(
      Self.key("reason", reason.code.rawValue),
      ["earlier": reason.earlier ?? "", "detail": reason.detail ?? ""])
  }

  /// Such as `Topic Agent +6, 103 upvotes +7`.
  func text(of parts: [ScorePart]) -> String {
    parts.map { part in
      let name = words.sentence(Self.key("part", part.kind.rawValue), ["subject": part.subject])
      return "\(name) \(part.points < 0 ? "−" : "+")\(part.points.magnitude)"
    }.joined(separator: words["list_separator"])
  }

  func text(of change: PaperChange) -> String {
    words.sentence(
      Self.key("change", change.kind.rawValue),
      ["before": change.before ?? "–", "after": change.after])
  }

  /// Such as `12 votes: 1★ × 2, 3★ × 10; settled to 97 %`.
  func text(of votes: VoteRecord) -> String {
    let given = votes.counts.enumerated().filter { $0.element > 0 }
      .map { "\($0.offset + 1)★ × \($0.element)" }
    return words.sentence(
      "votes",
      [
        "count": String(votes.counts.reduce(0, +)),
        "votes": given.joined(separator: words["list_separator"]),
        "stability": String(Int((votes.stability * 100).rounded())), "model": votes.model,
      ])
  }

  private static func key(_ group: String, _ code: String) -> String {
    "\(group)_" + code.replacing("-", with: "_")
  }
}
