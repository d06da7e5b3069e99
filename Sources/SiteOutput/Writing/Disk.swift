internal import FileSystem

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Every call that changes something on the disk. Nothing else in papersite's build does.
struct Disk: Sendable {
  enum Call: Sendable, Equatable {
    case makeFolder, createFile, write, rename, removeFile, removeFolder
  }

  /// Called before each change; what it throws is the change's failure. Tests fail or kill here.
  private let willChange: (@Sendable (Call, String) throws(SystemError) -> Void)?

  init(willChange: (@Sendable (Call, String) throws(SystemError) -> Void)? = nil) {
    self.willChange = willChange
  }

  /// Makes a folder, 0755 under the process's mask.
  func makeFolder(_ path: String) throws(SystemError) {
    try willChange?(.makeFolder, path)
    guard mkdir(path, 0o755) == 0 else { throw .last }
  }

  /// Makes a folder and those it stands in, unless they are there. Several threads may make folders
  /// in each other's way.
  func makeFolders(_ path: String) throws(SystemError) {
    do {
      try makeMissingFolder(path)
    } catch {
      guard error.isMissing, path != "/" else { throw error }
      try makeFolders(FilePath.parent(path))
      try makeMissingFolder(path)
    }
  }

  private func makeMissingFolder(_ path: String) throws(SystemError) {
    do {
      try makeFolder(path)
    } catch {
      if !error.isExisting { throw error }
    }
  }

  /// Writes a file that is not there yet, 0644 under the process's mask. Returns its status.
  @discardableResult
  func createFile(_ path: String, _ bytes: [UInt8]) throws(SystemError) -> FileStatus {
    try createFile(path) { descriptor throws(SystemError) in try write(bytes, to: descriptor) }
  }

  private func createFile(
    _ path: String, write: (Int32) throws(SystemError) -> Void
  ) throws(SystemError) -> FileStatus {
    try willChange?(.createFile, path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
    let status: FileStatus
    do throws(SystemError) {
      try willChange?(.write, path)
      try write(descriptor)
      status = try FileStatus(descriptor: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last }
    return status
  }

  /// Writes a file in the place of an older one, so that there is always a whole one, whoever else
  /// does the same at the same time. Makes its folder.
  func replaceFile(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    try replaceFile(path, with: CollectionOfOne(bytes))
  }

  /// The same, with parts that are written one behind the other.
  func replaceFile(_ path: String, with parts: some Sequence<[UInt8]>) throws(SystemError) {
    let draft = "\(path).\(RunningProgram.processID)"
    do throws(SystemError) {
      try makeFolders(FilePath.parent(path))
      try removeTree(draft)
      _ = try createFile(draft) { descriptor throws(SystemError) in
        for part in parts { try write(part, to: descriptor) }
      }
      try rename(draft, to: path)
    } catch {
      try? removeTree(draft)
      throw error
    }
  }

  /// Writes at the end of a file, unless its size has come to be another one meanwhile.
  func append(
    to path: String, ofSize size: Int, _ parts: some Sequence<[UInt8]>
  ) throws(SystemError) {
    try willChange?(.write, path)
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .last }
    defer { flock(descriptor, LOCK_UN) }
    guard try FileStatus(descriptor: descriptor).size == size else { return }
    for part in parts { try write(part, to: descriptor) }
  }

  /// Opens a new file for reading and writing that has no name any more: nobody else sees it, and it
  /// goes with whoever holds it open. Returns its descriptor.
  func openNamelessFile(in folder: String) throws(SystemError) -> Int32 {
    try makeFolders(folder)
    let path = FilePath.joined(folder, "scratch.\(UInt64.random(in: 0...(.max)))")
    try willChange?(.createFile, path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last }
    guard unlink(path) == 0 else {
      let error = SystemError.last
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Puts `source` in the place of `target`.
  func rename(_ source: String, to target: String) throws(SystemError) {
    try willChange?(.rename, target)
    guard systemRename(source, target) == 0 else { throw .last }
  }

  func removeFile(_ path: String) throws(SystemError) {
    try willChange?(.removeFile, path)
    guard unlink(path) == 0 else { throw .last }
  }

  /// Removes a folder if it is empty.
  func removeFolder(_ path: String) throws(SystemError) {
    try willChange?(.removeFolder, path)
    guard rmdir(path) == 0 else { throw .last }
  }

  /// Removes what stands at `path`, a folder with all that it holds. Links are removed, not
  /// followed; nothing there is fine.
  func removeTree(_ path: String) throws(SystemError) {
    do {
      guard try FileStatus(of: path).kind == .folder else { return try removeFile(path) }
      for entry in try FolderListing.entries(of: path) {
        let child = FilePath.joined(path, String(decoding: entry.name, as: UTF8.self))
        if entry.kind == .file { try removeFile(child) } else { try removeTree(child) }
      }
      try removeFolder(path)
    } catch {
      if !error.isMissing { throw error }
    }
  }

  func setPermissions(_ permissions: UInt32, of path: String) throws(SystemError) {
    guard chmod(path, mode_t(permissions)) == 0 else { throw .last }
  }

  /// Throws unless the user may change what is in the folder, and the file system lets them.
  static func checkWritable(_ folder: String) throws(SystemError) {
    guard access(folder, W_OK | X_OK) == 0 else { throw .last }
  }

  /// Writes at the place of a file that `offset` says, else where it was written last.
  func write(
    _ bytes: [UInt8], to descriptor: Int32, at offset: Int? = nil
  ) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty, failure == nil {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count =
          offset.map {
            pwrite(descriptor, part.baseAddress, part.count, off_t($0 + rest.startIndex))
          }
          ?? systemWrite(descriptor, part)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if !SystemError.last.isInterrupted {
          failure = .last
        }
      }
    }
    if let failure { throw failure }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemRename(_ source: String, _ target: String) -> Int32 {
  rename(source, target)
}
