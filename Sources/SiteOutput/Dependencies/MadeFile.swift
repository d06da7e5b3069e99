internal import FileSystem
internal import Text

/// How a published file was made, and what it came to.
struct MadeFile: Equatable, Sendable {
  /// Relative to the output folder.
  let path: String
  /// What the plan had settled.
  let given: ContentHash
  let content: OutputManifest.Content
  var stamp: FileStamp
}

/// How all files of a site were made: flat tables, since every build reads and writes them.
struct MadeFiles: Sendable {
  /// A part of the site, and what it held.
  struct Part: Equatable, Sendable {
    let name: PartName
    let hash: ContentHash
  }

  /// Of the settings and templates.
  let basis: ContentHash
  /// Of all that the ledger is made of.
  let ledger: ContentHash
  /// Of all that papers are related by, where a file was made from that.
  let relations: ContentHash
  /// Each part that any file was made from.
  let parts: [Part]
  /// Sorted by path. Those that are made anew each time are left out.
  private(set) var files: [MadeFile]
  /// For each file, where its parts end in `partsOfFiles`.
  private var ends: [Int]
  /// Indices into `parts`.
  private var partsOfFiles: [Int32]

  /// - Parameter files: sorted by path, each with the indices of its parts.
  init(
    basis: ContentHash, ledger: ContentHash, relations: ContentHash, parts: [Part],
    files: [(file: MadeFile, parts: [Int32])]
  ) {
    self.basis = basis
    self.ledger = ledger
    self.relations = relations
    self.parts = parts
    self.files = files.map(\.file)
    ends = []
    partsOfFiles = []
    for file in files {
      partsOfFiles += file.parts
      ends.append(partsOfFiles.count)
    }
  }

  /// The parts of the file at an index, as indices into `parts`.
  func parts(ofFile index: Int) -> ArraySlice<Int32> {
    partsOfFiles[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The index of the first file whose path is not before `path`.
  func index(from path: String) -> Int {
    files.partitioningIndex { !$0.path.precedesInBytes(path) }
  }

  /// The files in `folder`, which ends with a slash.
  func files(in folder: String) -> ArraySlice<MadeFile> {
    files[index(from: folder)...].prefix { $0.path.utf8.starts(with: folder.utf8) }
  }

  /// The same, and files that were made from no part.
  func adding(_ others: [MadeFile]) -> MadeFiles {
    guard !others.isEmpty else { return self }
    let own = files.indices.map { (files[$0], Array(parts(ofFile: $0))) }
    return MadeFiles(
      basis: basis, ledger: ledger, relations: relations, parts: parts,
      files: (own + others.map { ($0, []) }).sorted { $0.0.path.precedesInBytes($1.0.path) })
  }
}

extension MadeFiles.Part: Storable {
  func write(to store: inout StoreWriter) {
    store.write(name)
    store.write(hash)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(name: try store.value(), hash: try store.hash())
  }
}

extension MadeFile: Storable {
  func write(to store: inout StoreWriter) {
    store.write(path)
    store.write(given)
    store.write(content.hash)
    store.write(content.size)
    store.write(stamp)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    path = try store.text()
    given = try store.hash()
    content = OutputManifest.Content(hash: try store.hash(), size: try store.int())
    stamp = try store.value()
  }
}

extension MadeFiles: Storable {
  func write(to store: inout StoreWriter) {
    store.write(basis)
    store.write(ledger)
    store.write(relations)
    store.write(parts)
    store.write(files.count)
    for index in files.indices {
      store.write(files[index])
      let parts = parts(ofFile: index)
      store.write(parts.count)
      for part in parts { store.write(Int(part)) }
    }
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    basis = try store.hash()
    ledger = try store.hash()
    relations = try store.hash()
    parts = try store.list()
    let count = try store.count()
    (files, ends, partsOfFiles) = ([], [], [])
    files.reserveCapacity(count)
    ends.reserveCapacity(count)
    for _ in 0..<count {
      files.append(try store.value())
      for _ in 0..<(try store.count()) {
        let part = try store.int()
        guard parts.indices.contains(part) else { throw StoreDamage() }
        partsOfFiles.append(Int32(part))
      }
      ends.append(partsOfFiles.count)
    }
    guard zip(files, files.dropFirst()).allSatisfy({ $0.path.precedesInBytes($1.path) }) else {
      throw StoreDamage()
    }
  }
}
