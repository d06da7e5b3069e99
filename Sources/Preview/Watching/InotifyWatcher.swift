#if os(Linux)
  internal import Dispatch
  internal import FileSystem
  internal import SourceReading
  internal import Synchronization

  #if canImport(Musl)
    internal import Musl
  #else
    internal import Glibc
  #endif

  /// Watches by Linux's inotify: one watch a folder, set and taken away as folders come and go.
  ///
  /// A file counts as changed when its writer has closed it, not at each write, so that nothing is
  /// read half written.
  final class InotifyWatcher: FolderWatcher {
    fileprivate struct State {
      var descriptor: Int32 = -1
      var source: (any DispatchSourceRead)?
      /// The watch of the site's folder itself.
      var root: Int32 = -1
      /// The folder of each watch.
      var paths: [Int32: String] = [:]
    }

    private let folders: WatchedFolders
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "papersite.watch")
    private let onChange = Mutex<(@Sendable (FolderChanges) -> Void)?>(nil)

    init(_ folders: WatchedFolders) {
      self.folders = folders
    }

    func start(onChange: @escaping @Sendable (FolderChanges) -> Void) throws(WatchFailure) {
      self.onChange.withLock { $0 = onChange }
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { throw .inotify(.last) }
      if let failure = watchAll(on: descriptor) {
        close(descriptor)
        throw failure
      }
      state.withLock { state in
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { [weak self] in
          guard let changes = self?.takeEvents(), !changes.isEmpty else { return }
          self?.tell(changes)
        }
        source.setCancelHandler { close(descriptor) }
        source.resume()
        state.source = source
      }
    }

    private func tell(_ changes: FolderChanges) {
      onChange.withLock { $0 }?(changes)
    }

    func stop() {
      onChange.withLock { $0 = nil }
      state.withLock { state in
        state.source?.cancel()
        state.source = nil
        state.descriptor = -1
      }
    }
  }

  // MARK: - Watches

  extension InotifyWatcher {
    /// Sets all watches. Returns why one could not be set.
    private func watchAll(on descriptor: Int32) -> WatchFailure? {
      state.withLock { state in
        state.descriptor = descriptor
        let mask = Self.rootMask | UInt32(IN_MOVE_SELF)
        state.root = inotify_add_watch(descriptor, folders.root, mask)
        guard state.root >= 0 else { return .inotify(.last) }
        state.paths[state.root] = folders.root
        var failure: WatchFailure?
        FolderTree(folders).visit { path, status in
          if status.kind == .folder { failure = state.watch(path) ?? failure }
        }
        return failure
      }
    }

    /// Looks for the site's folder until it is there again: a path that leads nowhere cannot be
    /// watched.
    private func awaitRoot() {
      queue.asyncAfter(deadline: .now() + .milliseconds(200)) { [weak self] in
        guard let self, state.withLock({ $0.source != nil }) else { return }
        let descriptor = state.withLock { $0.descriptor }
        watchAll(on: descriptor) == nil ? tell(.unknown) : awaitRoot()
      }
    }

    /// Of the site's folder itself, only what happens to the watched folders counts.
    fileprivate static let rootMask = UInt32(IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    fileprivate static let mask =
      rootMask | UInt32(IN_CLOSE_WRITE | IN_ATTRIB | IN_ONLYDIR | IN_EXCL_UNLINK)
  }

  extension InotifyWatcher.State {
    /// Watches the folder at `path`. One that has gone meanwhile is none to watch.
    fileprivate mutating func watch(_ path: String) -> WatchFailure? {
      let watch = inotify_add_watch(descriptor, path, InotifyWatcher.mask)
      guard watch >= 0 else {
        let error = SystemError.last
        return error.isMissing || error.isNotAFolder ? nil : .inotify(error)
      }
      paths[watch] = path
      return nil
    }

    /// Stops watching the folder that stood at `path`, and all below it.
    fileprivate mutating func forget(_ path: String) {
      for (watch, place) in paths where FilePath.isInside(place, path) {
        inotify_rm_watch(descriptor, watch)
        paths[watch] = nil
      }
    }
  }

  // MARK: - Events

  extension InotifyWatcher {
    private struct Event {
      let watch: Int32
      let mask: UInt32
      let name: [UInt8]
    }

    /// Reads what is there. Returns the changes among it.
    private func takeEvents() -> FolderChanges {
      state.withLock { state in
        var changes = FolderChanges()
        while let events = Self.read(state.descriptor) {
          for event in events { changes.add(take(event, &state)) }
        }
        return changes
      }
    }

    /// The change that the event is, if it is one. Sets and takes away the watches that it asks for.
    private func take(_ event: Event, _ state: inout State) -> FolderChanges {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
        FolderTree(folders).visit { path, status in
          if status.kind == .folder { _ = state.watch(path) }
        }
        return .unknown
      }
      if event.watch == state.root, event.mask & UInt32(IN_IGNORED | IN_MOVE_SELF) != 0 {
        state.root = -1
        state.forget(folders.root)
        awaitRoot()
        return .unknown
      }
      if event.mask & UInt32(IN_IGNORED) != 0 {
        state.paths[event.watch] = nil
        return FolderChanges()
      }
      guard let folder = state.paths[event.watch], !folders.ignores(event.name, in: folder) else {
        return FolderChanges()
      }
      let name = String(decoding: event.name, as: UTF8.self)
      let path = FilePath.joined(folder, name)
      if folder == folders.root, !WatchedFolders.names.contains(name) { return FolderChanges() }
      guard take(event, at: path, &state) else { return FolderChanges() }
      return FolderChanges(at: folders.relative(path))
    }

    /// Whether it is a change.
    private func take(_ event: Event, at path: String, _ state: inout State) -> Bool {
      let isGone = event.mask & UInt32(IN_MOVED_FROM | IN_DELETE) != 0
      let isNew = event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0
      if isGone { state.forget(path) }
      if isNew {
        // A link to a folder is not marked as one, and a new folder may hold something already.
        var isFolder = false
        FolderTree(folders).visit(path) { path, status in
          guard status.kind == .folder else { return }
          isFolder = true
          _ = state.watch(path)
        }
        // A new file counts when it has been written.
        return isFolder || event.mask & UInt32(IN_MOVED_TO) != 0 || Self.isLink(path)
      }
      return true
    }

    /// Nothing is written to a link after it has been made.
    private static func isLink(_ path: String) -> Bool {
      (try? FileStatus(of: path))?.kind == .link
    }

    /// The next events; nil where there are none for now.
    private static func read(_ descriptor: Int32) -> [Event]? {
      let size = 65_536
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        #if canImport(Musl)
          count = max(0, Musl.read(descriptor, buffer.baseAddress, size))
        #else
          count = max(0, Glibc.read(descriptor, buffer.baseAddress, size))
        #endif
      }
      return bytes.isEmpty ? nil : events(in: bytes)
    }

    /// Each record is a header, and a name that is filled up with zeros.
    private static func events(in bytes: [UInt8]) -> [Event] {
      let headerSize = MemoryLayout<inotify_event>.size
      return bytes.withUnsafeBytes { buffer in
        var events: [Event] = []
        var offset = 0
        while offset + headerSize <= buffer.count {
          let header = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + headerSize
          let end = min(start + Int(header.len), buffer.count)
          events.append(
            Event(
              watch: header.wd, mask: header.mask,
              name: Array(buffer[start..<end].prefix { $0 != 0 })))
          offset = end
        }
        return events
      }
    }
  }

  extension WatchFailure {
    fileprivate static func inotify(_ error: SystemError) -> WatchFailure {
      error.isFull || error.isOutOfFiles
        ? WatchFailure(
          reason: "the system allows no more folders to be watched "
            + "(see fs.inotify.max_user_watches and max_user_instances)")
        : WatchFailure(reason: error.reason)
    }
  }
#endif
