internal import SiteModel

/// What a topic or an author is called, without their papers. It points into all of them, as
/// `PostListing` does.
package struct GroupName: Sendable {
  private let groups: [PaperGroup]
  private let index: Int

  /// - Parameter groups: the ledger's topics or authors.
  init(_ index: Int, of groups: [PaperGroup]) {
    self.groups = groups
    self.index = index
  }

  var name: String { groups[index].name }
  var slug: String { groups[index].slug }
  var path: SitePath { groups[index].path }

  /// The first of `names` that is a spelling of its name; its name itself where that is there.
  func spelling(among names: [String]) -> String? { groups[index].spelling(among: names) }

  /// Whether `name` is a spelling of its name.
  func isCalled(_ name: String) -> Bool { groups[index].isCalled(name) }
}
