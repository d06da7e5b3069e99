/// What has become of a paper since its day.
package struct PaperChange: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case newVersion = "new-version"
    case withdrawn
    case accepted
    case codeReleased = "code-released"
    case repositoryRenamed = "repository-renamed"
    case stars
  }

  /// The paper's arXiv id without its version.
  package var id: String
  /// The day on which it was seen, such as `2026-03-09`.
  package var date: String
  package var kind: Kind
  /// Such as `v1`, `owner/name` or `43`; nil where there was nothing.
  package var before: String?
  package var after: String
  package var source: SourceName
  /// When the answer came that says so, in UTC.
  package var fetched: String

  package init(
    id: String, date: String, kind: Kind, before: String?, after: String, source: SourceName,
    fetched: String
  ) {
    self.id = id
    self.date = date
    self.kind = kind
    self.before = before
    self.after = after
    self.source = source
    self.fetched = fetched
  }
}
