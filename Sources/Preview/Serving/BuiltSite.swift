package import Diagnostics
internal import FileSystem
internal import SourceReading
internal import Synchronization

/// The files of a published site on the disk, as `papersite build` wrote them.
///
/// Requests are looked up in a list of what is there, and never become paths of the file system
/// themselves.
package final class BuiltSite: SiteFiles {
  private typealias Instant = ContinuousClock.Instant

  private struct State {
    /// The files' real paths, by their paths relative to the folder.
    var files: [String: String]
    var listed: Instant
  }

  package let basePath: String
  private let root: String
  private let state: Mutex<State>

  /// - Parameters:
  ///   - root: the output folder, absolute. It has to exist.
  ///   - basePath: the path before each of the site's own, without a slash at the end.
  package init(root: String, basePath: String) throws(Diagnostic) {
    do throws(SystemError) {
      self.root = try FilePath.resolved(root)
      _ = try FolderListing.entries(of: self.root)
    } catch {
      throw Diagnostic(
        .error, "no-output", "the output folder `\(root)` cannot be read: \(error.reason)",
        fix: error.isMissing
          ? "Run `papersite build` first"
          : "Name the folder that `papersite build` wrote, with `--output`")
    }
    self.basePath = basePath
    state = Mutex(State(files: Self.files(in: self.root), listed: .now))
  }

  /// How many files there are.
  package var count: Int { state.withLock { $0.files.count } }

  func file(at path: String) -> ServedFile? {
    guard let place = place(of: path) else { return nil }
    return ServedFile(path: path) { [root] () throws(Diagnostic) in
      try Self.read(place, below: root, as: path)
    }
  }

  /// A path that is not known may be new: the folder is listed again, at most once a while.
  private func place(of path: String) -> String? {
    state.withLock { state in
      if let place = state.files[path], (try? FileStatus(of: place))?.kind == .file { return place }
      guard state.listed.duration(to: .now) > Self.listingInterval else { return nil }
      state = State(files: Self.files(in: root), listed: .now)
      return state.files[path]
    }
  }

  private static let listingInterval = Duration.seconds(1)

  /// All regular files. Symbolic links are left out, wherever they lead, as are hidden files
  /// that no build publishes.
  private static func files(in root: String) -> [String: String] {
    var files: [String: String] = [:]
    var pending = [""]
    while let folder = pending.popLast() {
      let place = folder.isEmpty ? root : FilePath.joined(root, folder)
      for entry in (try? FolderListing.entries(of: place)) ?? [] {
        guard !Self.isHidden(entry.name),
          let name = String(validating: entry.name, as: UTF8.self)
        else { continue }
        let path = folder.isEmpty ? name : FilePath.joined(folder, name)
        let real = FilePath.joined(root, path)
        switch entry.kind ?? (try? FileStatus(of: real))?.kind {
        case .file: files[path] = real
        case .folder: pending.append(path)
        default: break
        }
      }
    }
    return files
  }

  /// Whether a file is hidden that no build publishes: papersite's own, or a repository's.
  private static func isHidden(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") && IgnoredName.contains(name, in: RootFiles.folder)
  }

  /// A folder may have become a link since it was listed.
  private static func read(
    _ place: String, below root: String, as path: String
  ) throws(Diagnostic) -> [UInt8] {
    do {
      let real = try FilePath.resolved(place)
      guard FilePath.isInside(real, root) else { throw Unreachable() }
      return try OpenFile(real).bytes()
    } catch {
      throw Diagnostic(
        .error, "unreadable", "`\(path)` cannot be read", at: SourceLocation(path: path))
    }
  }
}

/// A file is not in its folder any more.
private struct Unreachable: Error {}

/// Answers requests with a published site.
package struct BuiltRouter: Sendable {
  private let site: BuiltSite
  private let hosts: AllowedHosts

  package init(_ site: BuiltSite, hosts: AllowedHosts) {
    self.site = site
    self.hosts = hosts
  }

  package func response(to request: HTTPRequest) -> HTTPResponse {
    guard hosts.contains(request["host"] ?? "localhost") else { return .misdirected }
    return SiteRouter(site).response(to: request)
  }
}
