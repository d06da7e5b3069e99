internal import Synchronization

/// When a connection's time is over. Its own task moves it; the server's sweep reads it.
final class Deadline: Sendable {
  typealias Instant = ContinuousClock.Instant

  private struct State {
    var end: Instant?
    /// Since when nothing has been asked; nil while an answer is being made or sent.
    var idleSince: Instant?
  }

  private let state: Mutex<State>

  init() {
    state = Mutex(State(end: nil, idleSince: .now))
  }

  /// Begins to wait for a request, for `duration` at most.
  func waitForRequest(_ duration: Duration) {
    state.withLock { $0 = State(end: .now + duration, idleSince: .now) }
  }

  /// Begins something that may take `duration`.
  func allow(_ duration: Duration) {
    state.withLock { $0 = State(end: .now + duration, idleSince: nil) }
  }

  /// Nobody is waited for.
  func lift() {
    state.withLock { $0 = State(end: nil, idleSince: nil) }
  }

  func isOver(at now: Instant) -> Bool {
    state.withLock { $0.end.map { $0 <= now } ?? false }
  }

  var idleSince: Instant? { state.withLock(\.idleSince) }
}
