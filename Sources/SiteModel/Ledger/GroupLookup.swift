/// Finds groups by what a paper's entries call them.
package struct GroupLookup {
  private let groups: [(index: Int, group: PaperGroup)]
  private let byName: [String: Int]
  private lazy var byKey = Dictionary(
    groups.map { ($0.group.key, $0.index) }, uniquingKeysWith: { first, _ in first })

  /// - Parameter groups: each with the index that it is found by.
  package init(_ groups: [(index: Int, group: PaperGroup)]) {
    self.groups = groups
    byName = Dictionary(
      groups.map { ($0.group.name, $0.index) }, uniquingKeysWith: { first, _ in first })
  }

  /// The index of the group with that name, else of the first of which it is a spelling.
  package mutating func index(called name: String) -> Int? {
    byName[name] ?? byKey[GroupGathering.key(of: name)]
  }
}
