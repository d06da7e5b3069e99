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

  private static func key(_ group: String, _ code: String) -> String {
    "\(group)_" + code.replacing("-", with: "_")
  }
}
