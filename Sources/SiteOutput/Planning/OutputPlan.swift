package import Diagnostics
internal import SiteModel

/// All files of a site, before any of them is made.
package struct OutputPlan: Sendable {
  /// By path.
  package let files: [PlannedFile]
  /// An error for each path that two things claim.
  package let collisions: [Diagnostic]

  package init(_ site: RenderedSite, formats: [any OutputFormat] = OutputFormats.all) {
    files = formats.flatMap { $0.plan(site) }
      .sorted { ($0.outputPath, $0.origin) < ($1.outputPath, $1.origin) }
    collisions = zip(files, files.dropFirst()).compactMap(Self.collision)
  }

  /// A file system may not tell cases apart, and a file may stand where a folder is needed; both
  /// would lose one of the two.
  private static func collision(_ a: PlannedFile, _ b: PlannedFile) -> Diagnostic? {
    guard b.outputPath.utf8.starts(with: a.outputPath.utf8) else { return nil }
    let isSame = a.outputPath == b.outputPath
    let isFolder = b.outputPath.hasPrefix(a.outputPath + "/")
    guard isSame || isFolder else { return nil }
    let what =
      isSame
      ? "\(a.origin) and \(b.origin) both want to be at \"\(a.path.path)\""
      : "\(a.origin) wants a file at \"\(a.path.path)\", which \(b.origin) needs as a folder"
    return Diagnostic(
      .error, "path-collision", what,
      fix: "Give one of them another `slug`, `permalink` or name",
      at: SourceLocation(path: b.origin))
  }

  /// The file at `path`, relative to the output folder.
  package func file(at path: String) -> PlannedFile? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.outputPath < path { low = middle + 1 } else { high = middle }
    }
    guard low < files.count, files[low].path.outputPath == path else { return nil }
    return files[low]
  }
}
