internal import Diagnostics
internal import SiteModel
internal import Text
internal import Templating

/// A list of papers over as many pages as it takes.
struct PaperListing: Sendable {
  let kind: PageView.Kind
  let title: String
  let description: String
  let base: SitePath
  let origin: String
  let list: PaperList
  var group: PaperGroup?
  var feed: SitePath?
  var citations: SitePath?
  /// A chart for its first page.
  var chart: @Sendable (PublishedSite) -> Chart? = { _ in nil }

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let pagination = Pagination(
      list.papers, size: site.published.paperSettings.perPage, base: base)
    let whole = OnDemand { ContentHash(writing: write) }
    let papers = site.published.ledger.papers
    return pagination.pages.indices.map { index in
      PlannedFile(
        pagination.pages[index].path, from: origin,
        given: {
          $0.write(whole.value)
          $0.write(pagination.pages[index].posts.map { papers[$0].path.path })
        }
      ) { site throws(Diagnostic) in
        try render(pagination, index, site)
      }
    }
  }

  /// All that the plan has settled for all of the pages.
  private func write(to store: inout StoreWriter) {
    for text in [kind.rawValue, title, description, group?.name, feed?.path, citations?.path] {
      store.write(text)
    }
    for section in list.sections {
      switch section.heading {
      case .month(let year, let month): store.write([year, month])
      case .rating(let index): store.write([index])
      }
      store.write(section.papers.count)
    }
  }

  private func render(
    _ pagination: Pagination, _ index: Int, _ site: RenderedSite
  ) throws(Diagnostic) -> [UInt8] {
    var page = site.page(
      kind, title: title, description: description, path: pagination.pages[index].path)
    page.number = index + 1
    if index > 0 { page.twin = nil }
    page.feed = feed.map { ("\(title) - \(site.configuration.title)", $0) }
    let listing = ListingView.Input(
      published: site.published, kind: kind, group: group, list: list, pagination: pagination,
      page: index, feed: feed, citations: citations,
      chart: index == 0 ? chart(site.published) : nil)
    return try site.render(
      "papers.html",
      RenderedSite.Subject(
        page: PageView.view.object(page),
        paginator: PaginatorView.view.object(
          PaginatorView.Input(
            pagination: pagination, index: index, posts: nil, addresses: site.addresses)),
        listing: ListingView.view.object(listing)))
  }
}
