internal import SiteModel
internal import Templating

/// One page of a list of posts.
package enum PaginatorView {
  package struct Input: Sendable {
    let pagination: Pagination
    /// Index of the page.
    let index: Int
    /// The views of all posts; nil where the list is not one of posts.
    let posts: [TemplateValue]?
    let addresses: Addresses

    func url(at index: Int) -> TemplateValue {
      guard pagination.pages.indices.contains(index) else { return .none }
      return .text(addresses.href(pagination.pages[index].path))
    }

    /// The first page, the last, and up to three on each side of this one.
    var nearbyIndices: [Int] {
      let last = pagination.pages.count - 1
      let near = max(0, index - 3)...min(last, index + 3)
      return (near.lowerBound > 0 ? [0] : []) + near + (near.upperBound < last ? [last] : [])
    }
  }

  package static let view = View<Input>([
    .init("posts", "The posts of this page; empty where it lists papers") { input in
      .list(
        input.posts.map { posts in
          input.pagination.pages[input.index].posts.map { posts[$0] }
        } ?? [])
    },
    .init("number", "Which page this is, from 1") { .int($0.index + 1) },
    .init("total_pages", "How many pages there are") { .int($0.pagination.pages.count) },
    .init("total_posts", "How many posts all pages have") { .int($0.pagination.totalPosts) },
    .init("first_url", "The first page") { $0.url(at: 0) },
    .init("last_url", "The last page") { $0.url(at: $0.pagination.pages.count - 1) },
    .init("previous_url", "The page with newer posts, or `none`") { $0.url(at: $0.index - 1) },
    .init("next_url", "The page with older posts, or `none`") { $0.url(at: $0.index + 1) },
    .init("pages", "`number`, `url` and `is_current` of every page") { input in
      .deferred {
        .list(input.pagination.pages.indices.map { ListPageView.view.passingObject((input, $0)) })
      }
    },
    .init("nearby", "Of `pages`, the first, the last, and three on each side of this one") {
      input in
      .deferred { .list(input.nearbyIndices.map { ListPageView.view.passingObject((input, $0)) }) }
    },
  ])
}

/// A link to one page of a list.
package enum ListPageView {
  package static let view = View<(PaginatorView.Input, Int)>([
    .init("number", "From 1") { .int($0.1 + 1) },
    .init("url", "Its address, for an `href`") { $0.0.url(at: $0.1) },
    .init("is_current", "Whether it is the page being made") { .bool($0.0.index == $0.1) },
  ])
}
