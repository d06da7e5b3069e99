internal import Diagnostics
internal import FileSystem

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Which folders a site may be published in, and where its drafts wait.
enum OutputLocation {
  /// The output folder without symbolic links, if it is one that papersite may write; it may be
  /// missing. All paths are absolute; `work` is `.papersite`.
  static func checked(
    output: String, source: String, work: String
  ) throws(Diagnostic) -> String {
    let resolved = try resolved(output)
    if (try? FileStatus(of: work).kind) == .link, (try? FileStatus(following: work)) == nil {
      throw .badWorkFolder(work, "is a link that leads nowhere")
    }
    try checkPlace(of: resolved, source: self.resolved(source), work: self.resolved(work))
    do {
      guard try FileStatus(of: resolved).kind == .folder else {
        throw Diagnostic.badOutput(resolved, "is not a folder")
      }
      try Disk.checkWritable(resolved)
    } catch let error as SystemError {
      guard error.isMissing else { throw .cannotWrite(resolved, error) }
    } catch {
      throw error as? Diagnostic ?? .cannotWrite(resolved, nil)
    }
    return resolved
  }

  // MARK: - Where the output may be

  private static func checkPlace(
    of output: String, source: String, work: String
  ) throws(Diagnostic) {
    if output == "/" { throw .badOutput(output, "is the root of the file system") }
    if SystemFolders.own(output) { throw .badOutput(output, "belongs to the system") }
    if let home = homeFolder, FilePath.isInside(home, output) {
      throw .badOutput(output, "is or holds the home folder")
    }
    if FilePath.isInside(source, output) {
      throw .badOutput(output, "is or holds the site's own folder")
    }
    let sources = ["content", "templates", ".git"].map { FilePath.joined(source, $0) } + [work]
    for folder in sources where FilePath.isInside(output, folder) {
      throw .badOutput(
        output, "is in `\(FilePath.name(folder))`, which holds what a site is made of")
    }
  }

  private static var homeFolder: String? {
    getenv("HOME").flatMap { try? FilePath.resolved(String(cString: $0)) }
  }

  /// `path` without symbolic links, where its last parts need not exist.
  private static func resolved(_ path: String) throws(Diagnostic) -> String {
    do {
      return try FilePath.resolved(path)
    } catch {
      guard error.isMissing else { throw .badOutput(path, "cannot be reached: \(error.reason)") }
      if (try? FileStatus(of: path)) != nil {
        throw .badOutput(path, "is a link that leads nowhere")
      }
    }
    let parent = try resolved(FilePath.parent(path))
    switch FilePath.name(path) {
    case "", ".": return parent
    case "..": return FilePath.parent(parent)
    case let name: return FilePath.joined(parent, name)
    }
  }

  // MARK: - Where the drafts are

  /// In the work folder; where that is on another file system, beside the output; where the output
  /// is a file system of its own, in it. The folder that the output is in has to exist.
  static func staging(of output: String, work: String) throws(SystemError) -> String {
    let work = try FilePath.resolved(work)
    let parent = FilePath.parent(output)
    let isMissing = (try? FileStatus(of: output)) == nil
    if try MountPoint.isShared(work, isMissing ? parent : output) {
      return FilePath.joined(work, "staging")
    }
    let name = "\(OutputPath.reservedPrefix)-staging"
    let isBeside = isMissing ? true : try MountPoint.isShared(parent, output)
    return isBeside
      ? FilePath.joined(parent, "\(name)-\(FilePath.name(output))") : FilePath.joined(output, name)
  }
}
