internal import SiteOutput
internal import Synchronization

/// A line that counts what is done while a person waits; silent where none watches, and for what
/// ends before a line could be read.
final class Progress: BuildProgress {
  private struct State {
    var total = 0
    var done = 0
    var isShown = false
    var lastShown: ContinuousClock.Instant
  }

  /// Stands before the numbers, such as `Rendering`.
  private let verb: String
  /// Stands behind them, such as `files`.
  private let noun: String
  private let isInteractive: Bool
  private let state: Mutex<State>

  init(_ verb: String, _ noun: String, isInteractive: Bool = Terminal.isInteractive) {
    self.verb = verb
    self.noun = noun
    self.isInteractive = isInteractive
    state = Mutex(State(lastShown: .now))
  }

  func begin(total: Int) {
    state.withLock { $0.total = total }
  }

  /// One more is done. May be called on any thread.
  func advance() {
    guard isInteractive else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      guard state.lastShown.duration(to: now) >= Self.interval else { return }
      state.lastShown = now
      state.isShown = true
      let percent = state.done * 100 / max(state.total, 1)
      Terminal.writeError(
        "\r\(verb) \(state.done) of \(state.total) \(noun) (\(percent)%)\u{1B}[K")
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.isShown { Terminal.writeError("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private static let interval = Duration.milliseconds(100)
}
