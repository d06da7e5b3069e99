#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A folder from which many paths are looked up.
package struct OpenFolder: ~Copyable, Sendable {
  private let descriptor: Int32

  package init(_ path: String) throws(SystemError) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { close(descriptor) }

  /// What stands at a path below the folder, which ends with NUL; a symbolic link is not followed.
  /// Nil where nothing does.
  package func status(of path: UnsafePointer<CChar>) -> FileStatus? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileStatus(status)
  }
}
