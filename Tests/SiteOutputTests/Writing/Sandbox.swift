import FileSystem
import Foundation

@testable import Diagnostics
@testable import SiteOutput

/// A site's folder of its own for one test, removed with this value.
final class Sandbox: Sendable {
  let root: String

  /// In memory where the system offers that: a test makes thousands of small files.
  init(in parent: String? = nil) throws {
    let memory = "/dev/shm"
    let parent =
      parent
      ?? (FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory())
    let path = FilePath.joined(parent, "papersite-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      atPath: path + "/content/posts", withIntermediateDirectories: true)
    root = try FilePath.resolved(path)
  }

  deinit { try? Disk().removeTree(root) }

  var output: String { root + "/public" }
  var work: String { root + "/.papersite" }

  func writer(
    output: String? = nil, patience: Duration = .zero, disk: Disk = Disk()
  ) throws(Diagnostic) -> OutputWriter {
    let lock = patience > .zero ? try SiteLock(for: .build, in: work, patience: patience) : nil
    return try OutputWriter(
      output: output ?? self.output, source: root, work: work, lock: lock, disk: disk)
  }

  /// Publishes `files`, as one build does.
  @discardableResult
  func publish(
    _ files: [String: String], disk: Disk = Disk()
  ) throws(Diagnostic) -> WriteSummary {
    let writer = try writer(disk: disk)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try writer.stage(OutputFile(path: path, bytes: Array(text.utf8)))
    }
    return try writer.commit()
  }

  /// Puts a file of someone else's into the site's folder.
  func put(_ path: String, _ text: String) throws {
    let place = FilePath.joined(root, path)
    try Disk().makeFolders(FilePath.parent(place))
    try Data(text.utf8).write(to: URL(fileURLWithPath: place))
  }

  func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: FilePath.joined(root, path))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files under a folder of the sandbox by path, without the manifest.
  func files(in folder: String = "public") -> [String: String] {
    let start = FilePath.joined(root, folder)
    var files: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: start) ?? .init() {
      guard path != OutputManifest.fileName else { continue }
      guard (try? FileStatus(of: "\(start)/\(path)").kind) == .file else { continue }
      files[path] = text("\(folder)/\(path)")
    }
    return files
  }
}

extension WriteSummary {
  /// Created, updated, unchanged and deleted.
  var counts: [Int] { [created, updated, unchanged, deleted] }
}
