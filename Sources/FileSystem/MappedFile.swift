#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of a file that is not read before they are looked at. The file may be renamed over or
/// removed meanwhile, and may grow, but must not shrink.
package final class MappedFile: Sendable {
  /// Valid while this object lives. Nothing writes to it.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

  /// Nil where there is no such file, or it cannot be mapped. A symbolic link is none, unless links
  /// are followed.
  package init?(_ path: String, followingLinks: Bool = false) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let status = try? FileStatus(descriptor: descriptor), status.kind == .file,
      status.size > 0,
      let start = mmap(nil, status.size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: status.size)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  package var count: Int { bytes.count }

  /// A copy of the bytes in `range`, as far as the file has them.
  package func bytes(in range: Range<Int>) -> [UInt8] {
    Array(bytes[range.clamped(to: 0..<bytes.count)])
  }
}
