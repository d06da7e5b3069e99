package import Diagnostics
internal import FileSystem

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Keeps two processes from doing the same to a site at once. The system takes the lock back from
/// one that has ended, however it did.
package struct SiteLock: ~Copyable, Sendable {
  /// What is done under a lock of its own.
  package enum Work: String, Sendable {
    case build
    /// Sending a digest to others.
    case push

    fileprivate var file: String { self == .build ? "lock" : "\(rawValue)-lock" }
  }

  private let descriptor: Int32
  private let path: String

  /// Takes the lock, and waits for as long as `patience` where another process holds it.
  ///
  /// - Parameter folder: the absolute path of `.papersite`, which is made unless it is there.
  /// - Throws: `Diagnostic.running(work)` where the other one goes on for longer.
  package init(
    for work: Work, in folder: String, patience: Duration = .zero
  ) throws(Diagnostic) {
    try self.init(for: work, in: folder, patience: patience, disk: Disk())
  }

  init(
    for work: Work, in folder: String, patience: Duration = .zero, disk: Disk
  ) throws(Diagnostic) {
    try Self.makeFolder(folder, disk)
    let path = FilePath.joined(folder, work.file)
    let descriptor = try Self.acquire(path, for: work, until: .now + patience)
    self.path = path
    self.descriptor = descriptor
    writeHolder()
  }

  /// The descriptor of the locked file.
  private static func acquire(
    _ path: String, for work: Work, until deadline: ContinuousClock.Instant
  ) throws(Diagnostic) -> Int32 {
    var descriptor = try Self.open(path)
    do throws(Diagnostic) {
      while true {
        while try !Self.lock(descriptor, path) {
          guard ContinuousClock.now < deadline else {
            throw .running(work, in: Self.holder(descriptor))
          }
          usleep(20_000)
        }
        // Who removes `.papersite` removes the lock too, and the next process makes another one.
        if Self.is(descriptor, at: path) { return descriptor }
        let next = try Self.open(path)
        close(descriptor)
        descriptor = next
      }
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Unlocks and not only closes, since a process that is being started may share the descriptor
  /// for a moment.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Whether other processes still see it.
  var stands: Bool { Self.is(descriptor, at: path) }

  private static func `is`(_ descriptor: Int32, at path: String) -> Bool {
    let identity = try? FileStatus(descriptor: descriptor).identity
    return identity != nil && identity == (try? FileStatus(of: path).identity)
  }

  /// False where another holds it.
  private static func lock(_ descriptor: Int32, _ path: String) throws(Diagnostic) -> Bool {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return true }
    let error = SystemError.last
    guard error.isLocked || error.isInterrupted else { throw .cannotWrite(path, error) }
    return false
  }

  /// Who holds the lock is only told to people, so a failure does not matter.
  private func writeHolder() {
    let text = "\(getpid())\n"
    guard ftruncate(descriptor, 0) == 0 else { return }
    _ = pwrite(descriptor, text, text.utf8.count, 0)
  }

  private static func holder(_ descriptor: Int32) -> Int? {
    withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
      let count = pread(descriptor, buffer.baseAddress, buffer.count, 0)
      return Int(
        String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).prefix { $0 != "\n" })
    }
  }
}

// MARK: - The file

extension SiteLock {
  private static func makeFolder(_ folder: String, _ disk: Disk) throws(Diagnostic) {
    do {
      try disk.makeFolders(folder)
    } catch {
      throw .cannotWrite(folder, error)
    }
    guard (try? FileStatus(following: folder).kind) != .folder else { return }
    throw .badWorkFolder(folder, "is not a folder")
  }

  private static func open(_ path: String) throws(Diagnostic) -> Int32 {
    let descriptor = systemOpen(path)
    let error = SystemError.last
    let kind = descriptor < 0 ? FileStatus.kind(of: path) : FileStatus.kind(of: descriptor)
    if kind == .file, descriptor >= 0 { return descriptor }
    if descriptor >= 0 { close(descriptor) }
    switch kind {
    case .link: throw .unusableLock(path, "is a symbolic link")
    case .folder: throw .unusableLock(path, "is a folder")
    case .file where error.isDenied: throw .unusableLock(path, "belongs to another user")
    case .file, nil: throw .cannotWrite(path, error)
    default: throw .unusableLock(path, "is not a file")
    }
  }

  private static func systemOpen(_ path: String) -> Int32 {
    #if canImport(Darwin)
      Darwin.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
    #elseif canImport(Musl)
      Musl.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
    #else
      Glibc.open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
    #endif
  }
}

extension FileStatus {
  fileprivate static func kind(of path: String) -> Kind? { try? FileStatus(of: path).kind }

  fileprivate static func kind(of descriptor: Int32) -> Kind? {
    try? FileStatus(descriptor: descriptor).kind
  }
}
