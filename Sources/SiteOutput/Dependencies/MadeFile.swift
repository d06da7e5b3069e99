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
  /// Of the parts that are told apart by them.
  private(set) var paths: [String]
  /// Each part that any file was made from.
  private(set) var parts: [Part]
  /// Sorted by path. Those that are made anew each time are left out.
  private(set) var files: [MadeFile] = []
  /// For each file, where its parts end in `partsOfFiles`.
  private var ends: [Int32] = []
  /// Indices into `parts`.
  private var partsOfFiles: [Int32] = []

  /// Without files.
  init(
    basis: ContentHash, ledger: ContentHash, relations: ContentHash, paths: [String],
    parts: [Part]
  ) {
    self.basis = basis
    self.ledger = ledger
    self.relations = relations
    self.paths = paths
    self.parts = parts
  }

  /// Adds a file, whose path is behind those of all that are there.
  ///
  /// - Parameter parts: as indices into `self.parts`.
  mutating func append(_ file: MadeFile, parts: some Sequence<Int32>) {
    files.append(file)
    partsOfFiles.append(contentsOf: parts)
    ends.append(Int32(partsOfFiles.count))
  }

  /// Adds neighbours from another table, whose parts stand in this one at the same indices.
  mutating func append(_ range: Range<Int>, of other: MadeFiles) {
    let start = other.startOfParts(ofFile: range.lowerBound)
    let end = other.startOfParts(ofFile: range.upperBound)
    let shift = Int32(partsOfFiles.count - start)
    files += other.files[range]
    ends += other.ends[range].map { $0 + shift }
    partsOfFiles += other.partsOfFiles[start..<end]
  }

  mutating func setStamp(ofFile index: Int, to stamp: FileStamp) {
    if files[index].stamp != stamp { files[index].stamp = stamp }
  }

  /// Lets go of the parts that no file is made from.
  mutating func dropUnusedParts() {
    var places = [Int32](repeating: -1, count: parts.count)
    var used: [Part] = []
    used.reserveCapacity(parts.count)
    for index in partsOfFiles.indices {
      let part = Int(partsOfFiles[index])
      if places[part] < 0 {
        places[part] = Int32(used.count)
        used.append(parts[part])
      }
      partsOfFiles[index] = places[part]
    }
    parts = used
    let keys = Set(used.lazy.filter { $0.name.kind.hasPath }.map(\.name.key))
    paths.removeAll { !keys.contains(ContentHash(of: $0)) }
  }

  /// The parts of the file at an index, as indices into `parts`.
  func parts(ofFile index: Int) -> ArraySlice<Int32> {
    partsOfFiles[startOfParts(ofFile: index)..<startOfParts(ofFile: index + 1)]
  }

  private func startOfParts(ofFile index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

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
    var made = MadeFiles(
      basis: basis, ledger: ledger, relations: relations, paths: paths, parts: parts)
    var next = 0
    for other in others.sorted(by: { $0.path.precedesInBytes($1.path) }) {
      let place = max(next, index(from: other.path))
      made.append(next..<place, of: self)
      made.append(other, parts: [])
      next = place
    }
    made.append(next..<files.count, of: self)
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
    store.write(paths)
    store.write(bytes: parts.map { UInt8($0.name.kind.rawValue) })
    store.write(hashes: parts.map(\.name.key))
    store.write(hashes: parts.map(\.hash))
    store.write(files)
    store.write(numbers: ends)
    store.write(numbers: partsOfFiles)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    basis = try store.hash()
    ledger = try store.hash()
    relations = try store.hash()
    paths = try store.list()
    parts = try Self.parts(from: &store)
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

  private static func parts(from store: inout StoreReader) throws(StoreDamage) -> [Part] {
    let (kinds, keys) = (try store.byteArray(), try store.hashes())
    let hashes = try store.hashes()
    guard keys.count == kinds.count, hashes.count == kinds.count else { throw StoreDamage() }
    var parts: [Part] = []
    parts.reserveCapacity(kinds.count)
    for index in kinds.indices {
      guard let kind = SitePart.Kind(rawValue: Int(kinds[index])) else { throw StoreDamage() }
      parts.append(Part(name: PartName(kind: kind, key: keys[index]), hash: hashes[index]))
    }
    return parts
  }
}
