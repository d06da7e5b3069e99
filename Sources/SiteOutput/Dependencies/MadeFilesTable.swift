internal import FileSystem
internal import Text

/// Gathers how files were made, with one table of the parts that they were made from. What is taken
/// over costs a few numbers a file; names and hashes of parts are only worked out for new ones.
struct MadeFilesTable: Sendable {
  private let unchanged: UnchangedFiles?
  private var parts: [MadeFiles.Part] = []
  /// The files that are taken over, by their indices in the table of the last build; in order.
  private var kept: [(index: Int, stamp: FileStamp)] = []
  /// For each part in the table of the last build, its index in this one, or -1.
  private var moved: [Int32]
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
  }

  /// Takes the file at an index of the last build's table over; its parts are as they were. Files
  /// come in the order of their paths.
  mutating func keep(_ index: Int, _ stamp: FileStamp) {
    kept.append((index, stamp))
    guard let last = unchanged?.last else { return }
    for part in last.parts(ofFile: index) { _ = move(part, of: last) }
  }

  /// Takes a part of the last build's table over. Returns its index in this one.
  private mutating func move(_ part: Int32, of last: MadeFiles) -> Int32 {
    if moved[Int(part)] < 0 {
      moved[Int(part)] = Int32(parts.count)
      parts.append(last.parts[Int(part)])
    }
    return moved[Int(part)]
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
    let known = takeOver(Set(names))
    var indices: [Int32] = []
    var new: [(part: SitePart, name: PartName)] = []
    for (part, name) in zip(addedParts, names) {
      indices.append(known[name] ?? Int32(parts.count + new.count))
      if known[name] == nil { new.append((part, name)) }
    }
    parts += new.concurrentMap { part, name in
      MadeFiles.Part(name: name, hash: dependencies.hashes.hash(of: part))
    }
    let areRelated = parts.contains { $0.name.kind == .related }
    var made = MadeFiles(
      basis: dependencies.basis, ledger: dependencies.hashes.ledger,
      relations: areRelated ? dependencies.relations.value : .missing, parts: parts)
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
  private mutating func takeOver(_ names: Set<PartName>) -> [PartName: Int32] {
    guard let unchanged, !names.isEmpty else { return [:] }
    let last = unchanged.last
    var indices: [PartName: Int32] = [:]
    for (index, part) in last.parts.enumerated()
    where unchanged.isUnchanged(part: index) && names.contains(part.name) {
      indices[part.name] = move(Int32(index), of: last)
    }
    return indices
  }
}
