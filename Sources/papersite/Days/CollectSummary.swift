internal import Records
internal import SiteOutput

/// What a collection gave, for people: a line a source, what is left out, and where it stands.
struct CollectSummary {
  private let outcome: DayCollection.Outcome
  private let file: String

  init(_ outcome: DayCollection.Outcome, file: String) {
    self.outcome = outcome
    self.file = file
  }

  var text: String {
    let record = outcome.record
    var lines = record.sources.map { recorded in
      let now = outcome.reports.first { $0.name == recorded.name }
      guard let now, now.state != recorded.state else { return Self.line(recorded) }
      return Self.line(now) + "; what an earlier run got is kept"
    }
    lines += record.unread.prefix(Self.shownUnread).map {
      "  left out \($0.id): \($0.reason) (\($0.source.title))"
    }
    let rest = record.unread.count - Self.shownUnread
    if rest > 0 { lines.append("  … and \(rest) more, which \(file) names") }
    lines.append(conclusion)
    return lines.joined(separator: "\n") + "\n"
  }

  private static let shownUnread = 5

  private var conclusion: String {
    let count = Counted.text(outcome.record.candidates.count, "candidate")
    if !outcome.hasAsked {
      return "\(file) is complete, with \(count); "
        + "`papersite collect --date \(outcome.record.date) --again` asks again."
    }
    if !outcome.isKept {
      return (outcome.hasAnswer ? "Not every source" : "No source")
        + " has answered, and there is no paper: nothing is written."
    }
    if !outcome.hasAnswer { return "No source has answered; \(file) has \(count)." }
    return "Wrote \(file) with \(count)."
  }

  /// Such as `arXiv: 120 papers (3 left out …)`.
  private static func line(_ report: SourceReport) -> String {
    let noun = report.name == .github ? "paper with code" : "paper"
    let plural = report.name == .github ? "papers with code" : "papers"
    let count = "\(report.paperCount) \(report.paperCount == 1 ? noun : plural)"
    let note = report.note.map { ": \($0)" } ?? ""
    return switch report.state {
    case .answered: "\(report.name.title): \(count)\(report.note.map { " (\($0))" } ?? "")"
    case .quiet: "\(report.name.title): a quiet day\(note)"
    case .stale: "\(report.name.title): not the day's\(note)"
    case .limited: "\(report.name.title): limited\(note)"
    case .failed: "\(report.name.title): failed\(note)"
    }
  }
}
