internal import Diagnostics
internal import SiteModel

/// `/trends/`: charts of what the site covers.
struct TrendsPage: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasTrendsPage else { return [] }
    return [
      PlannedFile(.trends, from: "the trends", given: { _ in }) { () throws(Diagnostic) in
        try render(site)
      }
    ]
  }

  private func render(_ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    guard let charts = TrendCharts(site.published) else { return [] }
    let page = site.page(
      .trends, title: site.words["trends"], description: site.words["trends_description"],
      path: .trends)
    return try site.render(
      "trends.html",
      RenderedSite.Subject(
        page: PageView.view.object(page),
        trends: TrendsView.view.object(
          TrendsView.Input(published: site.published, charts: charts))))
  }
}
