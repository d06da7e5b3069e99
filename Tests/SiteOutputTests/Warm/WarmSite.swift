import ContentParsing
import Diagnostics
import FileSystem
import Foundation
import SiteModel
import SourceReading
import Testing

@testable import SiteOutput

/// A site that is built over and over into one folder, and each time anew into another.
final class WarmSite {
  let sandbox: Sandbox
  private var written: [String: [UInt8]] = [:]
  /// As the last build that could be published left it.
  private var published: [String: [UInt8]] = [:]

  init(_ sandbox: Sandbox? = nil) throws {
    self.sandbox = try sandbox ?? Sandbox()
  }

  /// Makes the site's folder hold just these files.
  func write(_ files: [String: [UInt8]]) throws {
    for path in written.keys where files[path] == nil {
      try FileManager.default.removeItem(atPath: place(path))
      // Where it is empty now.
      rmdir(FilePath.parent(place(path)))
    }
    for (path, bytes) in files where written[path] != bytes {
      try FileManager.default.createDirectory(
        atPath: FilePath.parent(place(path)), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: place(path)))
    }
    written = files
  }

  private func place(_ path: String) -> String { FilePath.joined(sandbox.root, path) }

  /// What differs between a warm build and a cold one; nil where nothing does.
  ///
  /// - Parameter meanwhile: is done when the warm build begins to render files.
  func compare(
    _ circumstances: RandomEdits.Circumstances = RandomEdits.Circumstances(),
    meanwhile: @escaping @Sendable () -> Void = {}
  ) throws -> String? {
    let fresh = FilePath.joined(sandbox.root, "fresh")
    defer { try? FileManager.default.removeItem(atPath: fresh) }
    let before = tree(sandbox.output)
    let warm = try build(
      circumstances, output: sandbox.output, work: sandbox.work, meanwhile: meanwhile)
    let cold = try build(
      circumstances, output: fresh + "/public", work: fresh + "/work")
    guard warm.found == cold.found else { return "diagnostics \(warm.found) \(cold.found)" }
    let edited = warm.diagnostics.filter { $0.rule == "edited-file" }
    guard warm.diagnostics.filter({ !edited.contains($0) }) == cold.diagnostics,
      warm.counts == cold.counts
    else {
      return "counts or diagnostics \(warm.diagnostics) \(cold.diagnostics)"
    }
    if cold.written != nil { published = tree(fresh + "/public") }
    // A file that a person has changed stays when it is no longer made, and is theirs from then on.
    if !edited.isEmpty { try removeForeignFiles() }
    var after = tree(sandbox.output)
    if cold.written == nil { return after == before ? nil : "something was published" }
    forgetLeftFiles(in: &after[OutputManifest.fileName])
    let different = Set(after.keys).union(published.keys).filter { after[$0] != published[$0] }
    guard different.isEmpty else { return "files \(different.sorted())" }
    guard let written = warm.written else { return "nothing was published" }
    let changed = after.filter { before[$0.key] != $0.value && $0.key != OutputManifest.fileName }
    return written.created + written.updated == changed.count
      ? nil : "\(written) of \(changed.keys.sorted())"
  }

  /// One build, warm unless the folders say otherwise.
  func build(
    _ circumstances: RandomEdits.Circumstances = RandomEdits.Circumstances(),
    output: String? = nil, work: String? = nil, trace: BuildTrace? = nil,
    meanwhile: @escaping @Sendable () -> Void = {}
  ) throws -> PublishedBuild {
    let output = output ?? sandbox.output
    let work = work ?? sandbox.work
    let folder = SiteFolder(root: sandbox.root)
    let today = try #require(CalendarDay(year: 2026, month: 2, day: circumstances.day))
    func attempt(_ lock: consuming SiteLock? = nil) -> PublishedBuild {
      let sources = folder.read()
      var options = BuildOptions(
        selection: Selection(includesDrafts: circumstances.includesDrafts, today: today),
        trace: trace)
      // Cards, where Pango is there; no Pagefind.
      options.tools = BuildTools(
        for: SiteBuild.settings(of: sources).configuration, environment: [:], work: work)
      return PublishedBuild(
        sources, of: folder, options: options,
        at: PublishedBuild.Places(
          source: sandbox.root, work: work, output: { _ in output }), lock: lock,
        mayPublish: { !$0.contains { $0.severity == .error } },
        progress: Watch(hasBegun: meanwhile))
    }
    let build = attempt()
    guard build.isHeldUp else { return build }
    return attempt(try SiteLock(for: .build, in: work, patience: .seconds(10)))
  }

  /// Puts a copy in the place of each published file.
  func copyPublishedFiles() throws {
    for (name, bytes) in tree(sandbox.output) {
      let place = FilePath.joined(sandbox.output, name)
      try FileManager.default.removeItem(atPath: place)
      try Data(bytes).write(to: URL(filePath: place))
    }
  }

  private func removeForeignFiles() throws {
    for name in tree(sandbox.output).keys where published[name] == nil {
      try FileManager.default.removeItem(atPath: FilePath.joined(sandbox.output, name))
    }
  }

  /// What a warm build knows of changed files that were left there, a cold one cannot know.
  private func forgetLeftFiles(in manifest: inout [UInt8]?) {
    let lines = manifest.flatMap(OutputManifest.init)?.lines.filter { $0.claim != .left }
    manifest = lines.map { OutputManifest($0).bytes }
  }

  private func tree(_ folder: String) -> [String: [UInt8]] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.reduce(into: [:]) { tree, name in
      let path = FilePath.joined(folder, name)
      guard (try? FileStatus(of: path).kind) == .file else { return }
      tree[name] = FileManager.default.contents(atPath: path).map(Array.init)
    }
  }

  /// Now and then something happens to the published files or to the cache. Says what.
  func damage(_ random: inout SplitMix64) throws -> String? {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return try change(in: sandbox.output, &random) { _ in nil }
    case 1: return try change(in: sandbox.output, &random) { $0 + [0x20] }
    case 2: return try change(in: sandbox.output, &random) { $0.map { $0 &+ 1 } }
    case 3: return try change(in: sandbox.work + "/cache", &random) { _ in nil }
    case 4: return try change(in: sandbox.work + "/cache", &random) { $0.dropLast($0.count / 2) }
    case 5:
      return try change(in: sandbox.work + "/cache", &random) { bytes in
        bytes.enumerated().map { $0.offset == bytes.count / 2 ? $0.element ^ 1 : $0.element }
      }
    default: return nil
    }
  }

  private func change(
    in folder: String, _ random: inout SplitMix64, _ change: ([UInt8]) -> [UInt8]?
  ) throws -> String? {
    let files = tree(folder).filter { $0.key != OutputManifest.fileName }
    guard let name = files.keys.sorted().randomElement(using: &random), let bytes = files[name]
    else { return nil }
    let file = URL(filePath: FilePath.joined(folder, name))
    if let changed = change(bytes) {
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(changed))
      try handle.close()
    } else {
      try FileManager.default.removeItem(at: file)
    }
    return "damage to \(name)"
  }
}

private struct Watch: BuildProgress {
  let hasBegun: @Sendable () -> Void

  func begin(total: Int) { hasBegun() }
  func advance() {}
  func finish() {}
}
