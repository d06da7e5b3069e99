internal import Collecting
internal import Diagnostics
internal import Drafting
internal import Records

/// What a person is to look at when a day has been made.
struct DayClosing {
  private let outcome: DraftOutcome
  private let record: DayRecord
  private let found: [Diagnostic]
  /// Stands before paths, such as `blog/`.
  private let shown: String

  init(_ outcome: DraftOutcome, _ record: DayRecord, found: [Diagnostic], shown: String) {
    self.outcome = outcome
    self.record = record
    self.found = found
    self.shown = shown
  }

  var text: String {
    let lines = ["  the draft          \(shown)\(outcome.postPath)"] + ratings + warnings + failures
    return "To look at:\n" + lines.map { $0 + "\n" }.joined()
  }

  private var ratings: [String] {
    outcome.draft.closeRatings.enumerated().map { index, paper in
      let label = index == 0 ? "  ratings to settle  " : "                     "
      let rating = paper.rating == .mustRead ? "must-read" : "optional"
      return label + "\(paper.number). \(paper.title) (\(rating), \(paper.score) points)"
    }
  }

  private var warnings: [String] {
    found.isEmpty ? [] : ["  from the check     \(Counted.text(found.count, "finding")), above"]
  }

  private var failures: [String] {
    record.sources.filter { !$0.state.isGood }.enumerated().map { index, source in
      (index == 0 ? "  failed sources     " : "                     ")
        + "\(source.name.title): \(source.note ?? source.state.rawValue)"
    }
  }
}
