internal import FileSystem
internal import SourceReading

/// What the watched folders hold, as far as it can be told without reading files.
struct FolderSnapshot: Equatable, Sendable {
  private struct Stamp: Equatable {
    let identity: FileStatus.Identity
    let size: Int
    let modified: FileStatus.Time
  }

  private var files: [String: Stamp] = [:]

  init(_ folders: WatchedFolders) {
    FolderTree(folders).visit { path, status in
      guard status.kind != .folder else { return }
      files[path] = Stamp(
        identity: status.identity, size: status.size, modified: status.modified)
    }
  }
}

/// The watched folders and what stands in them, symbolic links followed.
struct FolderTree {
  let folders: WatchedFolders
  private static let depthLimit = 64

  init(_ folders: WatchedFolders) {
    self.folders = folders
  }

  /// Calls `body` for the watched folders themselves and for all that is in them, with the path
  /// and what stands there. What cannot be looked at is passed over.
  func visit(_ body: (String, FileStatus) -> Void) {
    for name in WatchedFolders.names {
      visit(FilePath.joined(folders.root, name), ancestors: [], body)
    }
  }

  /// The same for `path`, a folder or a file in one of them.
  func visit(_ path: String, _ body: (String, FileStatus) -> Void) {
    visit(path, ancestors: [], body)
  }

  private func visit(
    _ path: String, ancestors: [FileStatus.Identity], _ body: (String, FileStatus) -> Void
  ) {
    guard let status = try? FileStatus(following: path) else { return }
    body(path, status)
    guard status.kind == .folder, !ancestors.contains(status.identity),
      ancestors.count < Self.depthLimit, let entries = try? FolderListing.entries(of: path)
    else { return }
    for entry in entries where !folders.ignores(entry.name, in: path) {
      visit(
        FilePath.joined(path, String(decoding: entry.name, as: UTF8.self)),
        ancestors: ancestors + [status.identity], body)
    }
  }
}
