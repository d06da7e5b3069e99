internal import FileSystem
internal import Papers
internal import SiteModel
internal import Text

/// Tells which files of the last build this one would make the same.
struct UnchangedFiles: Sendable {
  let last: MadeFiles
  /// For each part in the table of the last build, whether it is as it was.
  private let isUnchanged: [Bool]

  /// Nil where nothing is known of any file.
  init?(since last: MadeFiles?, _ dependencies: SiteDependencies) {
    guard let last, last.basis == dependencies.basis else { return nil }
    self.last = last
    let hasSameLedger = last.ledger == dependencies.hashes.ledger
    let areRelated =
      hasSameLedger
      || last.parts.contains { $0.name.kind == .related }
        && last.relations == dependencies.relations.value
    let paths = Dictionary(
      last.paths.map { (ContentHash(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    @Sendable func isUnchanged(_ part: MadeFiles.Part) -> Bool {
      let now = dependencies.names.part(called: part.name, paths: paths)
      return now.map(dependencies.hashes.hash) == part.hash
    }
    let posts = last.parts.filter { $0.name.kind == .post }
    let areSame = posts.concurrentMap(inBlocksOf: Self.blockSize, isUnchanged)
    let samePosts = Set(zip(posts, areSame).lazy.filter(\.1).map(\.0.name.key))
    self.isUnchanged = last.parts.concurrentMap(inBlocksOf: Self.blockSize) { part in
      let kind = part.name.kind
      if hasSameLedger, kind.isOfLedger { return true }
      if kind.isOfPostFile, samePosts.contains(part.name.key) { return true }
      if kind == .related, areRelated {
        return dependencies.names.part(called: part.name, paths: paths) != nil
      }
      return isUnchanged(part)
    }
  }

  /// Where those of the parts that are as they were stand in the last build's table.
  func indices(of parts: Set<PartName>) -> [PartName: Int32] {
    guard !parts.isEmpty else { return [:] }
    var indices: [PartName: Int32] = [:]
    for index in last.parts.indices where isUnchanged[index] {
      let name = last.parts[index].name
      if parts.contains(name) { indices[name] = Int32(index) }
    }
    return indices
  }

  /// For each of `files`, which are sorted by path, the index in the last build's table of the file
  /// that would be made the same now; nil where there is none.
  func indices(of files: [PlannedFile]) -> [Int?] {
    let starts = Array(stride(from: 0, to: files.count, by: Self.blockSize))
    return starts.concurrentMap { start in
      indices(of: files[start..<min(start + Self.blockSize, files.count)])
    }.flatMap(\.self)
  }

  private static let blockSize = 256

  /// Goes along both tables.
  private func indices(of files: ArraySlice<PlannedFile>) -> [Int?] {
    var next = files.first.map { last.index(from: $0.outputPath) } ?? 0
    return files.map { file in
      while next < last.files.count, last.files[next].path.precedesInBytes(file.outputPath) {
        next += 1
      }
      guard next < last.files.count, last.files[next].path.equalsInBytes(file.outputPath),
        last.parts(ofFile: next).allSatisfy({ isUnchanged[Int($0)] }),
        last.files[next].given == file.given
      else { return nil }
      return next
    }
  }
}

/// What the files of one build depend on.
struct SiteDependencies: Sendable {
  let names: PartNames
  let hashes: PartHashes
  /// Of the settings and templates, on which every file depends.
  let basis: ContentHash
  /// Of all that papers are related by. Finding the related ones of all papers takes long, and
  /// most edits do not touch it.
  let relations: OnDemand<ContentHash>

  init(_ published: PublishedSite, _ documents: DocumentCache, basis: ContentHash) {
    names = PartNames(published.whole)
    hashes = PartHashes(published, documents)
    self.basis = basis
    let site = published.whole
    relations = OnDemand {
      let ledger = site.ledger
      return ContentHash { store in
        for paper in ledger.papers {
          store.write(paper.path.path)
          store.write(paper.facts.title)
          store.write(paper.topics.map { ledger.topics[$0].slug })
          store.write(paper.authors.map { ledger.authors[$0].slug })
        }
      }
    }
  }
}
