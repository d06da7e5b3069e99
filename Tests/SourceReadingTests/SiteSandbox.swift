import FileSystem
import Foundation

@testable import Diagnostics
@testable import SourceReading

/// A site's folder of its own for one test, removed with this value.
final class SiteSandbox: Sendable {
  let root: String

  init() throws {
    let path = NSTemporaryDirectory() + "/papersite-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    root = try FilePath.resolved(path)
  }

  /// A site with one post and then `files`.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    try put("content/posts/one.md", "One")
    for (path, text) in files { try put(path, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func read() -> SiteSources {
    SiteFolder(root: root).read()
  }

  func put(_ path: String, _ text: String) throws {
    try makeFolder(FilePath.parent(path))
    try Data(text.utf8).write(to: URL(fileURLWithPath: place(path)))
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: place(path), withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try makeFolder(FilePath.parent(path))
    try FileManager.default.createSymbolicLink(
      atPath: place(path), withDestinationPath: target)
  }

  func place(_ path: String) -> String {
    FilePath.joined(root, path)
  }
}

extension SiteSources {
  /// The rules of all diagnostics with the paths that they name, as `rule path`.
  var findings: [String] {
    diagnostics.map { [$0.rule, $0.location?.path].compactMap { $0 }.joined(separator: " ") }
  }
}
