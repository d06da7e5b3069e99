internal import Papers

extension PaperLink.Kind: Storable {}

extension PaperLink: Storable {
  func write(to store: inout StoreWriter) {
    store.write(kind)
    store.write(label)
    store.write(address)
    store.write(starCount)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      kind: try store.value(), label: try store.text(), address: try store.text(),
      starCount: try store.optional())
  }
}

extension Rating: Storable {
  func write(to store: inout StoreWriter) {
    store.write(hundredths)
    store.write(scale)
    store.write(word)
    store.write(written)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      hundredths: try store.int(), scale: try store.int(), word: try store.optional(),
      written: try store.optional())
  }
}

extension ArxivID: Storable {
  func write(to store: inout StoreWriter) {
    store.write(unversioned)
    store.write(version)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(unversioned: try store.text(), version: try store.optional())
  }
}

extension Paper: Storable {
  func write(to store: inout StoreWriter) {
    store.write(number)
    store.write(title)
    store.write(authors)
    store.write(hasMoreAuthors)
    store.write(affiliation)
    store.write(arxivID)
    store.write(links)
    store.write(topics)
    store.write(rating)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      number: try store.int(), title: try store.text(), authors: try store.list(),
      hasMoreAuthors: try store.bool(), affiliation: try store.optional(),
      arxivID: try store.optional(), links: try store.list(), topics: try store.list(),
      rating: try store.optional())
  }
}

extension PaperKey.Kind: Storable {}

extension PaperIdentity: Storable {
  func write(to store: inout StoreWriter) {
    store.write(key.kind)
    store.write(key.name)
    store.write(hash)
    store.write(titleHash)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      key: PaperKey(try store.value(), try store.text()), hash: try store.hash(),
      titleHash: try store.hash())
  }
}
