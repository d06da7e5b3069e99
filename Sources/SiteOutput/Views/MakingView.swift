internal import Papers
package import Records
internal import Templating

/// How a day's post was made, as its record has it.
package enum MakingView {
  package struct Input: Sendable {
    let published: PublishedSite
    let record: DayRecord

    var words: RecordWords { RecordWords(published.words) }

    func candidates(_ outcomes: Set<Decision.Outcome?>) -> [Candidate] {
      record.candidates.filter { outcomes.contains($0.decision?.outcome) }
        .sorted { (-($0.decision?.score ?? 0), $0.id) < (-($1.decision?.score ?? 0), $1.id) }
    }
  }

  package static let view = View<Input>([
    .init("date", "The day, for the `date` filter") { .text($0.record.date) },
    .init("sources", "What became of asking each source") { input in
      .list(
        input.record.sources.map { SourceReportView.view.passingObject((input.words, $0)) })
    },
    .init("candidate_count", "How many papers the sources told of") {
      .int($0.record.candidates.count)
    },
    .init("selected", "The papers of the draft, those with most points first") { input in
      candidates(of: input, [.selected, .followUp])
    },
    .init("left_out", "The other ones, in the same order") { input in
      candidates(of: input, [.leftOut, nil])
    },
    .init("unread", "`id` and `source` of what could not be read as a paper") { input in
      .list(input.record.unread.map { UnreadPaperView.view.passingObject((input.words, $0)) })
    },
    .init("changes", "What has become of the papers since, oldest first") { input in
      .list(
        (input.record.changes ?? []).map {
          PaperChangeView.view.passingObject((input.words, $0))
        })
    },
  ])

  private static func candidates(
    of input: Input, _ outcomes: Set<Decision.Outcome?>
  ) -> TemplateValue {
    .list(
      input.candidates(outcomes).map { CandidateView.view.passingObject((input.words, $0)) })
  }
}

/// What became of asking a source.
package enum SourceReportView {
  package static let view = View<(words: RecordWords, report: SourceReport)>([
    .init("name", "Such as `arXiv`") { .text($0.words.name(of: $0.report.name)) },
    .init("state", "`answered`, `quiet`, `stale`, `limited` or `failed`") {
      .text($0.report.state.rawValue)
    },
    .init("state_text", "The same in the site's language") {
      .text($0.words.text(of: $0.report.state))
    },
    .init("fetched", "When the answer came, in UTC, or `none`") { .text($0.report.fetched) },
    .init("paper_count", "How many papers it told of") { .int($0.report.paperCount) },
  ])
}

/// A paper that could be in a post, and what was made of it.
package enum CandidateView {
  package static let view = View<(words: RecordWords, candidate: Candidate)>([
    .init("id", "Its arXiv id") { .text($0.candidate.id) },
    .init("url", "Its abstract page") {
      .text(ArxivID($0.candidate.id)?.abstractURL)
    },
    .init("title", "Its title") { .text($0.candidate.title.value) },
    .init("score", "Its points, or `none` before the day is drafted") { input in
      input.candidate.decision.map { .int($0.score) } ?? .none
    },
    .init("parts", "What the points are for, in one line") { input in
      .text(input.candidate.decision.map { input.words.text(of: $0.parts) })
    },
    .init("reason", "Why it is in the post, or not, in a sentence; or `none`") { input in
      .text(input.candidate.decision.map { input.words.text(of: $0.reason) })
    },
  ])
}

/// Something that a source told of, and that could not be read as a paper.
package enum UnreadPaperView {
  package static let view = View<(words: RecordWords, paper: UnreadPaper)>([
    .init("id", "What the source calls it") { .text($0.paper.id) },
    .init("source", "Such as `arXiv`") { .text($0.words.name(of: $0.paper.source)) },
  ])
}

/// What has become of a paper since its day.
package enum PaperChangeView {
  package static let view = View<(words: RecordWords, change: PaperChange)>([
    .init("id", "The paper's arXiv id") { .text($0.change.id) },
    .init("date", "The day on which it was seen, for the `date` filter") {
      .text($0.change.date)
    },
    .init("kind", "Such as `new-version`, `accepted` or `stars`") {
      .text($0.change.kind.rawValue)
    },
    .init("text", "What has changed, in a sentence") { .text($0.words.text(of: $0.change)) },
    .init("source", "Who says so, such as `arXiv`") { .text($0.words.name(of: $0.change.source)) },
  ])
}
