internal import Diagnostics
internal import Drafting
internal import Prose
internal import SiteModel

extension ModelDrafting {
  /// What the gate refused of a text about a paper.
  struct Refusal {
    let id: String
    let refused: [String]
    /// What stands in its place; nil where nothing does.
    let sentence: String?
  }
}

extension ModelDrafting.Refusal {
  /// All that was refused of the summary.
  static func all(in summary: GroundedSummary, about id: String) -> [Self] {
    let replaced = ([summary.idea] + summary.results).filter(\.isFromAbstract)
    let preview =
      summary.refusedPreview.isEmpty
      ? [] : [Self(id: id, refused: summary.refusedPreview, sentence: nil)]
    return preview + replaced.map { Self(id: id, refused: $0.refused, sentence: $0.text) }
  }

  /// With its place in the post.
  func diagnostic(in post: SourceFile) -> Diagnostic {
    let list = refused.map { "`\($0)`" }.joined(separator: ", ")
    let what =
      sentence == nil
      ? "the model's preview is left out" : "the abstract's own sentence stands here"
    let place = DraftPlace.range(of: sentence, about: id, in: post.bytes)
    return Diagnostic(
      .warning, "model", "the abstract of \(id) does not say \(list): \(what)",
      fix: "Write this yourself",
      at: place.map { post.location(of: $0) } ?? post.location(at: 0))
  }
}
