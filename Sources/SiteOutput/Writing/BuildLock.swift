internal import Diagnostics
internal import FileSystem

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Keeps two builds of a site from writing at once. The system takes the lock back from a process
/// that has ended, however it did.
struct BuildLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the lock at `path`, waiting for another holder for as long as `patience`.
  init(_ path: String, patience: Duration) throws(Diagnostic) {
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path, .last) }
    let deadline = ContinuousClock.now + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let error = SystemError.last
      guard error.isLocked || error.isInterrupted else {
        close(descriptor)
        throw .cannotWrite(path, error)
      }
      guard ContinuousClock.now < deadline else {
        let holder = Self.holder(descriptor)
        close(descriptor)
        throw .locked(by: holder)
      }
      usleep(20_000)
    }
    writeHolder()
  }

  /// Unlocks and not only closes, since a process that is being started may share the descriptor
  /// for a moment.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
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
