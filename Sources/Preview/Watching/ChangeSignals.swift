internal import Dispatch
internal import SourceReading
internal import Synchronization

/// Turns changes as they come into one signal a run of them.
final class ChangeSignals: Sendable {
  /// A signal a run. A run that ends while the reader is busy with an earlier one is kept.
  let signals: AsyncStream<Void>

  private let continuation: AsyncStream<Void>.Continuation
  private let burst = Mutex(Burst())
  private let seen = Mutex(FolderChanges())
  private let queue = DispatchQueue(label: "papersite.changes")

  init() {
    (signals, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Notes changes. May be called on any thread.
  func note(_ changes: FolderChanges) {
    seen.withLock { $0.add(changes) }
    let isFirst = burst.withLock { burst in
      let isFirst = burst.end == nil
      burst.note(at: .now)
      return isFirst
    }
    if isFirst { wait() }
  }

  /// What was noted since it was last asked for.
  func take() -> FolderChanges {
    seen.withLock { seen in
      defer { seen = FolderChanges() }
      return seen
    }
  }

  func finish() {
    continuation.finish()
  }

  /// Waits until the run is over, however often that is put off.
  private func wait() {
    let remaining = burst.withLock { burst -> Duration? in
      guard let end = burst.end else { return nil }
      let remaining = ContinuousClock.now.duration(to: end)
      guard remaining <= .zero else { return remaining }
      burst = Burst()
      return nil
    }
    guard let remaining else {
      continuation.yield()
      return
    }
    let nanoseconds = Int(remaining / .nanoseconds(1)) + 1
    queue.asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) { [weak self] in self?.wait() }
  }
}
