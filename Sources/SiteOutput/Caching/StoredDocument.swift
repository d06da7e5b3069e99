internal import ContentParsing
internal import Text

/// A document in the cache on the disk, in three values: what lists need of it, its entries, and
/// its body. The last two are read when somebody asks for them, which few builds do for most posts.
struct StoredDocument: Sendable {
  private let store: ValueStore
  private let head: ContentHash
  private let entries: ContentHash
  private let body: ContentHash

  /// - Parameter key: a hash of all that the document depends on.
  init(_ key: ContentHash, in store: ValueStore) {
    func part(_ name: String) -> ContentHash {
      ContentHash {
        $0.write(name)
        $0.write(key)
      }
    }
    self.store = store
    head = part("head")
    entries = part("entries")
    body = part("body")
  }

  /// Nil where it is not there.
  ///
  /// - Parameter parse: makes the document anew, for entries or a body that turn out to be damaged.
  func load(parse: @escaping @Sendable () -> Document) -> StoredHead? {
    guard store.keep([entries, body]) else { return nil }
    return store.read(head) { reader throws(StoreDamage) in
      try StoredHead(from: &reader) { count in rest(count, OnDemand(parse)) }
    }
  }

  private func rest(
    _ count: Int, _ anew: OnDemand<Document>
  ) -> (entries: OnDemand<[DigestEntry]>, body: OnDemand<Document.Body>) {
    let stored = OnDemand<StoredBody> { [store, body] in
      let known = store.value(body, StoredBody.self)
      if let known, known.entries.count == count { return known }
      let made = StoredBody(anew.value)
      store.add(body, made)
      return made
    }
    let bodies = OnDemand { stored.value.entries }
    let list = OnDemand<[DigestEntry]> { [store, entries] in
      let known = store.value(entries, StoredEntries.self)?.list
      guard let known, known.count == count else {
        store.add(entries, StoredEntries(anew.value))
        return anew.value.entries
      }
      return known.indices.map {
        DigestEntry(
          paper: known[$0].paper, anchor: known[$0].anchor, features: known[$0].features,
          bodies: bodies, index: $0)
      }
    }
    return (list, OnDemand { stored.value.body })
  }

  /// - Parameter entries: a hash of the document's entries.
  func save(_ document: Document, entries hash: ContentHash) {
    store.add(head) { StoredHead(document, entries: hash).write(to: &$0) }
    store.add(entries) { StoredEntries(document).write(to: &$0) }
    store.add(body) { StoredBody(document).write(to: &$0) }
  }
}
