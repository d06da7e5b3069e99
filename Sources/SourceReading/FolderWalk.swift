internal import Diagnostics
internal import FileSystem

/// A file that the walk came across.
struct FoundFile: Sendable {
  /// Relative to the site's folder.
  let path: String
  /// With symbolic links resolved.
  let realPath: String
  let role: FileRole
  /// In bytes; 0 where the file is read anyway.
  let size: Int
}

/// Lists the files of a site's folder that mean something, each with its role.
struct FolderWalk {
  static let settingsPath = "content/site.yml"
  /// `papersite draft` reads what is in it.
  private static let promptsPath = "content/prompts"
  /// Deeper folders are refused.
  static let depthLimit = 64

  /// In byte order of their paths, once the walk is over.
  private(set) var files: [FoundFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var strayFolders: [StrayFolder] = []
  /// The site's folder with symbolic links resolved: no link may lead out of it.
  private let root: String

  private init(root: String) {
    self.root = root
  }

  /// In the order of their paths, so that files are found nearly in theirs.
  private static let folders: [(path: String, part: FolderPart)] = [
    ("content/days", .days), ("content/pages", .pages), ("content/posts", .posts),
    (RootFiles.folder, .rootFiles), ("templates", .templates),
  ]

  /// All files of the site at `root`. Throws where there is no site at all.
  static func listing(root: String) throws(Diagnostic) -> FolderWalk {
    var walk = FolderWalk(root: try realRoot(root))
    try walk.checkContent()
    for (path, part) in folders { walk.addFolder(path, part: part) }
    walk.addContent()
    walk.addForeignFolders()
    walk.judgeStrayFolders()
    walk.files.sort { $0.path.precedesInBytes($1.path) }
    return walk
  }

  private static func realRoot(_ root: String) throws(Diagnostic) -> String {
    do {
      return try FilePath.resolved(root)
    } catch {
      throw .noSource(root, error)
    }
  }

  private func checkContent() throws(Diagnostic) {
    let target: String
    do {
      target = try FilePath.resolved(FilePath.joined(root, "content"))
    } catch {
      throw error.isMissing ? .noContent : .unreadable("content", error)
    }
    guard FilePath.isInside(target, root) else { throw .linkLeadsOut("content") }
    guard (try? FileStatus(of: target).kind) == .folder else { throw .notAFolder("content") }
  }

  /// The files of `content` itself: the settings, and posts that strayed there.
  private mutating func addContent() {
    guard let folder = openFolder("content", ancestors: []) else { return }
    for entry in folder.entries where !IgnoredName.contains(entry.name, in: folder.path) {
      let path = FilePath.joined("content", String(decoding: entry.name, as: UTF8.self))
      if path == Self.settingsPath {
        addSettings(entry, of: folder)
      } else if let place = StrayContent.properPlace(of: path) {
        diagnostics.append(.strayContent(path, properPlace: place))
      } else if !Self.folders.contains(where: { $0.path == path }), path != Self.promptsPath {
        addStray(path, entry, in: folder)
      }
    }
  }

  private mutating func addStray(_ path: String, _ entry: FolderEntry, in folder: Folder) {
    let place = FilePath.joined(folder.realPath, String(decoding: entry.name, as: UTF8.self))
    switch try? kind(of: entry, at: place) {
    case .file: diagnostics.append(.strayFile(path))
    case .folder: strayFolders.append(StrayFolder(path: path, realPath: place))
    default: break
    }
  }

  /// Warns of those that hold something, unless posts or the like use it through a link.
  private mutating func judgeStrayFolders() {
    for folder in strayFolders {
      guard !files.contains(where: { FilePath.isInside($0.realPath, folder.realPath) }) else {
        continue
      }
      let name = FilePath.name(folder.path)
      switch folder.contents {
      case .nothing: break
      case _ where name == "templates": diagnostics.append(.strayTemplates(folder.path))
      case _ where StrayContent.toolFolders.contains(name):
        diagnostics.append(.strayTools(folder.path))
      case .files: diagnostics.append(.strayFolder(folder.path))
      case .texts: diagnostics.append(.strayTexts(folder.path))
      }
    }
  }

  /// Folders beside `content` that mean something to other generators.
  private mutating func addForeignFolders() {
    for name in StrayContent.foreignFolders {
      let place = FilePath.joined(root, name)
      guard let entries = try? FolderListing.entries(of: place), !entries.isEmpty,
        !entries.contains(where: { $0.name.starts(with: StrayContent.ownMark.utf8) })
      else { continue }
      diagnostics.append(.foreignFolder(name))
    }
  }

  private mutating func addSettings(_ entry: FolderEntry, of folder: Folder) {
    guard let child = child(entry, of: folder) else { return }
    switch child.kind {
    case .file: append(child, role: .settings)
    case .folder: diagnostics.append(.folderNamedAsFile(child.path))
    default: diagnostics.append(.notAFile(child.path, child.kind))
    }
  }

  /// A folder that may be missing.
  private mutating func addFolder(_ path: String, part: FolderPart) {
    do {
      let kind = try FileStatus(of: FilePath.joined(root, path)).kind
      let top = Child(
        name: FilePath.name(path), path: path, realPath: FilePath.joined(root, path), kind: kind)
      guard let target = kind == .link ? resolved(top) : top else { return }
      guard target.kind == .folder else { return diagnostics.append(.notAFolder(path)) }
      walk(path, realPath: target.realPath, part: part, ancestors: [])
    } catch {
      if !error.isMissing { diagnostics.append(.unreadable(path, error)) }
    }
  }
}

// MARK: - One folder

extension FolderWalk {
  /// A name in a folder, links resolved.
  private struct Child {
    let name: String
    let path: String
    let realPath: String
    let kind: FileStatus.Kind
  }

