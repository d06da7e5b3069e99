#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file opened for reading. It is a regular file and not a symbolic link, and opening it never
/// waits for anyone.
package struct OpenFile: ~Copyable {
  private let descriptor: Int32
  package let status: FileStatus

  /// Why a path could not be opened as a file.
  package enum Failure: Error {
    case system(SystemError)
    /// What stands there is not a file.
    case notAFile(FileStatus.Kind)
  }

  package init(_ path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let error = SystemError.last
      throw error.isLink ? .notAFile(.link) : .system(error)
    }
    do {
      let status = try FileStatus(descriptor: descriptor)
      guard status.kind == .file else { throw Failure.notAFile(status.kind) }
      self.descriptor = descriptor
      self.status = status
    } catch {
      close(descriptor)
      throw (error as? SystemError).map(Failure.system) ?? (error as? Failure) ?? .notAFile(.device)
    }
  }

  deinit { close(descriptor) }

  /// Fills `buffer` as far as the file goes, and says how many bytes there were.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, part.baseAddress, part.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, part.baseAddress, part.count)
      #else
        let count = Glibc.read(descriptor, part.baseAddress, part.count)
      #endif
      if count == 0 { break }
      if count > 0 { filled += count } else if !SystemError.last.isInterrupted { throw .last }
    }
    return filled
  }

  /// The bytes of the whole file, of the size that it had when it was opened.
  package func bytes() throws(SystemError) -> [UInt8] {
    try nextBytes(atMost: status.size)
  }

  /// At most `count` bytes from the beginning.
  package func firstBytes(_ count: Int) throws(SystemError) -> [UInt8] {
    try nextBytes(atMost: min(count, status.size))
  }
}

extension OpenFile {
  /// The bytes up to the end of a file that does not tell its size, as those of `/proc`.
  package func growingBytes() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let part = try nextBytes(atMost: 1 << 16)
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  /// The bytes that follow on those that have been read, at most `limit`; none at the end.
  package func nextBytes(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(SystemError) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
