internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Text

/// What lists need of a document.
struct StoredHead {
  let document: Document
  /// Of what its entries say, but for their texts.
  let entries: ContentHash

  init(_ document: Document, entries: ContentHash) {
    self.document = document
    self.entries = entries
  }

  func write(to store: inout StoreWriter) {
    store.write(entries)
    store.write(document.entryCount)
    store.write(document.path)
    store.write(document.frontmatter)
    store.write(document.title)
    store.write(document.summary)
    store.write(document.wordCount)
    store.write(document.features)
    store.write(document.diagnostics)
    store.write(document.hasLocalReferences)
  }

  /// - Parameter rest: where entries and body are read from, given the number of entries.
  init(
    from store: inout StoreReader,
    rest: (Int) -> (entries: OnDemand<[DigestEntry]>, body: OnDemand<Document.Body>)
  ) throws(StoreDamage) {
    entries = try store.hash()
    let count = try store.int()
    let rest = rest(count)
    document = Document(
      path: try store.text(), frontmatter: try store.value(), title: try store.optional(),
      summary: try store.text(), wordCount: try store.value(), features: try store.value(),
      diagnostics: try store.list(), entryCount: count,
      hasLocalReferences: try store.bool(), entries: rest.entries, body: rest.body)
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

/// What only a document's own page shows, and what only rules look at.
struct StoredBody: Storable {
  let body: Document.Body
  let entries: [DigestEntry.Body]

  init(_ document: Document) {
    body = document.body
    entries = document.entries.map { DigestEntry.Body(sections: $0.sections, line: $0.line) }
  }

  func write(to store: inout StoreWriter) {
    store.write(body.content)
    store.write(body.outline)
    store.write(body.leftOutPapers)
    store.write(body.links)
    store.write(body.images)
    store.write(entries)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    body = Document.Body(
      content: try store.value(), outline: try store.list(), leftOutPapers: try store.list(),
      links: try store.list(), images: try store.list())
    entries = try store.list()
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

extension DigestEntry.Body: Storable {
  func write(to store: inout StoreWriter) {
    store.write(sections)
    store.write(line)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(sections: try store.list(), line: try store.int())
  }
}

extension DigestEntry.Section: Storable {
  func write(to store: inout StoreWriter) {
    store.write(label)
    store.write(content)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(label: try store.text(), content: try store.value())
  }
}

extension HTMLFragment: Storable {
  func write(to store: inout StoreWriter) {
    store.write(bytes: bytes)
    store.write(holes)
  }

  /// Holes that do not fit the bytes are damage, since whoever fills them counts on it.
  init(from store: inout StoreReader) throws(StoreDamage) {
    let bytes = try store.byteArray()
    let holes = try store.list(Hole.self)
    let offsets = [0] + holes.map(\.offset) + [bytes.count]
    guard zip(offsets, offsets.dropFirst()).allSatisfy(<=) else { throw StoreDamage() }
    self.init(bytes: bytes, holes: holes)
  }
}

extension HTMLFragment.Hole: Storable {
  func write(to store: inout StoreWriter) {
    store.write(kind)
    store.write(offset)
    store.write(address)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(try store.value(), at: try store.int(), address: try store.text())
  }
}

extension HTMLFragment.Hole.Kind: Storable {}
