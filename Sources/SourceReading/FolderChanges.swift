internal import FileSystem

/// What has been seen to change in a site's folder since it was read.
package struct FolderChanges: Sendable, Equatable {
  /// Relative to the site's folder; of a folder, all that it holds may have changed.
  private var paths: Set<String> = []
  /// Whether anything else may have changed.
  private var isUnknown = false

  /// Nothing.
  package init() {}

  /// What stands at a path.
  package init(at path: String) { paths = [path] }

  /// Nobody knows what.
  package static var unknown: FolderChanges {
    var changes = FolderChanges()
    changes.isUnknown = true
    return changes
  }

  package var isEmpty: Bool { paths.isEmpty && !isUnknown }

  package mutating func add(_ other: FolderChanges) {
    paths.formUnion(other.paths)
    isUnknown = isUnknown || other.isUnknown
  }

  /// What has changed; nil where that is nothing, much, or not known.
  var fewPaths: Set<String>? { isUnknown || !(1...100 ~= paths.count) ? nil : paths }

  /// Whether the file at `path` may be among them.
  func mayConcern(_ path: String) -> Bool {
    if isUnknown || paths.contains(path) { return true }
    return path.utf8.indices.contains { index in
      path.utf8[index] == UInt8(ascii: "/") && paths.contains(String(path[..<index]))
    }
  }
}
