internal import ContentParsing
package import SiteModel

/// How much there is in a site.
package struct BuildCounts: Equatable, Sendable {
  package let posts: Int
  package let pages: Int
  /// Entries of posts.
  package let papers: Int
  package let leftOut: LeftOut
}

extension SiteBuild {
  package var counts: BuildCounts {
    BuildCounts(
      posts: site.posts.count, pages: site.pages.count,
      papers: site.posts.reduce(0) { $0 + $1.document.entryCount }, leftOut: LeftOut(leftOut))
  }
}
