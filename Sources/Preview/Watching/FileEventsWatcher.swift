#if canImport(CoreServices)
  internal import CoreServices
  internal import Dispatch
  internal import FileSystem
  internal import SourceReading
  internal import Synchronization

  /// Watches by macOS's file system events.
  final class FileEventsWatcher: FolderWatcher {
    /// What the stream's callback is given.
    private final class Receiver: Sendable {
      let prefixes: [String]
      let onChange: @Sendable (FolderChanges) -> Void

      init(prefixes: [String], onChange: @escaping @Sendable (FolderChanges) -> Void) {
        self.prefixes = prefixes
        self.onChange = onChange
      }

      /// The system names whole paths, with links resolved.
      func take(_ paths: [String]) {
        let isOurs = paths.contains { path in
          prefixes.contains { FilePath.isInside(path, $0) }
        }
        if isOurs { onChange(.unknown) }
      }
    }

    private struct Stream: @unchecked Sendable {
      let reference: FSEventStreamRef
    }

    private let folders: WatchedFolders
    private let stream = Mutex<Stream?>(nil)
    private let queue = DispatchQueue(label: "papersite.watch")

    init(_ folders: WatchedFolders) {
      self.folders = folders
    }

    func start(onChange: @escaping @Sendable (FolderChanges) -> Void) throws(WatchFailure) {
      let root = (try? FilePath.resolved(folders.root)) ?? folders.root
      let receiver = Receiver(
        prefixes: WatchedFolders.names.map { FilePath.joined(root, $0) }, onChange: onChange)
      var context = FSEventStreamContext(
        version: 0, info: Unmanaged.passRetained(receiver).toOpaque(), retain: nil,
        release: { info in
          guard let info else { return }
          Unmanaged<Receiver>.fromOpaque(info).release()
        }, copyDescription: nil)
      let flags =
        kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
        | kFSEventStreamCreateFlagUseCFTypes
      guard
        let created = FSEventStreamCreate(
          nil, Self.callback, &context, [root] as CFArray,
          FSEventStreamEventId(kFSEventStreamEventIdSinceNow), Self.latency,
          FSEventStreamCreateFlags(flags))
      else { throw WatchFailure(reason: "the system gives no file system events") }
      FSEventStreamSetDispatchQueue(created, queue)
      guard FSEventStreamStart(created) else {
        FSEventStreamInvalidate(created)
        FSEventStreamRelease(created)
        throw WatchFailure(reason: "the system gives no file system events")
      }
      stream.withLock { $0 = Stream(reference: created) }
    }

    func stop() {
      stream.withLock { stream in
        guard let reference = stream?.reference else { return }
        FSEventStreamStop(reference)
        FSEventStreamInvalidate(reference)
        FSEventStreamRelease(reference)
        stream = nil
      }
    }

    private static let callback: FSEventStreamCallback = { _, info, _, paths, _, _ in
      guard let info else { return }
      let list = Unmanaged<CFArray>.fromOpaque(paths).takeUnretainedValue() as? [String]
      Unmanaged<Receiver>.fromOpaque(info).takeUnretainedValue().take(list ?? [])
    }

    /// In seconds.
    private static let latency = 0.005
  }
#endif
