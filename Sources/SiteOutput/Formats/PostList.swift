internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import Templating

/// A list of posts over as many pages as it takes.
struct PostList: Sendable {
  let template: String
  let kind: PageView.Kind
  let title: String
  let description: String
  let posts: [Int]
  let base: SitePath
  let origin: String
  var feed: (title: String, path: SitePath)?
  var term: TemplateValue = .none

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let pagination = Pagination(posts, size: site.configuration.postsPerPage, base: base)
    return pagination.pages.indices.map { index in
      PlannedFile(
        pagination.pages[index].path, from: origin,
        given: { write(pagination, index, site, to: &$0) }
      ) { () throws(Diagnostic) in
        try render(pagination, index, site)
      }
    }
  }

  private func write(
    _ pagination: Pagination, _ index: Int, _ site: RenderedSite, to store: inout StoreWriter
  ) {
    for text in [template, kind.rawValue, title, description, feed?.title, feed?.path.path] {
      store.write(text)
    }
    store.write(pagination.totalPosts)
    let posts = pagination.pages[index].posts
    let all = site.published.whole.posts
    store.write(posts.count)
    for post in posts { store.write(all[post].document.path) }
  }

  private func render(
    _ pagination: Pagination, _ index: Int, _ site: RenderedSite
  ) throws(Diagnostic) -> [UInt8] {
    var page = site.page(
      kind, title: title, description: description, path: pagination.pages[index].path)
    page.number = index + 1
    page.feed = feed
    return try site.render(
      template,
      RenderedSite.Subject(
        page: PageView.view.object(page),
        paginator: PaginatorView.view.object(
          PaginatorView.Input(
            pagination: pagination, index: index, posts: site.posts, addresses: site.addresses)),
        term: term))
  }
}
