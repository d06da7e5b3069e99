internal import SiteModel
internal import Text

/// All files of a site, before any of them is made.
package struct OutputPlan: Sendable {
  /// By path.
  package let files: [PlannedFile]
  /// The paths that two things claim.
  let collisions: [PathCollision]

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
      collisions = PathCollision.all(in: files)
    }
  }

  /// The file at `path`, relative to the output folder.
  package func file(at path: String) -> PlannedFile? { files.first(atSorted: path) }
}

extension [PlannedFile] {
  /// The first file at `path`, relative to the output folder, where the files are sorted by path.
  func first(atSorted path: String) -> PlannedFile? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].outputPath < path { low = middle + 1 } else { high = middle }
    }
    guard low < count, self[low].outputPath == path else { return nil }
    return self[low]
  }
}
