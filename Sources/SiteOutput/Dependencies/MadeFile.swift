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
    let kind: SitePart.Kind
    /// An index into `keys`.
    let key: Int32
    let hash: ContentHash
  }

  /// Of the settings and templates.
  let basis: ContentHash
  /// Of all that the ledger is made of.
  let ledger: ContentHash
  /// Of all that papers are related by, where a file was made from that.
  let relations: ContentHash
  /// What parts are told apart by, each once: a post has many parts.
  let keys: [String]
  /// Each part that any file was made from.
  let parts: [Part]
  /// Sorted by path. Those that are made anew each time are left out.
  private(set) var files: [MadeFile] = []
  /// For each file, where its parts end in `partsOfFiles`.
  private var ends: [Int32] = []
  /// Indices into `parts`.
  private var partsOfFiles: [Int32] = []

  /// Without files.
  init(
    basis: ContentHash, ledger: ContentHash, relations: ContentHash, keys: [String], parts: [Part]
  ) {
    self.basis = basis
    self.ledger = ledger
    self.relations = relations
    self.keys = keys
    self.parts = parts
  }

  func name(of part: Part) -> PartName {
    PartName(kind: part.kind, key: keys[Int(part.key)])
  }

  /// Adds a file, whose path is behind those of all that are there.
  ///
  /// - Parameters:
  ///   - parts: the numbers of its parts.
  ///   - indices: for each number, the index into `self.parts`.
  mutating func append(_ file: MadeFile, parts: ArraySlice<Int32>, at indices: [Int32]) {
    files.append(file)
    partsOfFiles.append(contentsOf: parts.lazy.map { indices[Int($0)] })
    ends.append(Int32(partsOfFiles.count))
  }

  /// The parts of the file at an index, as indices into `parts`.
  func parts(ofFile index: Int) -> ArraySlice<Int32> {
    partsOfFiles[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
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
    var made = MadeFiles(
      basis: basis, ledger: ledger, relations: relations, keys: keys, parts: parts)
    let own = files.indices.map { (file: files[$0], parts: parts(ofFile: $0)) }
    let all = own + others.map { (file: $0, parts: []) }
    let same = Array(0..<Int32(parts.count))
    for (file, parts) in all.sorted(by: { $0.file.path.precedesInBytes($1.file.path) }) {
      made.append(file, parts: parts, at: same)
    }
    return made
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
    store.write(keys.count)
    for key in keys { store.write(key) }
    store.write(numbers: parts.map { Int32($0.kind.rawValue) })
    store.write(numbers: parts.map(\.key))
    for part in parts { store.write(part.hash) }
    store.write(files)
    store.write(numbers: ends)
    store.write(numbers: partsOfFiles)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    basis = try store.hash()
    ledger = try store.hash()
    relations = try store.hash()
    keys = try Self.texts(from: &store)
    parts = try Self.parts(from: &store, keyCount: keys.count)
    files = try store.list()
    ends = try store.numbers()
    partsOfFiles = try store.numbers()
    guard ends.count == files.count, Int(ends.last ?? 0) == partsOfFiles.count,
      ends.first ?? 0 >= 0, zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }),
      partsOfFiles.allSatisfy({ 0 <= $0 && $0 < parts.count })
    else { throw StoreDamage() }
    guard zip(files, files.dropFirst()).allSatisfy({ $0.path.precedesInBytes($1.path) }) else {
      throw StoreDamage()
    }
  }

  private static func texts(from store: inout StoreReader) throws(StoreDamage) -> [String] {
    var texts: [String] = []
    let count = try store.count()
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try store.text()) }
    return texts
  }

  private static func parts(
    from store: inout StoreReader, keyCount: Int
  ) throws(StoreDamage) -> [Part] {
    let (kinds, keys) = (try store.numbers(), try store.numbers())
    guard kinds.count == keys.count, keys.allSatisfy({ 0 <= $0 && $0 < keyCount }) else {
      throw StoreDamage()
    }
    var parts: [Part] = []
    parts.reserveCapacity(kinds.count)
    for (kind, key) in zip(kinds, keys) {
      guard let kind = SitePart.Kind(rawValue: Int(kind)) else { throw StoreDamage() }
      parts.append(Part(kind: kind, key: key, hash: try store.hash()))
    }
    return parts
  }
}
