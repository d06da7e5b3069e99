/// What became of asking one source.
package struct SourceReport: Codable, Hashable, Sendable {
  package enum State: String, Codable, Hashable, Sendable {
    /// It answered with papers.
    case answered
    /// It answered that there are none, as on a weekend or a holiday.
    case quiet
    /// It answered with an older day's papers.
    case stale
    /// It wanted fewer requests.
    case limited
    /// It did not answer, or with what cannot be read.
    case failed
  }

  package var name: SourceName
  package var state: State
  /// What was asked, without secrets.
  package var url: String
  /// When the answer came, in UTC; nil where there was none.
  package var fetched: String?
  /// How many papers it told of.
  package var paperCount: Int
  /// The state in a sentence for people, such as `answered HTTP 503 three times`.
  package var note: String?

  package init(
    name: SourceName, state: State, url: String, fetched: String?, paperCount: Int,
    note: String? = nil
  ) {
    self.name = name
    self.state = state
    self.url = url
    self.fetched = fetched
    self.paperCount = paperCount
    self.note = note
  }
}

/// A paper that was told of, but cannot be a candidate.
package struct UnreadPaper: Codable, Hashable, Sendable {
  package var id: String
  package var source: SourceName
  /// Why, in a sentence for people.
  package var reason: String

  package init(id: String, source: SourceName, reason: String) {
    self.id = id
    self.source = source
    self.reason = reason
  }
}
