internal import FileSystem

/// A folder in `content` that is none of the site's, such as `content/images`.
struct StrayFolder: Sendable {
  /// Relative to the site's folder.
  let path: String
  /// With symbolic links resolved.
  let realPath: String

  enum Contents {
    /// Nothing but what does not count, or the site that papersite has written.
    case nothing
    case files
    /// Markdown, and perhaps other files.
    case texts
  }

  var contents: Contents { Self.contents(of: realPath, depth: 0) }

  /// As deep as posts with folders of their own stand; links are not followed.
  private static let depthLimit = 4

  private static func contents(of place: String, depth: Int) -> Contents {
    guard depth < depthLimit, let entries = try? FolderListing.entries(of: place),
      !entries.contains(where: { $0.name.starts(with: StrayContent.ownMark.utf8) })
    else { return .nothing }
    var found = Contents.nothing
    for entry in entries where !IgnoredName.contains(entry.name, in: "content") {
      let child = FilePath.joined(place, String(decoding: entry.name, as: UTF8.self))
      switch (entry.kind ?? (try? FileStatus(of: child).kind), found) {
      case (.file, _) where entry.name.suffix(3).elementsEqual(".md".utf8): return .texts
      case (.folder, _):
        let inner = contents(of: child, depth: depth + 1)
        if case .texts = inner { return .texts }
        if case .files = inner { found = .files }
      case (.file, .nothing): found = .files
      default: break
      }
    }
    return found
  }
}
