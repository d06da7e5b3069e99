internal import ContentParsing
internal import Text

/// A document in the cache on the disk, in four values: what lists need of it, its entries, its
/// content, and the rest of its body. All but the first are read when somebody asks for them, which
/// few builds do for most posts; the last two each time.
struct StoredDocument: Sendable {
  private let store: ValueStore
  private let recent: RecentParts
  private let head: ContentHash
  private let entries: ContentHash
  private let content: ContentHash
  private let body: ContentHash

  /// What is read when it is asked for.
  struct Parts {
    let entries: OnDemand<[DigestEntry]>
    let content: Readable<HTMLFragment>
    let body: Readable<Document.Body>
  }

  /// - Parameters:
  ///   - key: a hash of all that the document depends on.
  ///   - recent: what was read last of this store's documents.
  init(_ key: ContentHash, in store: ValueStore, recent: RecentParts) {
    func part(_ name: String) -> ContentHash {
      ContentHash {
        $0.write(name)
        $0.write(key)
      }
    }
    self.store = store
    self.recent = recent
    head = part("head")
    entries = part("entries")
    content = part("content")
    body = part("body")
  }

  /// Nil where it is not there.
  ///
  /// - Parameter parse: makes the document anew, for parts that turn out to be damaged.
  func load(parse: @escaping @Sendable () -> Document) -> StoredHead? {
    guard store.keep([entries, content, body]) else { return nil }
    return store.read(head) { reader throws(StoreDamage) in
      try StoredHead(from: &reader) { count in parts(count, OnDemand(parse)) }
    }
  }

  /// Stores a document; returns the same one with its long parts no longer in memory, and its
  /// hashes.
  ///
  /// - Parameter parse: as for `load`.
  func save(
    _ document: Document, parse: @escaping @Sendable () -> Document
  ) -> StoredHead {
    var values = ValueBatch(capacity: document.content.bytes.count * 2)
    let hashes = DocumentHashes(
      document, entries: values.add(entries) { StoredEntries(document).write(to: &$0) })
    values.add(head) { StoredHead(document, hashes).write(to: &$0) }
    values.add(content) { $0.write(document.content) }
    values.add(body) { StoredBody(document).write(to: &$0) }
    store.add(values)
    let parts = parts(document.entryCount, OnDemand(parse))
    let stored = Document(
      path: document.path, frontmatter: document.frontmatter, title: document.title,
      summary: document.summary, wordCount: document.wordCount, features: document.features,
      diagnostics: document.diagnostics, identities: document.identities,
      hasLocalReferences: document.hasLocalReferences, entries: parts.entries,
      content: parts.content, body: parts.body)
    return StoredHead(stored, hashes)
  }

  private func parts(_ entryCount: Int, _ anew: OnDemand<Document>) -> Parts {
    let content = Readable.stored { readContent(anew) }
    let body: @Sendable () -> StoredBody = { readBody(entryCount, content, anew) }
    let bodies = Readable.stored { body().entries }
    return Parts(
      entries: OnDemand { readEntries(entryCount, bodies, anew) }, content: content,
      body: .stored { body().body })
  }

  private func readEntries(
    _ count: Int, _ bodies: Readable<[DigestEntry.Body]>, _ anew: OnDemand<Document>
  ) -> [DigestEntry] {
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

  private func readContent(_ anew: OnDemand<Document>) -> HTMLFragment {
    recent.contents.value(content) {
      if let known = store.value(content, HTMLFragment.self) { return known }
      store.add(content, anew.value.content)
      return anew.value.content
    }
  }

  private func readBody(
    _ count: Int, _ content: Readable<HTMLFragment>, _ anew: OnDemand<Document>
  ) -> StoredBody {
    recent.bodies.value(body) {
      let known = store.read(body) { reader throws(StoreDamage) in
        try StoredBody(from: &reader, content: content)
      }
      if let known, known.entries.count == count { return known }
      let made = StoredBody(anew.value)
      store.add(body) { made.write(to: &$0) }
      return made.entries.count == count ? made : StoredBody(withoutTextOf: count)
    }
  }
}

/// The long parts of documents that were read last.
struct RecentParts: Sendable {
  let contents = RecentValues<HTMLFragment>()
  let bodies = RecentValues<StoredBody>()
}
