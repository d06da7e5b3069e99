internal import SiteModel

/// What a topic or an author is called, without their papers.
package struct GroupName: Sendable {
  private let group: PaperGroup

  init(_ group: PaperGroup) {
    self.group = group
  }

  var name: String { group.name }
  var slug: String { group.slug }
  var path: SitePath { group.path }

  /// The first of `names` that is a spelling of its name; its name itself where that is there.
  func spelling(among names: [String]) -> String? { group.spelling(among: names) }

  /// Whether `name` is a spelling of its name.
  func isCalled(_ name: String) -> Bool { group.isCalled(name) }
}