  /// A folder that has been listed, under the folders that led to it.
  private struct Folder {
    let path: String
    let realPath: String
    let entries: [FolderEntry]
    /// This folder's identity last.
    let ancestors: [FileStatus.Identity]
  }

  private mutating func walk(
    _ path: String, realPath: String, part: FolderPart, ancestors: [FileStatus.Identity]
  ) {
    guard let folder = openFolder(path, realPath: realPath, ancestors: ancestors) else { return }
    for entry in folder.entries where !IgnoredName.contains(entry.name, in: folder.path) {
      guard let child = child(entry, of: folder) else { continue }
      switch child.kind {
      case .file: append(child, role: FileRole(name: child.name, in: part))
      case .folder: descend(into: child, from: folder, part: part)
      default: diagnostics.append(.notAFile(child.path, child.kind))
      }
    }
  }

  private mutating func descend(into child: Child, from folder: Folder, part: FolderPart) {
    let role = FileRole(name: child.name, in: part)
    guard !role.isRead else { return diagnostics.append(.folderNamedAsFile(child.path)) }
    let isAssets = part == .templates && child.path == "templates/assets"
    walk(
      child.path, realPath: child.realPath, part: isAssets ? .assets : part,
      ancestors: folder.ancestors)
  }

  private mutating func openFolder(
    _ path: String, realPath: String? = nil, ancestors: [FileStatus.Identity]
  ) -> Folder? {
    let realPath = realPath ?? FilePath.joined(root, path)
    do {
      let identity = try FileStatus(following: realPath).identity
      guard !ancestors.contains(identity) else {
        diagnostics.append(.linkLoop(path))
        return nil
      }
      guard ancestors.count < Self.depthLimit else {
        diagnostics.append(.tooDeep(path, limit: Self.depthLimit))
        return nil
      }
      return Folder(
        path: path, realPath: realPath, entries: try FolderListing.entries(of: realPath),
        ancestors: ancestors + [identity])
    } catch {
      diagnostics.append(.unreadable(path, error))
      return nil
    }
  }

  private mutating func child(_ entry: FolderEntry, of folder: Folder) -> Child? {
    guard let name = String(validating: entry.name, as: UTF8.self),
      !entry.name.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else {
      diagnostics.append(.badName(entry.name, in: folder.path))
      return nil
    }
    let path = FilePath.joined(folder.path, name)
    let realPath = FilePath.joined(folder.realPath, name)
    do {
      let kind = try kind(of: entry, at: realPath)
      let child = Child(name: name, path: path, realPath: realPath, kind: kind)
      return kind == .link ? resolved(child) : child
    } catch {
      diagnostics.append(.unreadable(path, error))
      return nil
    }
  }

  private func kind(
    of entry: FolderEntry, at realPath: String
  ) throws(SystemError) -> FileStatus.Kind {
    if let kind = entry.kind { return kind }
    return try FileStatus(of: realPath).kind
  }

  /// What the link leads to, if that is in the site's folder.
  private mutating func resolved(_ link: Child) -> Child? {
    do {
      let target = try FilePath.resolved(link.realPath)
      guard FilePath.isInside(target, root) else {
        diagnostics.append(.linkLeadsOut(link.path))
        return nil
      }
      return Child(
        name: link.name, path: link.path, realPath: target, kind: try FileStatus(of: target).kind)
    } catch {
      diagnostics.append(.brokenLink(link.path, error))
      return nil
    }
  }

  private mutating func append(_ child: Child, role: FileRole) {
    switch role {
    case .misnamedMarkdown: return diagnostics.append(.misnamedMarkdown(child.path))
    case .misplacedAsset: return diagnostics.append(.misplacedAsset(child.path))
    case .unread: return
    default: break
    }
    do {
      let size = role.isRead ? 0 : try FileStatus(of: child.realPath).size
      files.append(
        FoundFile(path: child.path, realPath: child.realPath, role: role, size: size))
    } catch {
      diagnostics.append(.unreadable(child.path, error))
    }
  }
}
