#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The program that runs.
package enum RunningProgram {
  /// The status of its file; nil where the system does not tell which file that is.
  package static var status: FileStatus? { path.flatMap { try? FileStatus(following: $0) } }

  /// Its bytes.
  package static var file: MappedFile? {
    path.flatMap { MappedFile($0, followingLinks: true) }
  }

  /// Its file's absolute path, with links resolved.
  package static var location: String? { path.flatMap { try? FilePath.resolved($0) } }

  package static var processID: Int { Int(getpid()) }

  private static var path: String? {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(size)) { buffer in
        guard let start = buffer.baseAddress, _NSGetExecutablePath(start, &size) == 0 else {
          return nil
        }
        return String(cString: start)
      }
    #else
      return "/proc/self/exe"
    #endif
  }
}
