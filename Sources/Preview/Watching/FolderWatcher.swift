package import SourceReading

/// Notices changes below folders.
package protocol FolderWatcher: Sendable {
  /// Begins to watch, and calls `onChange` for the changes that are seen, on any thread, until
  /// `stop`. One edit may be several.
  func start(onChange: @escaping @Sendable (FolderChanges) -> Void) throws(WatchFailure)
  func stop()
}

/// Why the system does not watch.
package struct WatchFailure: Error, Equatable {
  /// As a sentence without a full stop.
  package let reason: String
}

/// What of a site's folder is watched.
package struct WatchedFolders: Sendable {
  /// The site's folder, absolute.
  package let root: String

  package init(root: String) {
    self.root = root
  }

  /// The folders of it that are watched, at any depth. They may come and go.
  static let names = ["content", "templates"]

  /// The path of what stands at `path` in the site's folder, relative to that.
  func relative(_ path: String) -> String {
    String(path.dropFirst(root.count).drop { $0 == "/" })
  }

  /// Whether what is called `name` in `folder`, an absolute path, is none of the site's.
  func ignores(_ name: [UInt8], in folder: String) -> Bool {
    IgnoredName.contains(name, in: relative(folder))
  }
}

package enum FolderWatchers {
  /// The system's own watcher.
  package static func native(_ folders: WatchedFolders) -> any FolderWatcher {
    #if os(Linux)
      InotifyWatcher(folders)
    #elseif canImport(CoreServices)
      FileEventsWatcher(folders)
    #else
      PollingWatcher(folders)
    #endif
  }

  /// One that looks again and again: for network drives and the like, which tell nothing.
  package static func polling(_ folders: WatchedFolders) -> any FolderWatcher {
    PollingWatcher(folders)
  }
}
