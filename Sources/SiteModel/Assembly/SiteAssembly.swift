package import ContentParsing
package import Diagnostics
internal import Text

/// Makes the site model out of documents.
package struct SiteAssembly {
  package let site: Site
  package let leftOut: [LeftOutDocument]
  /// In no order.
  package let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - posts: what `content/posts` holds, in any order.
  ///   - pages: what `content/pages` holds, in any order.
  ///   - days: the records of `content/days` that can be read; of several for a day the first counts.
  ///   - last: the site at another time, of which is taken what is the same.
  package init(
    posts: [Document], pages: [Document], days: [DayFile] = [],
    configuration: SiteConfiguration, selection: Selection, last: Site? = nil
  ) {
    var builder = PostBuilder(configuration: configuration, selection: selection)
    let builtPosts = builder.posts(posts).sorted(by: Self.isBefore)
    let builtPages = pages.compactMap { builder.page($0) }
      .sorted { $0.path.path < $1.path.path }
    let redirects =
      builtPosts.flatMap {
        builder.redirects(of: $0.document, to: $0.path, title: $0.title)
      }
      + builtPages.flatMap { builder.redirects(of: $0.document, to: $0.path, title: $0.title) }
    site = Site(
      configuration: configuration, posts: builtPosts, pages: builtPages,
      redirects: redirects.sorted { ($0.from.path, $0.source) < ($1.from.path, $1.source) },
      days: days, last: last)
    leftOut = builder.leftOutDocuments
    diagnostics = builder.diagnostics
  }

  /// Newest first; posts of one time by path.
  private static func isBefore(_ a: Post, _ b: Post) -> Bool {
    a.published == b.published
      ? a.document.path < b.document.path : a.published > b.published
  }
}
