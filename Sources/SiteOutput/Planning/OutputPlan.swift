package import Diagnostics
internal import SiteModel
internal import Text

/// All files of a site, before any of them is made.
package struct OutputPlan: Sendable {
  /// By path.
  package let files: [PlannedFile]
  /// An error for each path that two things claim.
  package let collisions: [Diagnostic]

  private let order: PlanOrder

  /// - Parameter last: a plan of the same site at another time. Where it has the same paths, as
  ///   it has after most edits, nothing is sorted.
  package init(
    _ site: RenderedSite, formats: [any OutputFormat] = OutputFormats.all,
    last: OutputPlan? = nil
  ) {
    let unsorted = formats.concurrentMap { $0.plan(site) }.flatMap(\.self)
    if let last, last.order.fits(unsorted) {
      order = last.order
      files = order.sorting(unsorted)
      collisions = last.collisions
    } else {
      order = PlanOrder(unsorted)
      files = order.sorting(unsorted)
      collisions = zip(files, files.dropFirst()).compactMap(Self.collision)
    }
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
      if files[middle].outputPath < path { low = middle + 1 } else { high = middle }
    }
    guard low < files.count, files[low].outputPath == path else { return nil }
    return files[low]
  }
}
