internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Text

/// What lists need of a document.
struct StoredHead {
  let document: Document
  let hashes: DocumentHashes

  init(_ document: Document, _ hashes: DocumentHashes) {
    self.document = document
    self.hashes = hashes
  }

  func write(to store: inout StoreWriter) {
    store.write(hashes.listing)
    store.write(hashes.entries)
    store.write(document.identities)
    store.write(document.path)
    store.write(document.frontmatter)
    store.write(document.title)
    store.write(document.summary)
    store.write(document.wordCount)
    store.write(document.features)
    store.write(document.diagnostics)
    store.write(document.hasLocalReferences)
  }

  /// - Parameter parts: where the rest is read from, given the number of entries.
  init(
    from store: inout StoreReader, parts: (Int) -> StoredDocument.Parts
  ) throws(StoreDamage) {
    hashes = DocumentHashes(listing: try store.hash(), entries: try store.hash())
    let identities = try store.list(PaperIdentity.self)
    let parts = parts(identities.count)
    document = Document(
      path: try store.text(), frontmatter: try store.value(), title: try store.optional(),
      summary: try store.text(), wordCount: try store.value(), features: try store.value(),
      diagnostics: try store.list(), identities: identities,
      hasLocalReferences: try store.bool(), entries: parts.entries, content: parts.content,
      body: parts.body)
  }
}

/// Hashes of parts of a document, which are worked out once.
struct DocumentHashes {
  /// Of what lists show of it.
  let listing: ContentHash
  /// Of what its entries say, but for their texts.
  let entries: ContentHash

  init(listing: ContentHash, entries: ContentHash) {
    self.listing = listing
    self.entries = entries
  }

  init(_ document: Document, entries: ContentHash) {
    listing = ContentHash {
      $0.write(document.summary)
      $0.write(document.frontmatter)
      $0.write(document.features)
    }
    self.entries = entries
  }
}

/// The entries of a digest without their texts.
struct StoredEntries: Storable {
  struct Entry: Storable {
    let paper: Paper
    let anchor: String
    let features: ContentFeatures

    init(_ entry: DigestEntry) {
      paper = entry.paper
      anchor = entry.anchor
      features = entry.features
    }

    func write(to store: inout StoreWriter) {
      store.write(paper)
      store.write(anchor)
      store.write(features)
    }

    init(from store: inout StoreReader) throws(StoreDamage) {
      paper = try store.value()
      anchor = try store.text()
      features = try store.value()
    }
  }

  let list: [Entry]

  init(_ document: Document) { list = document.entries.map(Entry.init) }
  func write(to store: inout StoreWriter) { store.write(list) }
  init(from store: inout StoreReader) throws(StoreDamage) { list = try store.list() }
}

/// What only a document's own page shows beside its content, and what only rules look at.
final class StoredBody: Sendable {
  let body: Document.Body
  let entries: [DigestEntry.Body]

  init(_ document: Document) {
    body = document.body
    entries = document.entries.map(\.body)
  }

  /// Stands in where neither a body nor its file can be read again: such a build is not published.
  init(withoutTextOf count: Int) {
    body = .empty
    entries = Array(repeating: DigestEntry.Body(sections: [], line: 1), count: count)
  }

  func write(to store: inout StoreWriter) {
    store.write(body.outline)
    store.write(body.leftOutPapers)
    store.write(body.links)
    store.write(body.images)
    store.write(body.keyLocations.count)
    for (key, location) in body.keyLocations.sorted(by: { $0.key < $1.key }) {
      store.write(key)
      store.write(location)
    }
    store.write(entries.count)
    for entry in entries { entry.write(to: &store) }
  }

  /// - Parameter content: what sections are cut out of.
  init(
    from store: inout StoreReader, content: Readable<HTMLFragment>
  ) throws(StoreDamage) {
    let (outline, leftOut) = (try store.list(Heading.self), try store.list(LeftOutPaper.self))
    let (links, images) = (try store.list(Reference.self), try store.list(Reference.self))
    var locations: [String: SourceLocation] = [:]
    for _ in 0..<(try store.count()) { locations[try store.text()] = try store.value() }
    body = Document.Body(
      outline: outline, leftOutPapers: leftOut, links: links, images: images,
      keyLocations: locations)
    var entries: [DigestEntry.Body] = []
    let count = try store.count()
    entries.reserveCapacity(count)
    for _ in 0..<count {
      entries.append(try DigestEntry.Body(from: &store, content: content))
    }
    self.entries = entries
  }
}

extension ContentFeatures: Storable {
  func write(to store: inout StoreWriter) { store.write(Int(rawValue)) }

  init(from store: inout StoreReader) throws(StoreDamage) {
    guard let value = UInt8(exactly: try store.int()) else { throw StoreDamage() }
    self.init(rawValue: value)
  }
}

extension WordCount: Storable {
  func write(to store: inout StoreWriter) {
    store.write(cjkCharacters)
    store.write(words)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(cjkCharacters: try store.int(), words: try store.int())
  }
}

extension Reference: Storable {
  func write(to store: inout StoreWriter) {
    store.write(address)
    store.write(line)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(address: try store.text(), line: try store.int())
  }
}

extension Heading: Storable {
  func write(to store: inout StoreWriter) {
    store.write(level)
    store.write(shownLevel)
    store.write(id)
    store.write(title)
    store.write(line)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      level: try store.int(), shownLevel: try store.int(), id: try store.text(),
      title: try store.text(), line: try store.int())
  }
}

extension LeftOutPaper: Storable {
  func write(to store: inout StoreWriter) {
    store.write(title)
    store.write(reason)
    store.write(address)
    store.write(line)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      title: try store.text(), reason: try store.text(), address: try store.optional(),
      line: try store.int())
  }
}
