package import SiteModel
package import Templating

/// All posts by year and month.
package enum ArchiveView {
  package static let view = View<(Archive, [TemplateValue])>([
    .init("years", "`year`, `count` and `months` of each year, newest first") { archive, posts in
      .list(archive.years.map { YearView.view.object(($0, posts)) })
    }
  ])
}

/// A year of the archive.
package enum YearView {
  package static let view = View<(Archive.Year, [TemplateValue])>([
    .init("year", "Such as 2026") { .int($0.0.year) },
    .init("count", "How many posts it has") { .int($0.0.count) },
    .init("months", "Its months, newest first") { year, posts in
      .list(year.months.map { MonthView.view.object((year.year, $0, posts)) })
    },
  ])
}

/// A month of the archive.
package enum MonthView {
  package static let view = View<(Int, Archive.Month, [TemplateValue])>([
    .init("year", "Such as 2026") { .int($0.0) },
    .init("month", "1 to 12") { .int($0.1.month) },
    .init("count", "How many posts it has") { .int($0.1.posts.count) },
    .init("posts", "Its posts, newest first") { _, month, posts in
      .list(month.posts.map { posts[$0] })
    },
  ])
}
