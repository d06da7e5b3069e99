package import Diagnostics
internal import FileSystem
internal import SiteModel
internal import Text

/// All files of a site, before any of them is made.
package struct OutputPlan: Sendable {
  private let site: RenderedSite
  /// The files of each format, by path.
  private let groups: [Group]
  private let all: OnDemand<[PlannedFile]>
  private let foundCollisions: OnDemand<[PathCollision]>

  private struct Group: Sendable {
    let files: [PlannedFile]
    /// Whether it is that of an earlier plan.
    var isTakenOver = false
  }

  /// - Parameter last: a plan of the same site at another time, of which is taken what is the same.
  package init(
    _ site: RenderedSite, formats: [any OutputFormat] = OutputFormats.all,
    last: OutputPlan? = nil
  ) {
    let listsAreSame = last.map { $0.site.site.sharesLists(with: site.site) } ?? false
    let ledgerIsSame = last.map { $0.site.site.sharesLedger(with: site.site) } ?? false
    let groups = Array(formats.enumerated()).concurrentMap { index, format in
      let isSame = format.isMadeOfLists && listsAreSame || format.isMadeOfLedger && ledgerIsSame
      if isSame, let last {
        return Group(files: last.groups[index].files, isTakenOver: true)
      }
      return Group(files: format.plan(site).sortedByPath())
    }
    let all = OnDemand { groups.flatMap(\.files).sortedByPath() }
    self.site = site
    self.groups = groups
    self.all = all
    if let last, last.hasNames(of: groups) {
      foundCollisions = last.foundCollisions
    } else {
      foundCollisions = OnDemand { PathCollision.all(in: all.value) }
    }
    foundCollisions.begin()
  }

  /// The paths that two things claim.
  var collisions: [PathCollision] { foundCollisions.value }

  /// By path.
  package var files: [PlannedFile] { all.value }

  /// The file at `path`, relative to the output folder.
  package func file(at path: String) -> PlannedFile? {
    for group in groups {
      if let file = group.files.first(atSorted: path) { return file }
    }
    return nil
  }

  /// The bytes of one of the files. The same site gives the same bytes, but for files that are
  /// copied, which are read anew.
  package func bytes(of file: PlannedFile) throws(Diagnostic) -> [UInt8] { try file.render(site) }

  /// Whether its files have the paths and origins of those of `groups`.
  private func hasNames(of groups: [Group]) -> Bool {
    zip(groups, self.groups).allSatisfy { group, own in
      group.isTakenOver
        || group.files.elementsEqual(own.files) {
          $0.outputPath == $1.outputPath && $0.origin == $1.origin
        }
    }
  }
}

extension [PlannedFile] {
  /// In byte order of the paths, then by origin.
  fileprivate func sortedByPath() -> [PlannedFile] {
    // The paths in one piece, each with a NUL behind it, are quicker to compare than strings.
    var paths: [UInt8] = []
    let starts = map { file in
      defer {
        paths.append(text: file.outputPath)
        paths.append(0)
      }
      return paths.count
    }
    let order = paths.withUnsafeBufferPointer { paths in
      (0..<Int32(count)).sorted { a, b in
        var (place, other) = (starts[Int(a)], starts[Int(b)])
        while paths[place] == paths[other], paths[place] != 0 {
          (place, other) = (place + 1, other + 1)
        }
        return paths[place] == paths[other]
          ? self[Int(a)].origin < self[Int(b)].origin : paths[place] < paths[other]
      }
    }
    return order.map { self[Int($0)] }
  }

  /// The first file at `path`, relative to the output folder, where the files are sorted by path.
  func first(atSorted path: String) -> PlannedFile? {
    let index = partitioningIndex { !$0.outputPath.precedesInBytes(path) }
    guard index < count, self[index].outputPath.equalsInBytes(path) else { return nil }
    return self[index]
  }
}
