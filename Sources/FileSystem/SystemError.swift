#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Why the system refused a call.
package struct SystemError: Error, Hashable, Sendable {
  /// A value of `errno`.
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// The failure of the call just made on this thread.
  package static var last: SystemError { SystemError(code: errno) }

  package static let full = SystemError(code: ENOSPC)

  /// Nothing stands at the path.
  package var isMissing: Bool { code == ENOENT }
  /// Something stands at the path already.
  package var isExisting: Bool { code == EEXIST }
  /// A part of the path that ought to be a folder is none.
  package var isNotAFolder: Bool { code == ENOTDIR }
  /// A folder cannot go or be replaced since it holds something.
  package var isNotEmpty: Bool { code == ENOTEMPTY || code == EEXIST }
  /// The path is a symbolic link, and links are not followed here; or links lead in a circle.
  package var isLink: Bool { code == ELOOP }
  /// A rename would cross file systems or mount points, or replace one.
  package var isMountBoundary: Bool { code == EXDEV || code == EBUSY }
  /// Someone else holds the lock.
  package var isLocked: Bool { code == EWOULDBLOCK }
  package var isInterrupted: Bool { code == EINTR }
  /// The disk, or the user's share of it, is full.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }
  /// The process or the system has as many files open as it may.
  package var isOutOfFiles: Bool { code == EMFILE || code == ENFILE }
  /// Nobody reads what is written any more.
  package var isBrokenPipe: Bool { code == EPIPE }
  /// The user may not do that.
  package var isDenied: Bool { code == EACCES || code == EPERM }
  package var isReadOnly: Bool { code == EROFS }
  package var isNameTooLong: Bool { code == ENAMETOOLONG }

  /// The reason in words: not the system's own, which change with platform and locale.
  package var reason: String {
    switch code {
    case ENOENT: "it does not exist"
    case EACCES, EPERM: "permission is denied"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "it is larger than the system allows"
    case EROFS: "the file system is read-only"
    case ENOTDIR: "a part of its path is not a folder"
    case EISDIR: "it is a folder"
    case EEXIST: "it exists already"
    case ENOTEMPTY: "the folder is not empty"
    case ELOOP: "its symbolic links lead in a circle"
    case ENAMETOOLONG: "its name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EXDEV: "it is on another file system"
    case EBUSY: "it is in use"
    case EIO: "the disk reports an error"
    default: "the system reports error \(code)"
    }
  }
}
