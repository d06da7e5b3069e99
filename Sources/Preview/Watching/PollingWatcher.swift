internal import Dispatch
internal import SourceReading
internal import Synchronization

/// Looks at the folders again and again.
final class PollingWatcher: FolderWatcher {
  private struct State {
    var last: FolderSnapshot?
    var isOver = false
  }

  private let folders: WatchedFolders
  private let interval: Duration
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "papersite.watch")

  init(_ folders: WatchedFolders, interval: Duration = .milliseconds(500)) {
    self.folders = folders
    self.interval = interval
  }

  func start(onChange: @escaping @Sendable (FolderChanges) -> Void) {
    state.withLock { $0.last = FolderSnapshot(folders) }
    lookLater(onChange)
  }

  func stop() {
    state.withLock { $0.isOver = true }
  }

  private func lookLater(_ onChange: @escaping @Sendable (FolderChanges) -> Void) {
    let nanoseconds = Int(interval / .nanoseconds(1))
    queue.asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) { [weak self] in
      self?.look(onChange)
    }
  }

  private func look(_ onChange: @escaping @Sendable (FolderChanges) -> Void) {
    let now = FolderSnapshot(folders)
    let (isOver, isChange) = state.withLock { state in
      let isChange = state.last != now
      state.last = now
      return (state.isOver, isChange)
    }
    guard !isOver else { return }
    if isChange { onChange(.unknown) }
    lookLater(onChange)
  }
}
