/// How a paper's entries spell the names of groups. The names are gone through once, not for each
/// group.
package struct NameSpellings {
  private let names: [String]
  private let known: Set<String>
  /// The first spelling of each key.
  private lazy var spellings = Dictionary(
    names.map { (GroupGathering.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })

  package init(_ names: [String]) {
    self.names = names
    known = Set(names)
  }

  /// The first of the names that is a spelling of the group's; its name itself where that is there.
  package mutating func spelling(of group: PaperGroup) -> String? {
    known.contains(group.name) ? group.name : spellings[group.key]
  }
}
