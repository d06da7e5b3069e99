internal import FileSystem
internal import Text

/// Gathers how files were made, with one table of the parts that they were made from. What is taken
/// over is copied in long pieces; names and hashes of parts are only worked out for new files.
struct MadeFilesTable: Sendable {
  private let unchanged: UnchangedFiles?
  /// The files that are taken over, by their indices in the table of the last build; in order.
  private var kept: [(index: Int, stamp: FileStamp)] = []
  /// The parts of the files that were added, each once, and their numbers: many files are made from
  /// the same parts.
  private var addedParts: [SitePart] = []
  private var numbers: [SitePart: Int32] = [:]
  /// Each with the numbers of its parts.
  private var added: [(file: MadeFile, parts: [Int32])] = []

  /// - Parameter unchanged: what is the same as in the last build.
  init(since unchanged: UnchangedFiles?) {
    self.unchanged = unchanged
  }

  /// Takes the file at an index of the last build's table over; its parts are as they were. Files
  /// come in the order of their paths.
  mutating func keep(_ index: Int, _ stamp: FileStamp) { kept.append((index, stamp)) }

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
    let known = unchanged?.indices(of: Set(names)) ?? [:]
    var parts = unchanged?.last.parts ?? []
    let new = zip(addedParts, names).filter { known[$1] == nil }
    var indices = known
    for (count, (_, name)) in new.enumerated() { indices[name] = Int32(parts.count + count) }
    parts += new.concurrentMap { part, name in
      MadeFiles.Part(name: name, hash: dependencies.hashes.hash(of: part))
    }
    let areRelated = parts.contains { $0.name.kind == .related }
    let paths = (unchanged?.last.paths ?? []) + addedParts.filter(\.kind.hasPath).map(\.path)
    let made = MadeFiles(
      basis: dependencies.basis, ledger: dependencies.hashes.ledger,
      relations: areRelated ? dependencies.relations.value : .missing,
      paths: Set(paths).sorted(), parts: parts)
    return filled(made, names.map { indices[$0] ?? 0 })
  }

  /// `made` with the files.
  ///
  /// - Parameter indices: of the added parts, by their numbers.
  private func filled(_ empty: MadeFiles, _ indices: [Int32]) -> MadeFiles {
    var made = empty
    var rest = kept[...]
    for (file, parts) in added.sorted(by: { $0.file.path.precedesInBytes($1.file.path) }) {
      let place = unchanged?.last.index(from: file.path) ?? 0
      let before = rest[..<rest.partitioningIndex { $0.index >= place }]
      takeOver(before, into: &made)
      rest = rest[before.endIndex...]
      made.append(file, parts: parts.lazy.map { indices[Int($0)] })
    }
    takeOver(rest, into: &made)
    made.dropUnusedParts()
    return made
  }

  /// Appends files of the last build, neighbours at once.
  private func takeOver(
    _ files: ArraySlice<(index: Int, stamp: FileStamp)>, into made: inout MadeFiles
  ) {
    guard let last = unchanged?.last else { return }
    let first = made.files.count
    var start = files.startIndex
    while start < files.endIndex {
      var end = start + 1
      while end < files.endIndex, files[end].index == files[end - 1].index + 1 { end += 1 }
      made.append(files[start].index..<(files[end - 1].index + 1), of: last)
      start = end
    }
    for (offset, file) in files.enumerated() {
      made.setStamp(ofFile: first + offset, to: file.stamp)
    }
  }
}
