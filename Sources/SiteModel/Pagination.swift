/// A list of posts cut into pages.
package struct Pagination: Sendable {
  /// One page of the list.
  package struct ListPage: Sendable {
    /// 1-based.
    package let number: Int
    package let path: SitePath
    /// Indices into the site's posts.
    package let posts: [Int]
  }

  /// At least one, which may be empty.
  package let pages: [ListPage]
  package let totalPosts: Int

  /// The first page stands at `base`, the others at `base/page/N/`.
  package init(_ posts: [Int], size: Int, base: SitePath) {
    totalPosts = posts.count
    let starts = posts.isEmpty ? [0] : Array(stride(from: 0, to: posts.count, by: size))
    pages = starts.enumerated().map { index, start in
      ListPage(
        number: index + 1,
        path: index == 0 ? base : SitePath("\(base.path)page/\(index + 1)/"),
        posts: Array(posts[start..<min(start + size, posts.count)]))
    }
  }
}
