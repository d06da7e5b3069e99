internal import Dispatch
internal import Synchronization

/// Looks at the folders again and again.
final class PollingWatcher: FolderWatcher {
  private let folders: WatchedFolders
  private let interval: Duration
  private let task = Mutex<Task<Void, Never>?>(nil)

  init(_ folders: WatchedFolders, interval: Duration = .milliseconds(500)) {
    self.folders = folders
    self.interval = interval
  }

  func start(onChange: @escaping @Sendable () -> Void) {
    let first = FolderSnapshot(folders)
    task.withLock { [folders, interval] task in
      task = Task {
        var last = first
        while (try? await Task.sleep(for: interval)) != nil {
          let now = FolderSnapshot(folders)
          if now != last { onChange() }
          last = now
        }
      }
    }
  }

  func stop() {
    task.withLock { $0?.cancel() }
  }
}
