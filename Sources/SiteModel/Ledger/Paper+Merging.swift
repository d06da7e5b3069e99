internal import Papers

extension Paper {
  /// One paper out of what several entries say of it, newest first; at least one.
  static func merging(_ entries: [Paper]) -> Paper {
    let newest = entries[0]
    guard entries.count > 1 else { return newest }
    return Paper(
      number: newest.number, title: newest.title,
      authors: union(entries.map(\.authors)) { NameKey.of($0) },
      hasMoreAuthors: entries.allSatisfy(\.hasMoreAuthors),
      affiliation: first(entries, \.affiliation), arxivID: first(entries, \.arxivID),
      links: union(entries.map(\.links)) { $0.kind == .arxiv ? "arxiv" : $0.address },
      topics: union(entries.map(\.topics)) { NameKey.of($0) }, rating: first(entries, \.rating))
  }

  private static func first<Value>(_ entries: [Paper], _ value: (Paper) -> Value?) -> Value? {
    entries.lazy.compactMap(value).first
  }

  /// The elements of all lists in order, each key once.
  private static func union<Element>(
    _ lists: [[Element]], by key: (Element) -> String
  ) -> [Element] {
    var seen: Set<String> = []
    return lists.joined().filter { seen.insert(key($0)).inserted }
  }
}
