internal import Diagnostics
internal import Text

/// What is to change in the output folder, worked out from what was staged and what is there.
struct PublicationPlan {
  /// A file of the site.
  typealias File = (path: OutputPath, outcome: OutputWriter.Outcome)

  let journal: PublicationJournal
  /// The manifest as it will be, which is put together beside other work.
  private let newManifest: OnDemand<[UInt8]>
  var manifestBytes: [UInt8] { newManifest.value }
  let summary: WriteSummary
  /// The lines of each path of the manifest as it was.
  private let old: [ArraySlice<OutputManifest.Line>]
  private let files: [File]

  /// Throws where a file that is no longer made is there and cannot be deleted.
  ///
  /// - Parameter files: all of the site's, sorted by path.
  init(
    _ files: [File], manifest: OutputManifest, published: PublishedFolder
  ) throws(Diagnostic) {
    let old = manifest.groups
    let gone = try Self.gone(old, files, published)
    journal = PublicationJournal(
      output: published.root, creations: Self.inOrder(files, .created),
      updates: Self.inOrder(files, .updated), deletions: gone.deletions)
    newManifest = OnDemand {
      let lines = files.map { OutputManifest.Line(path: $0.path, content: $0.outcome.content) }
      return OutputManifest(lines + gone.left).bytes
    }
    newManifest.begin()
    self.old = old
    self.files = files
    var summary = WriteSummary()
    summary.created = journal.creations.count
    summary.updated = journal.updates.count
    summary.unchanged = files.count - summary.created - summary.updated
    summary.deleted = gone.deletions.count
    summary.warnings = gone.edited.map { .editedFile(published.place(of: $0)) }
    self.summary = summary
  }

  /// What others link to first: by rank, then by path.
  private static func inOrder(
    _ files: [File], _ change: OutputWriter.Outcome.Change
  ) -> [OutputPath] {
    files.filter { $0.outcome.change == change }
      .map { (rank: PublishingRank(of: $0.path), path: $0.path) }
      .sorted { ($0.rank, $0.path) < ($1.rank, $1.path) }
      .map(\.path)
  }

  /// The files of the old manifest that are no longer made.
  private struct Gone {
    var deletions: [PublicationJournal.Deletion] = []
    /// Those that a person has changed: they stay.
    var left: [OutputManifest.Line] = []
    /// Of these, the ones that were still made last time.
    var edited: [OutputPath] = []
  }

  /// One that a cut-short change never put there is nobody's business.
  private static func gone(
    _ old: [ArraySlice<OutputManifest.Line>], _ files: [File], _ published: PublishedFolder
  ) throws(Diagnostic) -> Gone {
    var gone = Gone()
    var next = 0
    for lines in old {
      let path = lines[lines.startIndex].path
      while next < files.count, files[next].path < path { next += 1 }
      guard next == files.count || files[next].path != path,
        let content = try content(at: path, of: published)
      else { continue }
      if lines.contains(where: { $0.content == content }) {
        gone.deletions.append(PublicationJournal.Deletion(path: path, content: content))
        continue
      }
      if lines.contains(where: { $0.claim == .published }) { gone.edited.append(path) }
      gone.left += lines.filter { $0.claim != .pending }.map {
        OutputManifest.Line(path: path, content: $0.content, claim: .left)
      }
    }
    return gone
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
    var lines: [OutputManifest.Line] = []
    lines.reserveCapacity(files.count + journal.creations.count + journal.updates.count)
    var next = 0
    for group in old {
      let path = group[group.startIndex].path
      while next < files.count, files[next].path < path {
        lines += files[next].outcome.claim(on: files[next].path, after: [])
        next += 1
      }
      if next < files.count, files[next].path == path {
        let outcome = files[next].outcome
        lines += outcome.stays(as: group) ? group : outcome.claim(on: path, after: group)[...]
        next += 1
      } else {
        lines += group
      }
    }
    for file in files[next...] { lines += file.outcome.claim(on: file.path, after: []) }
    return OutputManifest(lines)
  }
}

extension OutputWriter.Outcome {
  /// Whether `lines` say just that this is published, as for most files.
  fileprivate func stays(as lines: ArraySlice<OutputManifest.Line>) -> Bool {
    guard change == .unchanged, lines.count == 1, let line = lines.first else { return false }
    return line.claim == .published && line.content == content
  }

  /// The lines of a path while the change is carried out.
  ///
  /// - Parameter old: those that it has had.
  fileprivate func claim(
    on path: OutputPath, after old: ArraySlice<OutputManifest.Line>
  ) -> [OutputManifest.Line] {
    let claim = OutputManifest.Line(
      path: path, content: content, claim: change == .unchanged ? .published : .pending)
    switch change {
    case .created, .unchanged: return old + (old.contains(claim) ? [] : [claim])
    case .updated:
      // What was on its way may be there by now.
      let published = old.map {
        OutputManifest.Line(
          path: path, content: $0.content, claim: $0.claim == .left ? .left : .published)
      }
      return published + [claim]
    }
  }
}
