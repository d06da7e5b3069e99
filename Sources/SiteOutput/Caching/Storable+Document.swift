internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import Text

extension Document: Storable {
  func write(to store: inout StoreWriter) {
    store.write(path)
    store.write(frontmatter)
    store.write(title)
    store.write(content)
    store.write(outline)
    store.write(entries)
    store.write(leftOutPapers)
    store.write(links)
    store.write(images)
    store.write(summary)
    store.write(wordCount)
    store.write(features)
    store.write(diagnostics)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      path: try store.text(), frontmatter: try store.value(), title: try store.optional(),
      content: try store.value(), outline: try store.list(), entries: try store.list(),
      leftOutPapers: try store.list(), links: try store.list(), images: try store.list(),
      summary: try store.text(), wordCount: try store.value(), features: try store.value(),
      diagnostics: try store.list())
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

extension DigestEntry: Storable {
  func write(to store: inout StoreWriter) {
    store.write(paper)
    store.write(anchor)
    store.write(sections)
    store.write(line)
    store.write(features)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      paper: try store.value(), anchor: try store.text(), sections: try store.list(),
      line: try store.int(), features: try store.value())
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
