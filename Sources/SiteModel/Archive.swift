internal import ContentParsing

/// The listed posts by year and month, newest first.
package struct Archive: Sendable {
  package struct Year: Sendable {
    package let year: Int
    package let months: [Month]

    package var count: Int { months.reduce(0) { $0 + $1.posts.count } }
  }

  package struct Month: Sendable {
    package let month: Int
    /// Indices into the site's posts.
    package let posts: [Int]
  }

  package let years: [Year]

  package static let path = SitePath("/archive/")

  /// `posts` are sorted, newest first.
  init(posts: [Post]) {
    let listed = posts.indices.filter { posts[$0].isListed }
    years = Self.runs(of: listed, by: { posts[$0].published.day.year }).map { year, posts_ in
      Year(
        year: year,
        months: Self.runs(of: posts_, by: { posts[$0].published.day.month }).map(Month.init))
    }
  }

  private static func runs(of indices: [Int], by key: (Int) -> Int) -> [(Int, [Int])] {
    var runs: [(Int, [Int])] = []
    for index in indices {
      if let last = runs.last, last.0 == key(index) {
        runs[runs.count - 1].1.append(index)
      } else {
        runs.append((key(index), [index]))
      }
    }
    return runs
  }
}
