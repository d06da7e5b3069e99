internal import Diagnostics
internal import FileSystem
internal import Synchronization

/// Files of papersite's own that stand where a folder has to be, or in a folder where a file has to
/// be: where a site no longer makes them, they are deleted first.
struct Obstacle: Sendable {
  let files: [OutputPath]
  /// What is said where one of them has to stay.
  let failure: Diagnostic
}

extension OutputWriter {
  /// What is in the way of the file at `path`, if all of it is papersite's own.
  ///
  /// - Parameter failure: what is in the way, as a person is told it.
  func obstacle(at path: OutputPath, _ failure: Diagnostic) -> Obstacle? {
    guard ["file-in-the-way", "folder-in-the-way"].contains(failure.rule),
      let files = try? published.filesInTheWay(of: path), !files.isEmpty, files.allSatisfy(isOurs)
    else { return nil }
    return Obstacle(files: files, failure: failure)
  }

  /// Throws where something that is in the way of a new file would stay.
  func checkObstacles(_ plan: PublicationPlan) throws(Diagnostic) {
    let obstacles = state.withLock { $0.obstacles }
    guard !obstacles.isEmpty else { return }
    let deleted = Set(plan.journal.deletions.map(\.path))
    for obstacle in obstacles where !deleted.isSuperset(of: obstacle.files) {
      throw obstacle.failure
    }
  }
}

extension PublishedFolder {
  /// The files that stand where the folders of `path` have to be, or in a folder at `path` itself.
  ///
  /// Throws where something else than files and folders is there.
  fileprivate func filesInTheWay(of path: OutputPath) throws -> [OutputPath] {
    for folder in path.folders {
      switch try? FileStatus(of: FilePath.joined(root, folder)).kind {
      case .folder: continue
      case .file: return [try OutputPath(folder)]
      default: return []
      }
    }
    return try files(in: path.text)
  }

  /// All files in a folder, at any depth.
  private func files(in folder: String) throws -> [OutputPath] {
    try FolderListing.entries(of: FilePath.joined(root, folder)).flatMap { entry in
      guard let name = String(validating: entry.name, as: UTF8.self) else { throw NotAFile() }
      let path = FilePath.joined(folder, name)
      switch try FileStatus(of: FilePath.joined(root, path)).kind {
      case .folder: return try files(in: path)
      case .file: return [try OutputPath(path)]
      default: throw NotAFile()
      }
    }
  }

  private struct NotAFile: Error {}
}
