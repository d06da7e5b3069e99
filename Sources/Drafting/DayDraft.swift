package import ContentParsing
package import Records
package import SiteModel

/// A day's post out of its record:
///
/// 1. each candidate gets its points, and a decision with its reason;
/// 2. those that are selected become entries, in the words of the site's language;
/// 3. preview, summary table and trends are counted from them.
///
/// Pure: the same record, settings and earlier posts give the same draft.
package struct DayDraft: Sendable {
  /// With the decision about each candidate.
  package let record: DayRecord
  /// Nil where nothing was selected.
  package let post: DraftPost?
  /// The papers of the post, in its order.
  package let selected: [Candidate]
  let mustReadScore: Int

  /// - Parameters:
  ///   - day: that of the record.
  ///   - records: those of other days, which tell what was known of papers then.
  ///   - postPath: where the post will be, such as `content/posts/2026-03-02.md`.
  ///   - prose: what a model wrote about papers, by id.
  ///   - trends: what a model wrote about the day, in sentences.
  ///   - votes: a model's votes on their ratings, by id.
  ///   - removed: the ids of papers that a person took out of an earlier draft.
  package init(
    _ record: DayRecord, of day: CalendarDay, in site: Site, records: [DayRecord],
    postPath: String, prose: [String: EntryProse] = [:], trends: [String] = [],
    votes: [String: VoteRecord] = [:], removed: Set<String> = []
  ) {
    let settings = site.configuration.draft
    let earlier = EarlierCoverage(before: day, in: site, records: records)
    let selection = PaperSelection(
      record.candidates, earlier: earlier, settings: settings, removed: removed)
    var record = record
    record.candidates = selection.candidates.map { $0.with(votes: votes[$0.id]) }
    self.record = record
    selected = selection.selected.map { $0.with(votes: votes[$0.id]) }
    mustReadScore = settings.mustReadScore
    post =
      selection.selected.isEmpty
      ? nil
      : DraftPost(
        selected, of: day, candidateCount: record.candidates.count,
        configuration: site.configuration, prose: prose, notes: trends
      ) { NewsWriter(earlier: earlier, postPath: postPath, words: $1).news(of: $0) }
  }
}

extension Candidate {
  fileprivate func with(votes: VoteRecord?) -> Candidate {
    var candidate = self
    candidate.votes = votes
    return candidate
  }
}

extension DraftPost {
  fileprivate init(
    _ papers: [Candidate], of day: CalendarDay, candidateCount: Int,
    configuration: SiteConfiguration, prose: [String: EntryProse], notes: [String],
    news: (Candidate, DraftWords) -> DraftEntry.News?
  ) {
    let settings = configuration.draft
    let words = DraftWords(language: configuration.language)
    self.day = day
    self.candidateCount = candidateCount
    self.words = words
    title = DraftWords.filled(settings.title ?? words.title, ["date": words.date(day)])
    category = settings.category
    entries = papers.enumerated().map { index, paper in
      DraftEntry(
        paper, number: index + 1, scale: configuration.ratingScale ?? 3, settings: settings,
        words: words, prose: prose[paper.id], news: news(paper, words))
    }
    self.notes = notes
    upvotes = papers.map { $0.upvotes?.value }
    tags = Self.tags(of: entries, settings)
  }

  /// Those of every draft, and the topics of at least two entries, up to six in all.
  private static func tags(of entries: [DraftEntry], _ settings: DraftSettings) -> [String] {
    let topics = DraftTopics(entries).counted.filter { $0.entries.count > 1 }.map(\.name)
    var seen: Set<String> = []
    return Array((settings.tags + topics).filter { seen.insert($0).inserted }.prefix(6))
  }
}
