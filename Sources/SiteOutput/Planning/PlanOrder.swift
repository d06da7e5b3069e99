/// How the files of a plan are sorted: a function of their paths and origins.
struct PlanOrder: Sendable {
  private struct Name: Equatable {
    let path: String
    let origin: String
  }

  /// As the formats give them.
  private let names: [Name]
  /// Of the names, by path and then by origin.
  private let indices: [Int32]

  init(_ unsorted: [PlannedFile]) {
    let names = unsorted.map { Name(path: $0.outputPath, origin: $0.origin) }
    self.names = names
    // Moving small numbers is quicker than moving files.
    indices = (0..<Int32(names.count)).sorted { a, b in
      let (a, b) = (names[Int(a)], names[Int(b)])
      return a.path == b.path ? a.origin < b.origin : a.path < b.path
    }
  }

  /// Whether it is the order of `unsorted` too.
  func fits(_ unsorted: [PlannedFile]) -> Bool {
    names.count == unsorted.count
      && zip(names, unsorted).allSatisfy { $0.path == $1.outputPath && $0.origin == $1.origin }
  }

  func sorting(_ unsorted: [PlannedFile]) -> [PlannedFile] {
    indices.map { unsorted[Int($0)] }
  }
}
