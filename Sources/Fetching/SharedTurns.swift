internal import Foundation
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Keeps the pause between two requests to one host over several processes, and over runs one
/// after the other: a file that is locked during a request and holds when the last one ended.
package struct SharedTurns: HTTPClient {
  private let client: any HTTPClient
  private let host: String
  private let pause: Duration
  private let path: String
  private let clock: FetchClock

  /// - Parameters:
  ///   - host: whose requests take turns; those to other hosts pass.
  ///   - path: the file; its folder is made.
  package init(
    _ client: any HTTPClient, host: String, pause: Duration, path: String,
    clock: FetchClock = .system
  ) {
    self.client = client
    self.host = host
    self.pause = pause
    self.path = path
    self.clock = clock
  }

  package func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
    guard request.url.host == host, pause > .zero, let file = LockedFile(path) else {
      return try await client.send(request)
    }
    do {
      while !file.lock() { try await clock.sleep(.milliseconds(100)) }
      let last = file.time ?? 0
      // A clock that was set back makes nobody wait longer.
      let rest = min(pause, pause - .seconds(clock.now() - last))
      if rest > .zero { try await clock.sleep(rest) }
    } catch {
      throw .cancelled
    }
    defer { file.unlock(writing: clock.now()) }
    return try await client.send(request)
  }
}

/// A file with one number, which one process at a time may hold.
private final class LockedFile: Sendable {
  private let descriptor: Int32

  /// Nil where it cannot be made: then there is nobody to take turns with.
  init?(_ path: String) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// False where another holds it.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// In seconds since 1970.
  var time: Double? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return Double(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  func unlock(writing time: Double) {
    let bytes = Array(String(time).utf8)
    ftruncate(descriptor, 0)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
    _ = flock(descriptor, LOCK_UN)
  }
}
