internal import Diagnostics
internal import SiteModel
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
  var chart: @Sendable () -> Chart? = { nil }

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let pagination = Pagination(
      list.papers, size: site.published.paperSettings.perPage, base: base)
    return pagination.pages.indices.map { index in
      PlannedFile(pagination.pages[index].path, from: origin) { () throws(Diagnostic) in
        try render(pagination, index, site)
      }
    }
  }

  private func render(
    _ pagination: Pagination, _ index: Int, _ site: RenderedSite
  ) throws(Diagnostic) -> [UInt8] {
    var page = site.page(
      kind, title: title, description: description, path: pagination.pages[index].path)
    page.number = index + 1
    page.feed = feed.map { ("\(title) - \(site.configuration.title)", $0) }
    let listing = ListingView.Input(
      published: site.published, kind: kind, group: group, list: list, pagination: pagination,
      page: index, feed: feed, citations: citations,
      chart: index == 0 ? chart() : nil)
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
