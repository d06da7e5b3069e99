internal import Papers
internal import SiteModel
internal import Text

/// Tells which files of the last build this one would make the same.
struct UnchangedFiles: Sendable {
  private let last: MadeFiles
  /// The parts in the table of the last build that are as they were; nil for the others.
  private let parts: [SitePart?]

  /// Nil where nothing is known of any file.
  init?(since last: MadeFiles?, _ dependencies: SiteDependencies) {
    guard let last, last.basis == dependencies.basis else { return nil }
    let areRelated = last.relations == dependencies.relations
    self.last = last
    parts = last.parts.concurrentMap { part in
      guard let now = dependencies.names.part(called: part.name) else { return nil }
      if part.name.kind == .related, areRelated { return now }
      return dependencies.hashes.hash(of: now) == part.hash ? now : nil
    }
  }

  /// How many parts the last build had in its table.
  var partCount: Int { parts.count }

  /// A part of that table that is as it was, and what it holds.
  func part(_ index: Int) -> (part: SitePart, hash: ContentHash)? {
    parts[index].map { ($0, last.parts[index].hash) }
  }

  /// How the file at `path` was made, if it would be made the same now.
  ///
  /// - Parameter given: that of the file as it is planned now.
  func madeFile(at path: String, given: ContentHash?) -> MadeFile? {
    guard let made = last.files[path], made.given == given,
      made.parts.allSatisfy({ parts[$0] != nil })
    else { return nil }
    return made
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
  let relations: ContentHash

  init(_ published: PublishedSite, sources: [String: ContentHash], basis: ContentHash) {
    names = PartNames(published.whole)
    hashes = PartHashes(published, sources: sources)
    self.basis = basis
    let ledger = published.whole.ledger
    relations = ContentHash { store in
      for paper in ledger.papers {
        store.write(paper.path.path)
        store.write(paper.facts.title)
        store.write(paper.topics.map { ledger.topics[$0].slug })
        store.write(paper.authors.map { ledger.authors[$0].slug })
      }
    }
  }
}
