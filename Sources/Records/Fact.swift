/// Something that is known of a paper, and from where.
package struct Fact<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  package var value: Value
  package var source: SourceName
  /// When the answer came that says so, in UTC, such as `2026-03-02T01:15:00Z`.
  package var fetched: String

  package init(_ value: Value, from source: SourceName, fetched: String) {
    self.value = value
    self.source = source
    self.fetched = fetched
  }
}

/// Who says so.
package enum SourceName: String, Codable, CaseIterable, Hashable, Sendable {
  /// The arXiv API's answer about single papers.
  case arxiv
  /// arXiv's feed of the day's announcements.
  case arxivFeed = "arxiv-feed"
  /// Hugging Face Daily Papers.
  case huggingface
  case github
}
