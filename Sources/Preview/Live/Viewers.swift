internal import Synchronization

/// A page that is open in a browser.
struct Viewer: Sendable {
  /// The path of its address, decoded.
  let path: String
  /// Of the bytes that it shows; see `LivePage`.
  let version: String
}

/// The pages that are open in browsers.
final class Viewers: Sendable {
  private struct Entry {
    let viewer: Viewer
    let continuation: AsyncStream<String>.Continuation
    /// The last state it was told, so that it is told only once.
    var state: BrowserEvent?
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    var nextID = 0
  }

  private let limit: Int
  /// Held while somebody is told something. Whoever comes in while all are told is told after that,
  /// and misses nothing.
  private let turn = Mutex(())
  private let state = Mutex(State())

  /// - Parameter limit: how many there are at most.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes `viewer` in. Returns the stream of its events, which begins with what `first` finds;
  /// nil where there are too many.
  func open(_ viewer: Viewer, first: () -> [BrowserEvent]) -> AsyncStream<String>? {
    turn.withLock { _ in admit(viewer, first: first) }
  }

  private func admit(_ viewer: Viewer, first: () -> [BrowserEvent]) -> AsyncStream<String>? {
    let (stream, continuation) = AsyncStream<String>.makeStream(
      bufferingPolicy: .bufferingNewest(Self.waitingEvents))
    guard state.withLock({ $0.entries.count < limit }) else { return nil }
    let first = first()
    let id = state.withLock { state in
      state.nextID += 1
      state.entries[state.nextID] = Entry(
        viewer: viewer, continuation: continuation, state: first.last { $0.isState })
      return state.nextID
    }
    continuation.onTermination = { [weak self] _ in self?.close(id) }
    for event in first { continuation.yield(event.text) }
    return stream
  }

  private func close(_ id: Int) {
    state.withLock { $0.entries[id] = nil }
  }

  /// Tells each viewer what `events` says for it.
  func tell(_ events: (Viewer) -> [BrowserEvent]) {
    turn.withLock { _ in
      let entries = state.withLock { $0.entries }
      for (id, entry) in entries {
        for event in events(entry.viewer) where event != entry.state {
          entry.continuation.yield(event.text)
          if event.isState { state.withLock { $0.entries[id]?.state = event } }
        }
      }
    }
  }

  private static let waitingEvents = 64
}

extension BrowserEvent {
  fileprivate var isState: Bool {
    if case .state = self { true } else { false }
  }
}
