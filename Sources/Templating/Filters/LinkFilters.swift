extension FilterEntry {
  /// Links in text.
  static let linkFilters: [FilterEntry] = []
}
