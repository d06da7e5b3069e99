internal import ContentParsing
internal import Text

extension DigestEntry.Body {
  func write(to store: inout StoreWriter) {
    store.write(sections.count)
    for section in sections {
      store.write(section.label)
      store.write(section.pieces)
      store.write(section.isEmpty)
    }
    store.write(line)
  }

  init(
    from store: inout StoreReader, content: Readable<HTMLFragment>
  ) throws(StoreDamage) {
    var sections: [DigestEntry.Section] = []
    let count = try store.count()
    sections.reserveCapacity(count)
    for _ in 0..<count {
      sections.append(
        DigestEntry.Section(
          label: try store.text(), pieces: try store.list(), isEmpty: try store.bool(),
          of: content))
    }
    self.init(sections: sections, line: try store.int())
  }
}

extension SectionPiece: Storable {
  func write(to store: inout StoreWriter) {
    store.write(range.lowerBound)
    store.write(range.count)
    store.write(isInline)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    let start = try store.int()
    let (end, isTooLarge) = start.addingReportingOverflow(try store.int())
    guard 0 <= start, start <= end, !isTooLarge else { throw StoreDamage() }
    self.init(range: start..<end, isInline: try store.bool())
  }
}

extension HTMLFragment: Storable {
  /// Of holes that follow each other, many have the same address, which is written once.
  func write(to store: inout StoreWriter) {
    store.write(bytes: bytes)
    store.write(holes.count)
    var last = ""
    for hole in holes {
      store.write(hole.kind)
      store.write(hole.offset)
      store.write(hole.address == last)
      if hole.address != last { store.write(hole.address) }
      last = hole.address
    }
  }

  /// Holes that do not fit the bytes are damage, since whoever fills them counts on it.
  init(from store: inout StoreReader) throws(StoreDamage) {
    let bytes = try store.byteArray()
    let count = try store.count()
    var holes: [Hole] = []
    holes.reserveCapacity(count)
    var (offset, address) = (0, "")
    for _ in 0..<count {
      let kind = try store.value(Hole.Kind.self)
      let next = try store.int()
      guard offset <= next, next <= bytes.count else { throw StoreDamage() }
      offset = next
      if !(try store.bool()) { address = try store.text() }
      holes.append(Hole(kind, at: offset, address: address))
    }
    self.init(bytes: bytes, holes: holes)
  }
}

extension HTMLFragment.Hole.Kind: Storable {}
