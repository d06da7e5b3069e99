internal import Foundation

/// The time, passed in so that tests need not wait.
package struct FetchClock: Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  package let now: @Sendable () -> Double
  /// Waits; throws where the task is cancelled meanwhile.
  package let sleep: @Sendable (Duration) async throws -> Void

  package init(
    now: @escaping @Sendable () -> Double,
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }

  /// The machine's.
  package static let system = FetchClock(
    now: { Date().timeIntervalSince1970 }, sleep: { try await Task.sleep(for: $0) })
}
