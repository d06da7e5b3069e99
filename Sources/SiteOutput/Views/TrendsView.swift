internal import ContentParsing
internal import SiteModel
internal import Templating

/// What the site covers, in numbers.
package enum TrendsView {
  package struct Input: Sendable {
    let published: PublishedSite
    let charts: TrendCharts
  }

  package static let view = View<Input>([
    .init("tabs", "`title`, `url` and `is_current` of each way in to the papers") { input in
      .list(PaperTabs.of(input.published).map { PaperTabView.view.object(($0, .trends)) })
    },
    .init("updated", "The newest day that covers a paper, for the `date` filter") {
      .text($0.charts.trends.newestDay.description)
    },
    .init("charts", "`id`, `title`, `description`, `svg`, `columns` and `rows` of each chart") {
      input in
      .list(input.charts.all.map(ChartView.view.object))
    },
  ])
}
