#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An open file of which parts are read, on any thread, each time from the file itself: so nothing
/// of it is held in memory, and where it is cut short meanwhile, a part is not there any more.
package final class SharedFile: Sendable {
  private let descriptor: Int32

  /// - Parameter descriptor: of an open file, which is closed when this object goes.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Nil where there is no such file, or it cannot be read.
  package convenience init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.init(descriptor: descriptor)
    guard let status = try? FileStatus(descriptor: descriptor), status.kind == .file else {
      return nil
    }
  }

  deinit { close(descriptor) }

  /// In bytes, as it is now.
  package var size: Int { (try? FileStatus(descriptor: descriptor))?.size ?? 0 }

  /// The bytes in `range`; nil where the file does not have all of them, or cannot be read.
  package func bytes(in range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = read(into: UnsafeMutableRawBufferPointer(buffer), at: range.lowerBound)
    }
    return bytes.count == range.count ? bytes : nil
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    var filled = 0
    while filled < buffer.count {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(descriptor, part.baseAddress, part.count, off_t(offset + filled))
      if count == 0 { break }
      if count > 0 { filled += count } else if !SystemError.last.isInterrupted { break }
    }
    return filled
  }
}
