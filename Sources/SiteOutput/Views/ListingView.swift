package import SiteModel
internal import Templating

/// A list of papers over as many pages as it takes.
package enum ListingView {
  package struct Input: Sendable {
    let published: PublishedSite
    let kind: PageView.Kind
    /// The topic or author whose papers it lists.
    let group: PaperGroup?
    let list: PaperList
    let pagination: Pagination
    /// Index of the page.
    let page: Int
    /// Where its feed and its files for reference managers stand; nil where it has none.
    let feed: SitePath?
    let citations: SitePath?
    /// A chart of the list.
    let chart: Chart?

    /// The papers of the page, as a range of all.
    var range: Range<Int> {
      let start = pagination.pages[..<page].reduce(0) { $0 + $1.posts.count }
      return start..<(start + pagination.pages[page].posts.count)
    }

    /// How many papers the whole section has.
    func count(of heading: PaperList.Heading) -> Int {
      list.sections.first { $0.heading == heading }?.papers.count ?? 0
    }
  }

  package static let view = View<Input>([
    .init("kind", "`papers`, `ratings`, `topic` or `author`") { .text($0.kind.rawValue) },
    .init("name", "The topic's or author's name, or `none`") { .text($0.group?.name) },
    .init("count", "How many papers all pages have") { .int($0.pagination.totalPosts) },
    .init("tabs", "`title`, `url` and `is_current` of each kind of list") { input in
      .list(PaperTabs.of(input.published).map { PaperTabView.view.passingObject(($0, input.kind)) })
    },
    .init("headings", "`title`, `year` (or `none`), `count` and `url` of every section") { input in
      .deferred { headings(of: input) }
    },
    .init("sections", "`title`, `anchor`, `rating`, `count` and `papers` of this page's sections") {
      input in
      .list(
        input.list.sections(in: input.range).map {
          ListingSectionView.view.passingObject((input, $0))
        })
    },
    .init("feed_url", "Its feed, for an `href`, or `none`") { input in
      .text(input.feed.map { input.published.addresses.href($0) })
    },
    .init("citations", "`label` and `url` of its files for reference managers") { input in
      input.citations.map { CitationFileView.list(at: $0, of: input.published) } ?? .list([])
    },
    .init("index_url", "The list of all papers as JSON for the filter, or `none`") { input in
      input.kind == .papers ? .text(input.published.addresses.href(.paperIndex)) : .none
    },
    .init("chart", "`id`, `title`, `description`, `svg`, `columns`, `rows`, or `none`") {
      $0.chart.map(ChartView.view.passingObject) ?? .none
    },
  ])

  private static func headings(of input: Input) -> TemplateValue {
    var start = 0
    var values: [TemplateValue] = []
    for section in input.list.sections {
      let page = input.pagination.pages[start / input.published.paperSettings.perPage]
      values.append(
        ListingHeadingView.view.passingObject(
          ListingHeadingView.Input(
            published: input.published, section: section, page: page.path)))
      start += section.papers.count
    }
    return .list(values)
  }
}

/// A section of a list, as a link to where it begins.
package enum ListingHeadingView {
  package struct Input: Sendable {
    let published: PublishedSite
    let section: PaperList.Section
    /// The page that it begins on.
    let page: SitePath
  }

  package static let view = View<Input>([
    .init("title", "Such as `2026-02`, or the rating") {
      .text($0.published.title(of: $0.section.heading))
    },
    .init("year", "The year of a month, or `none`") { input in
      guard case .month(let year, _) = input.section.heading else { return .none }
      return .int(year)
    },
    .init("rating", "`stars`, `scale`, `glyphs` and `word`, or `none`") {
      $0.published.rating(of: $0.section.heading)
    },
    .init("count", "How many papers it has") { .int($0.section.papers.count) },
    .init("url", "Where it begins, for an `href`") {
      .text($0.published.addresses.href($0.page) + "#" + anchor($0.section.heading))
    },
  ])

  /// The `id` of a section.
  static func anchor(_ heading: PaperList.Heading) -> String {
    switch heading {
    case .month(let year, let month): "m\(year)-\(DateValue.twoDigits(month))"
    case .rating(let index): "r\(index + 1)"
    }
  }
}

/// A section of a page of a list.
package enum ListingSectionView {
  package static let view = View<(ListingView.Input, PaperList.Section)>([
    .init("title", "Such as `2026-02`, or the rating") {
      .text($0.0.published.title(of: $0.1.heading))
    },
    .init("anchor", "Its `id`") { .text(ListingHeadingView.anchor($0.1.heading)) },
    .init("rating", "`stars`, `scale`, `glyphs` and `word`, or `none`") {
      $0.0.published.rating(of: $0.1.heading)
    },
    .init("count", "How many papers it has on all pages") { .int($0.0.count(of: $0.1.heading)) },
    .init("papers", "These papers") { input, section in
      .list(
        section.papers.map {
          LedgerPaperView.view.passingObject(
            LedgerPaperView.Input(published: input.published, index: $0))
        })
    },
  ])
}

extension PublishedSite {
  fileprivate func title(of heading: PaperList.Heading) -> String {
    switch heading {
    case .month(let year, let month): return "\(year)-\(DateValue.twoDigits(month))"
    case .rating(let index):
      guard let rating = rating(index) else { return words["unrated"] }
      return rating.title
    }
  }

  fileprivate func rating(of heading: PaperList.Heading) -> TemplateValue {
    guard case .rating(let index) = heading, let rating = rating(index) else {
      return .none
    }
    return RatingView.view.passingObject(rating)
  }
}
