#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What stands at a path.
package struct FileStatus: Sendable {
  package enum Kind: Sendable {
    case file, folder, link, pipe, socket, device
  }

  /// Which thing it is, whatever path leads to it.
  package struct Identity: Hashable, Sendable {
    package let device: UInt64
    package let number: UInt64
  }

  /// When something happened, to the nanosecond where the file system tells it.
  package struct Time: Hashable, Sendable {
    package let seconds: Int
    package let nanoseconds: Int

    package init(seconds: Int, nanoseconds: Int) {
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }
  }

  package let kind: Kind
  /// In bytes.
  package let size: Int
  package let identity: Identity
  /// When the contents were last changed.
  package let modified: Time
  /// When anything of it was last changed, which no program can put back.
  package let changed: Time
  /// The permission bits, such as 0o755.
  package let permissions: UInt32

  /// The status of `path`, of a symbolic link's own where it is one.
  package init(of path: String) throws(SystemError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .last }
    self.init(status)
  }

  /// The status of what `path` leads to through symbolic links.
  package init(following path: String) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    self.init(status)
  }

  package init(descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    self.init(status)
  }

  init(_ status: stat) {
    kind = Kind(mode: UInt32(status.st_mode))
    size = Int(status.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.modified = Time(modified)
    self.changed = Time(changed)
    permissions = UInt32(status.st_mode) & 0o7777
  }
}

extension FileStatus.Time {
  fileprivate init(_ time: timespec) {
    self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }
}

extension FileStatus.Kind {
  fileprivate init(mode: UInt32) {
    self =
      switch mode & UInt32(S_IFMT) {
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      case UInt32(S_IFLNK): .link
      case UInt32(S_IFIFO): .pipe
      case UInt32(S_IFSOCK): .socket
      default: .device
      }
  }
}
