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

  var group: PaperGroup { groups[index] }
}
