internal import Text

/// Gathers how files were made, with one table of the parts that they were made from.
struct MadeFilesTable: Sendable {
  private let unchanged: UnchangedFiles?
  private var parts: [SitePart] = []
  /// For each part, what it held in the last build, if that is known to be so still.
  private var knownHashes: [ContentHash?] = []
  private var indices: [SitePart: Int] = [:]
  /// For each part in the table of the last build, its index in this one.
  private var moved: [Int?]
  private var files: [String: MadeFile] = [:]

  /// - Parameter unchanged: what is the same as in the last build.
  init(since unchanged: UnchangedFiles?) {
    self.unchanged = unchanged
    moved = Array(repeating: nil, count: unchanged?.partCount ?? 0)
  }

  /// Takes a file over whose parts are as they were.
  mutating func keep(_ made: MadeFile, at path: String) {
    var made = made
    made.parts = made.parts.compactMap { index(ofLast: $0) }
    files[path] = made
  }

  mutating func add(_ made: MadeFile, of parts: Set<SitePart>, at path: String) {
    var made = made
    made.parts = parts.map { index(of: $0, knownHash: nil) }
    files[path] = made
  }

  private mutating func index(ofLast last: Int) -> Int? {
    if let known = moved[last] { return known }
    guard let (part, hash) = unchanged?.part(last) else { return nil }
    moved[last] = index(of: part, knownHash: hash)
    return moved[last]
  }

  private mutating func index(of part: SitePart, knownHash: ContentHash?) -> Int {
    if let index = indices[part] { return index }
    indices[part] = parts.count
    parts.append(part)
    knownHashes.append(knownHash)
    return parts.count - 1
  }

  /// All files, with what their parts hold.
  func files(of dependencies: SiteDependencies) -> MadeFiles {
    let table = parts.indices.map { (parts[$0], knownHashes[$0]) }
    return MadeFiles(
      basis: dependencies.basis, relations: dependencies.relations,
      parts: table.concurrentMap { part, knownHash in
        MadeFiles.Part(
          name: dependencies.names.name(of: part),
          hash: knownHash ?? dependencies.hashes.hash(of: part))
      },
      files: files)
  }
}
