internal import FileSystem
internal import Synchronization

/// Where complete files wait until all have succeeded.
final class StagingArea: Sendable {
  let root: String
  private let disk: Disk
  /// Folders of the tree that have been made.
  private let madeFolders = Mutex<Set<String>>([])

  init(root: String, disk: Disk) {
    self.root = root
    self.disk = disk
  }

  /// The files to publish, under their paths.
  var tree: String { FilePath.joined(root, "tree") }
  /// The manifest as it will be.
  var manifest: String { FilePath.joined(root, "manifest") }
  /// The manifest for the time of the change.
  var transitionalManifest: String { FilePath.joined(root, "manifest-transitional") }
  /// What is to be done; once it is there, the change is decided.
  var journal: String { FilePath.joined(root, "journal") }
  private var journalDraft: String { FilePath.joined(root, "journal-draft") }

  var isThere: Bool { (try? FileStatus(of: tree)) != nil }

  func place(of path: OutputPath) -> String {
    FilePath.joined(tree, path.text)
  }

  /// Makes the area, empty.
  func prepare() throws(SystemError) {
    try disk.makeFolders(tree)
  }

  /// Writes a file to publish, and returns its status. Several threads may do so at once.
  func write(_ path: OutputPath, _ bytes: [UInt8]) throws(SystemError) -> FileStatus {
    try makeFolder(path.folder)
    return try disk.createFile(place(of: path), bytes)
  }

  func write(_ journal: PublicationJournal) throws(SystemError) {
    try disk.createFile(journalDraft, journal.bytes)
    try disk.rename(journalDraft, to: self.journal)
  }

  /// Removes everything, the journal first: what is left without one is of no account.
  func clear() throws(SystemError) {
    do {
      try disk.removeFile(journal)
    } catch {
      if !error.isMissing && !error.isNotAFolder { throw error }
    }
    try disk.removeTree(root)
  }

  private func makeFolder(_ folder: String) throws(SystemError) {
    guard !folder.isEmpty, !madeFolders.withLock({ $0.contains(folder) }) else { return }
    try disk.makeFolders(FilePath.joined(tree, folder))
    madeFolders.withLock { _ = $0.insert(folder) }
  }
}
