package import Fetching
internal import Foundation
internal import Synchronization

/// The cache on the disk. It is written now and then while links are asked for, so that a run that
/// is ended loses little. A file that cannot be read is none; one that cannot be written is not
/// missed, for a cache only saves time.
package final class LinkCacheFile: Sendable {
  private let path: String
  private let clock: FetchClock
  private let lastWrite: Mutex<Double>

  package init(_ path: String, clock: FetchClock = .system) {
    self.path = path
    self.clock = clock
    lastWrite = Mutex(clock.now())
  }

  package func read() -> LinkCache {
    guard let data = FileManager.default.contents(atPath: path) else { return LinkCache() }
    return LinkCache(text: String(decoding: data, as: UTF8.self))
  }

  /// In the place of the old one, all or nothing.
  package func write(_ cache: LinkCache) {
    let file = URL(filePath: path)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(cache.text(now: clock.now()).utf8).write(to: file, options: .atomic)
  }

  /// Writes where the last time was some seconds ago.
  package func writeNowAndThen(_ cache: LinkCache) {
    let now = clock.now()
    let isTime = lastWrite.withLock { last in
      guard now - last >= Self.interval else { return false }
      last = now
      return true
    }
    if isTime { write(cache) }
  }

  private static let interval = 5.0
}
