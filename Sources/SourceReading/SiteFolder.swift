package import Diagnostics
internal import FileSystem
package import Text

/// A site's folder. This target is the only code that reads one.
///
/// 1. The folders of content and templates are listed, links resolved.
/// 2. Posts, pages and templates are read on all cores; nothing is decoded yet.
/// 3. Whatever is wrong is reported beside what could be read.
///
/// Hidden files (but for those of `content/static`) and what editors leave behind (`.x.swp`, `x~`,
/// `#x#`) do not count. Pipes, sockets and devices are never opened, and no link is followed out of
/// the folder.
package struct SiteFolder: Sendable {
  /// Larger posts, pages, templates and settings are refused, in bytes.
  package static let sizeLimit = 10_000_000

  let root: String

  /// - Parameter root: the absolute path of the site's folder.
  package init(root: String) {
    self.root = root
  }

  /// Reads everything but the files that are copied, which are only listed.
  ///
  /// - Parameters:
  ///   - last: what it held before, of which is taken over what `changes` do not concern and seems
  ///     untouched. Nil where all is to be read.
  ///   - changes: what has been seen to change since. Where these are some texts that it held, the
  ///     folder is not listed again.
  package func read(
    last: SiteSources? = nil, changes: FolderChanges = .unknown
  ) -> SiteSources {
    let updated = last?.updated(after: changes) { file in
      // A link may lead elsewhere now.
      guard (try? FilePath.resolved(FilePath.joined(root, file.path))) == file.realPath else {
        return nil
      }
      return try? contents(of: file.path, at: file.realPath)
    }
    if let updated { return updated }
    var sources = SiteSources()
    do throws(Diagnostic) {
      let listing = try FolderWalk.listing(root: root)
      sources.diagnostics = listing.diagnostics
      add(listing.files, known: last?.texts ?? [:], changes, to: &sources)
    } catch {
      sources.diagnostics = [error]
    }
    sources.diagnostics.sort()
    return sources
  }

  /// The bytes of a listed file, as they are now.
  package func bytes(of file: ListedFile) throws(Diagnostic) -> [UInt8] {
    try FileContents.bytes(at: file.realPath, path: file.path, limit: .max)
  }

  /// Of the bytes of a listed file, as they are now. Only a part of them is in memory at a time.
  package func hash(of file: ListedFile) throws(Diagnostic) -> ContentHash {
    try FileContents.hash(at: file.realPath, path: file.path)
  }

  /// The first bytes of a listed file, enough to tell what kind of image it is and how large; none
  /// where they cannot be read.
  package func firstBytes(of file: ListedFile) -> [UInt8] {
    FileContents.firstBytes(at: file.realPath, count: 1 << 18)
  }

  private func add(
    _ files: [FoundFile], known: [String: RawFile], _ changes: FolderChanges,
    to sources: inout SiteSources
  ) {
    let read = files.filter(\.role.isRead).concurrentMap { file -> ReadFile in
      if let known = known[file.path], !changes.mayConcern(file.path),
        known.realPath == file.realPath, known.seemsUntouched
      {
        return .success((file.role, known))
      }
      return ReadFile { () throws(Diagnostic) in
        (file.role, try contents(of: file.path, at: file.realPath))
      }
    }
    for outcome in read { sources.add(outcome) }
    sources.assets = files.filter { $0.role == .asset }.map(\.listed)
    sources.attachments = files.filter { $0.role == .attachment }.map(\.listed)
    sources.rootFiles = files.filter { $0.role == .rootFile }.map(\.listed)
    if sources.posts.isEmpty, !sources.diagnostics.contains(where: { $0.severity == .error }) {
      sources.diagnostics.append(.noPosts)
    }
  }

  private func contents(of path: String, at realPath: String) throws(Diagnostic) -> RawFile {
    let (bytes, status) = try FileContents.read(at: realPath, path: path, limit: Self.sizeLimit)
    return RawFile(path: path, realPath: realPath, bytes: bytes, status: status)
  }
}

/// A file for papersite to understand, or why it could not be read.
private typealias ReadFile = Result<(role: FileRole, raw: RawFile), Diagnostic>

extension SiteSources {
  fileprivate mutating func add(_ outcome: ReadFile) {
    switch outcome {
    case .success((.settings, let file)): settings = file
    case .success((.post, let file)): posts.append(file)
    case .success((.page, let file)): pages.append(file)
    case .success((.record, let file)): records.append(file)
    case .success((.template, let file)): templates.append(file)
    case .success: break
    case .failure(let diagnostic): diagnostics.append(diagnostic)
    }
  }
}

extension FoundFile {
  fileprivate var listed: ListedFile { ListedFile(path: path, size: size, realPath: realPath) }
}
