internal import FileSystem
internal import Text

/// Gathers how files were made, with one table of the parts that they were made from. What is taken
/// over costs a few numbers a file; names and hashes of parts are only worked out for new ones.
struct MadeFilesTable: Sendable {
  private let unchanged: UnchangedFiles?
  private var parts: [MadeFiles.Part] = []
  private var keys: [String] = []
  /// The files that are taken over, by their indices in the table of the last build; in order.
  private var kept: [(index: Int, stamp: FileStamp)] = []
  /// For each part in the table of the last build, its index in this one, or -1.
  private var moved: [Int32]
  /// The same for the keys of parts.
  private var movedKeys: [Int32]
  /// The parts of the files that were added, each once, and their numbers: many files are made from
  /// the same parts.
  private var addedParts: [SitePart] = []
  private var numbers: [SitePart: Int32] = [:]
  /// Each with the numbers of its parts.
  private var added: [(file: MadeFile, parts: [Int32])] = []

  /// - Parameter unchanged: what is the same as in the last build.
  init(since unchanged: UnchangedFiles?) {
    self.unchanged = unchanged
    moved = Array(repeating: -1, count: unchanged?.last.parts.count ?? 0)
    movedKeys = Array(repeating: -1, count: unchanged?.last.keys.count ?? 0)
  }

  /// Takes the file at an index of the last build's table over; its parts are as they were. Files
  /// come in the order of their paths.
  mutating func keep(_ index: Int, _ stamp: FileStamp) {
    kept.append((index, stamp))
    guard let last = unchanged?.last else { return }
    for part in last.parts(ofFile: index) { _ = move(part, of: last) }
  }

  /// Takes a part of the last build's table over. Returns its index in this one.
  private mutating func move(_ index: Int32, of last: MadeFiles) -> Int32 {
    if moved[Int(index)] < 0 {
      moved[Int(index)] = Int32(parts.count)
      let part = last.parts[Int(index)]
      parts.append(
        MadeFiles.Part(kind: part.kind, key: move(key: part.key, of: last), hash: part.hash))
    }
    return moved[Int(index)]
  }

  private mutating func move(key index: Int32, of last: MadeFiles) -> Int32 {
    if movedKeys[Int(index)] < 0 {
      movedKeys[Int(index)] = Int32(keys.count)
      keys.append(last.keys[Int(index)])
    }
    return movedKeys[Int(index)]
  }

  mutating func add(_ file: MadeFile, of parts: Set<SitePart>) {
    added.append((file, parts.map { number(of: $0) }))
  }

  private mutating func number(of part: SitePart) -> Int32 {
    if let number = numbers[part] { return number }
    let number = Int32(addedParts.count)
    numbers[part] = number
    addedParts.append(part)
    return number
  }

  /// All files, with what their parts hold.
  consuming func files(of dependencies: SiteDependencies) -> MadeFiles {
    let names = addedParts.map { dependencies.names.name(of: $0) }
    let known = takeOver(names)
    let keys = keys(of: names)
    var indices: [Int32] = []
    var new: [(part: SitePart, key: Int32)] = []
    for ((part, name), key) in zip(zip(addedParts, names), keys) {
      indices.append(known[name] ?? Int32(parts.count + new.count))
      if known[name] == nil { new.append((part, key)) }
    }
    parts += new.concurrentMap { part, key in
      MadeFiles.Part(kind: part.kind, key: key, hash: dependencies.hashes.hash(of: part))
    }
    let areRelated = parts.contains { $0.kind == .related }
    var made = MadeFiles(
      basis: dependencies.basis, ledger: dependencies.hashes.ledger,
      relations: areRelated ? dependencies.relations.value : .missing, keys: self.keys,
      parts: parts)
    var rest = added.sorted { $0.file.path.precedesInBytes($1.file.path) }[...]
    func appendAdded(while precedes: (MadeFile) -> Bool) {
      while let (file, numbers) = rest.first, precedes(file) {
        made.append(file, parts: numbers[...], at: indices)
        rest.removeFirst()
      }
    }
    if let last = unchanged?.last {
      for (index, stamp) in kept {
        var file = last.files[index]
        file.stamp = stamp
        appendAdded { $0.path.precedesInBytes(file.path) }
        made.append(file, parts: last.parts(ofFile: index), at: moved)
      }
    }
    appendAdded { _ in true }
    return made
  }

  /// Takes over those of the parts that are as they were: their hashes are known. Returns where
  /// they stand now.
  private mutating func takeOver(_ names: [PartName]) -> [PartName: Int32] {
    guard let unchanged, !names.isEmpty else { return [:] }
    let last = unchanged.last
    let (names, wanted) = (Set(names), Set(names.map(\.key)))
    let isWanted = last.keys.map { wanted.contains($0) }
    var indices: [PartName: Int32] = [:]
    for (index, part) in last.parts.enumerated()
    where isWanted[Int(part.key)] && unchanged.isUnchanged(part: index) {
      let name = last.name(of: part)
      if names.contains(name) { indices[name] = move(Int32(index), of: last) }
    }
    return indices
  }

  /// Where the keys of `names` stand in the table; adds those that are not there.
  private mutating func keys(of names: [PartName]) -> [Int32] {
    let wanted = Set(names.map(\.key))
    var places: [String: Int32] = [:]
    for (index, key) in keys.enumerated() where wanted.contains(key) { places[key] = Int32(index) }
    return names.map { name in
      if let place = places[name.key] { return place }
      let place = Int32(keys.count)
      places[name.key] = place
      keys.append(name.key)
      return place
    }
  }
}
