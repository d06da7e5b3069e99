/// What a day's post is drafted from: the papers that the sources told of, and what each source
/// answered. One file a day, `content/days/2026-03-02.json`.
///
/// Facts about papers stand here and nowhere else, each with its source and the time it was
/// fetched; prose stands in the post.
package struct DayRecord: Codable, Hashable, Sendable {
  /// Of the file's shape; it grows when a reader of the older shape would read it wrongly.
  package static let currentVersion = 1

  package var version = currentVersion
  /// The day of the post, such as `2026-03-02`.
  package var date: String
  /// In the order in which they were asked.
  package var sources: [SourceReport] = []
  /// By id.
  package var candidates: [Candidate] = []
  /// What a source told of and could not be read as a paper, by id.
  package var unread: [UnreadPaper] = []
  /// What a model had to do with the notes on the day; nil where none wrote them.
  package var trends: ProseRecord?
  /// What has become of the day's papers since, oldest first; then by id and kind.
  package var changes: [PaperChange]?

  package init(date: String) {
    self.date = date
  }
}
