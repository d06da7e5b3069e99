#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

internal import FileSystem
internal import Synchronization

/// The standard streams.
enum Terminal {
  /// Whether standard error is a terminal that may be coloured (https://no-color.org).
  static var hasColor: Bool {
    isInteractive && getenv("NO_COLOR") == nil && string(getenv("TERM")) != "dumb"
  }

  /// Whether a person watches standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    guard let error = write(bytes, to: STDOUT_FILENO) else { return }
    lostOutput.withLock { $0 = $0 ?? error }
  }

  static func writeError(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Opens the standard streams that the process was started without, as nowhere: the next file that
  /// is opened would be taken for them, and messages written into it.
  static func openMissingStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  private static let lostOutput = Mutex<SystemError?>(nil)

  /// Why standard output could not be written whole; nil where it was, or where its reader has gone
  /// away, who wants no more of it.
  static var outputFailure: SystemError? {
    lostOutput.withLock { $0 }.flatMap { $0.isBrokenPipe ? nil : $0 }
  }

  private static func string(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  /// A reader that has gone away, or a full disk, ends the output but not the command. Returns why
  /// it ended.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return .last }
        written += count
      }
      return nil
    }
  }
}
