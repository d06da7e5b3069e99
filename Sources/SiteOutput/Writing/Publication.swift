internal import Diagnostics
internal import FileSystem

/// Carries out a journal. Each step is whole or not done at all, and a step that has been done is
/// passed over by a publication that is resumed: one that was cut short is finished by carrying it
/// out again.
///
/// 1. The transitional manifest claims what is there and what is to come.
/// 2. New files are renamed in, then changed ones. What is no longer made and stands in the way of a
///    new file, as a file where it needs a folder, is deleted before that.
/// 3. Files that are no longer made are deleted, and folders that this leaves empty.
/// 4. The new manifest takes the transitional one's place, unless a file could not be deleted: it
///    stays papersite's, to be deleted by the next build.
struct Publication {
  let journal: PublicationJournal
  let staging: StagingArea
  let published: PublishedFolder
  let disk: Disk
  let isResumed: Bool

  func carryOut() throws(Diagnostic) {
    try move(staging.transitionalManifest, to: published.manifestPath)
    try deleteFiles(obstacles)
    try makeFolders()
    for path in journal.creations { try create(path) }
    for path in journal.updates { try move(staging.place(of: path), to: published.place(of: path)) }
    try deleteFiles(journal.deletions)
    try move(staging.manifest, to: published.manifestPath)
  }

  private func makeFolders() throws(Diagnostic) {
    for folder in Set(journal.creations.map(\.folder)) {
      try changing(FilePath.joined(published.root, folder)) { place throws(SystemError) in
        try disk.makeFolders(place)
      }
    }
  }

  /// A file that has come to stand there since is someone else's.
  private func create(_ path: OutputPath) throws(Diagnostic) {
    let target = published.place(of: path)
    let source = staging.place(of: path)
    if (try? FileStatus(of: target)) != nil {
      if isDone(source) { return }
      throw .foreignFile(target)
    }
    try move(source, to: target)
  }

  private func move(_ source: String, to target: String) throws(Diagnostic) {
    try changing(target) { target throws(SystemError) in
      do throws(SystemError) {
        try disk.rename(source, to: target)
      } catch {
        guard error.isMissing, isDone(source) else { throw error }
      }
    }
  }

  /// Whether a file has been moved by an earlier run.
  private func isDone(_ source: String) -> Bool {
    isResumed && (try? FileStatus(of: source)) == nil
  }

  /// The deletions that make room for new files.
  private var obstacles: [PublicationJournal.Deletion] {
    guard !journal.deletions.isEmpty else { return [] }
    let files = Set(journal.creations.map(\.text))
    let folders = Set(journal.creations.flatMap(\.folders))
    return journal.deletions.filter { deletion in
      folders.contains(deletion.path.text) || deletion.path.folders.contains(where: files.contains)
    }
  }

  /// Deletes what can be deleted, and throws what is in the way of the rest.
  private func deleteFiles(_ deletions: [PublicationJournal.Deletion]) throws(Diagnostic) {
    var failures: [(path: OutputPath, error: SystemError)] = []
    for deletion in deletions {
      do {
        try delete(deletion)
      } catch {
        failures.append((deletion.path, error))
      }
    }
    removeEmptyFolders(of: deletions)
    guard let first = failures.first else { return }
    throw .cannotDelete(
      published.place(of: first.path), first.error, others: failures.count - 1,
      "the next build tries again")
  }

  private func delete(_ deletion: PublicationJournal.Deletion) throws(SystemError) {
    guard try published.content(at: deletion.path) == deletion.content else { return }
    try disk.removeFile(published.place(of: deletion.path))
  }

  /// The innermost first. One that holds something stays, as does one that cannot be removed.
  private func removeEmptyFolders(of deletions: [PublicationJournal.Deletion]) {
    let folders = Set(deletions.flatMap(\.path.folders))
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      try? disk.removeFolder(FilePath.joined(published.root, folder))
    }
  }

  private func changing(
    _ place: String, _ change: (String) throws(SystemError) -> Void
  ) throws(Diagnostic) {
    do throws(SystemError) {
      try change(place)
    } catch {
      if error.isMissing, !staging.isThere { throw .disturbedWhilePublishing(staging.root) }
      throw .cannotPublish(place, error)
    }
  }
}
