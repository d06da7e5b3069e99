internal import Diagnostics

/// What is to change in the output folder, worked out from what was staged and what is there.
struct PublicationPlan {
  let journal: PublicationJournal
  /// The manifest as it will be.
  let manifestBytes: [UInt8]
  let summary: WriteSummary
  private let old: OutputManifest
  private let outcomes: [OutputPath: OutputWriter.Outcome]

  /// Throws where a file that is no longer made is there and cannot be deleted.
  init(
    outcomes: [OutputPath: OutputWriter.Outcome], manifest old: OutputManifest,
    published: PublishedFolder
  ) throws(Diagnostic) {
    let gone = try Self.gone(old, outcomes, published)
    journal = PublicationJournal(
      output: published.root, creations: Self.inOrder(outcomes, .created),
      updates: Self.inOrder(outcomes, .updated), deletions: gone.deletions)
    manifestBytes =
      OutputManifest(
        entries: outcomes.mapValues { OutputManifest.Entry(published: [$0.content]) },
        following: old
      ).bytes
    self.old = old
    self.outcomes = outcomes
    var summary = WriteSummary()
    summary.created = journal.creations.count
    summary.updated = journal.updates.count
    summary.unchanged = outcomes.count - summary.created - summary.updated
    summary.deleted = gone.deletions.count
    summary.warnings = gone.edited.map { .editedFile(published.place(of: $0)) }
    self.summary = summary
  }

  /// What others link to first: by rank, then by path.
  private static func inOrder(
    _ outcomes: [OutputPath: OutputWriter.Outcome], _ change: OutputWriter.Outcome.Change
  ) -> [OutputPath] {
    outcomes.filter { $0.value.change == change }.keys
      .map { (rank: PublishingRank(of: $0), path: $0) }
      .sorted { ($0.rank, $0.path) < ($1.rank, $1.path) }
      .map(\.path)
  }

  /// The files of the old manifest that are no longer made: those to delete, and those that a
  /// person has changed since. One that a cut-short change never put there is nobody's business.
  private static func gone(
    _ old: OutputManifest, _ outcomes: [OutputPath: OutputWriter.Outcome],
    _ published: PublishedFolder
  ) throws(Diagnostic) -> (deletions: [PublicationJournal.Deletion], edited: [OutputPath]) {
    var deletions: [PublicationJournal.Deletion] = []
    var edited: [OutputPath] = []
    let entries = old.entries.filter { outcomes[$0.key] == nil }
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard let content = try content(at: path, of: published) else { continue }
      if entry.all.contains(content) {
        deletions.append(PublicationJournal.Deletion(path: path, content: content))
      } else if !entry.published.isEmpty {
        edited.append(path)
      }
    }
    return (deletions, edited)
  }

  private static func content(
    at path: OutputPath, of published: PublishedFolder
  ) throws(Diagnostic) -> OutputManifest.Content? {
    do {
      return try published.content(at: path)
    } catch {
      throw .cannotDelete(
        published.place(of: path), error, others: 0, "the published site is as it was")
    }
  }

  /// The manifest for the time of the change: it claims what is there, and as pending what is to
  /// come.
  var transitionalManifest: OutputManifest {
    var manifest = old
    for (path, outcome) in outcomes {
      outcome.claim(&manifest.entries[path, default: OutputManifest.Entry()])
    }
    return manifest
  }
}

extension OutputWriter.Outcome {
  fileprivate func claim(_ entry: inout OutputManifest.Entry) {
    switch change {
    case .created: entry.pending.insert(content)
    case .unchanged: entry.published.insert(content)
    case .updated:
      entry.published.formUnion(entry.pending)
      entry.pending = [content]
    }
  }
}
