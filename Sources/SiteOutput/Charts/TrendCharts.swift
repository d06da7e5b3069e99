internal import ContentParsing
internal import SiteModel

/// The charts of what the site covers. Every number comes from the ledger.
struct TrendCharts: Sendable {
  let published: PublishedSite
  let trends: Trends

  /// Nil where no listed post covers a paper.
  init?(_ published: PublishedSite) {
    guard let trends = published.trends else { return nil }
    self.published = published
    self.trends = trends
  }

  var all: [Chart] {
    let charts = [weeks, topicShares, topicMonths, ratings, organizations, calendar]
    return charts.filter { !$0.rows.isEmpty }
  }

  private var words: InterfaceWords { published.words }
  private var monthNames: [String] {
    DateNames(of: InterfaceLanguage(of: published.configuration.language)).shortMonths
  }
  private var ledger: Ledger { published.ledger }

  private var weeks: Chart {
    Chart(
      id: "weeks", title: words["chart_weeks"],
      description: words.sentence(
        "chart_weeks_description",
        [
          "from": trends.weeks.first?.monday.description ?? "",
          "to": trends.newestDay.description,
          "count": String(trends.weeks.reduce(0) { $0 + $1.count }),
        ]),
      plot: .columns(
        zip(trends.weeks, monthLabels(trends.weeks.map(\.monday))).map { week, label in
          Plot.Column(value: week.count, label: label, tip: "\(week.monday): \(week.count)")
        }, height: 120),
      columns: [words["chart_week"], words["chart_papers"]],
      rows: trends.weeks.reversed().map { ["\($0.monday)", String($0.count)] })
  }

  /// The month where one begins, unless the next one, the end or the name before it is too near for
  /// its name: on a phone, a line has room for some eight.
  private func monthLabels(_ mondays: [CalendarDay]) -> [String] {
    let names = monthNames
    let starts = mondays.indices.filter {
      $0 == 0 || mondays[$0].month != mondays[$0 - 1].month
    }
    let ends = starts.dropFirst() + [max(mondays.count, 12) + 2]
    let room = max(4, (mondays.count + 7) / 8)
    var labelled: [Int] = []
    for (start, end) in zip(starts, ends) where end - start >= 4 {
      if labelled.last.map({ start - $0 >= room }) ?? true { labelled.append(start) }
    }
    return mondays.indices.map { labelled.contains($0) ? names[mondays[$0].month - 1] : "" }
  }

  private var topicShares: Chart {
    let topics = trends.topics(limit: 12)
    return Chart(
      id: "topics", title: words["chart_topics"],
      description: words.sentence(
        "chart_topics_description",
        [
          "to": trends.newestDay.description, "recent": String(trends.recentCount),
          "before": String(trends.countBefore),
        ]),
      plot: .rows(
        topics.map { topic in
          Plot.Row(
            label: ledger.topics[topic.index].name, value: recent(topic).thousandths,
            before: trends.countBefore == 0 ? nil : before(topic).thousandths,
            note: note(topic))
        }, scale: PlotScale.shares),
      columns: [
        words["topics"], words["chart_recent"], words["chart_before"], words["chart_change"],
      ],
      rows: topics.map { topic in
        [
          ledger.topics[topic.index].name, "\(topic.recent) (\(recent(topic).text))",
          "\(topic.before) (\(before(topic).text))",
          trends.countBefore == 0 ? "–" : recent(topic).change(since: before(topic)),
        ]
      })
  }

  private func recent(_ topic: Trends.Topic) -> Share {
    Share(part: topic.recent, whole: trends.recentCount)
  }

  private func before(_ topic: Trends.Topic) -> Share {
    Share(part: topic.before, whole: trends.countBefore)
  }

  private func note(_ topic: Trends.Topic) -> String {
    let share = recent(topic)
    guard trends.countBefore > 0 else { return share.text }
    return "\(share.text)  \(share.change(since: before(topic)))"
  }

  private var topicMonths: Chart {
    let topics = trends.months.count > 1 ? trends.topics(limit: 12) : []
    let heads = trends.months.map(Self.name)
    return Chart(
      id: "topic-months", title: words["chart_topic_months"],
      description: words["chart_topic_months_description"],
      plot: .cells(
        topics.map(cells), heads: trends.months.indices.map(monthHead)),
      columns: [words["topics"]] + heads,
      rows: topics.map { [ledger.topics[$0.index].name] + shares($0).map(\.text) })
  }

  /// The name of one of the months; of many, only every other has the room on a phone.
  private func monthHead(_ index: Int) -> String {
    trends.months.count > 6 && index % 2 == 1 ? "" : monthNames[trends.months[index].month - 1]
  }

  /// The topic's share of each month.
  private func shares(_ topic: Trends.Topic) -> [Share] {
    zip(topic.months, trends.months).map { Share(part: $0, whole: $1.count) }
  }

  private func cells(_ topic: Trends.Topic) -> Plot.CellRow {
    let shares = shares(topic)
    let most = shares.map(\.thousandths).max() ?? 0
    return Plot.CellRow(
      label: ledger.topics[topic.index].name,
      note: Share(part: most, whole: 1000).text + " ↑",
      cells: zip(shares, trends.months).map { share, month in
        Plot.Cell(
          level: Share.level(share.thousandths, of: most),
          tip: "\(Self.name(month)): \(share.text)")
      })
  }

  private static func name(_ month: Trends.Month) -> String {
    "\(month.year)-\(DateValue.twoDigits(month.month))"
  }

  private var ratings: Chart {
    let whole = ledger.papers.count
    let groups = ledger.ratings.map { group in
      (group.rating?.title ?? words["unrated"], Share(part: group.papers.count, whole: whole))
    }
    return Chart(
      id: "ratings", title: words["chart_ratings"],
      description: words.sentence("chart_ratings_description", ["count": String(whole)]),
      plot: .rows(
        groups.map { name, share in
          Plot.Row(label: name, value: share.thousandths, note: "\(share.part)  \(share.text)")
        }, scale: { _ in .wholeShares }),
      columns: [words["rating"], words["chart_papers"], words["chart_share"]],
      rows: groups.map { [$0, String($1.part), $1.text] })
  }

  private var organizations: Chart {
    let organizations = trends.organizations(limit: 15)
    return Chart(
      id: "organizations", title: words["chart_organizations"],
      description: words["chart_organizations_description"],
      plot: .rows(
        organizations.map { Plot.Row(label: $0.name, value: $0.count, note: String($0.count)) },
        scale: { PlotScale(reaching: $0) }),
      columns: [words["affiliation"], words["chart_papers"]],
      rows: organizations.map { [$0.name, String($0.count)] })
  }

  private var calendar: Chart {
    let mondays = (0..<53).reversed().map { trends.newestDay.monday.adding(days: -7 * $0) }
    let most = trends.days.values.max() ?? 0
    let columns = zip(mondays, monthLabels(mondays)).map { monday, label in
      Plot.WeekColumn(
        label: label,
        days: (0..<7).map { offset in
          let day = monday.adding(days: offset)
          guard day <= trends.newestDay else { return nil }
          let count = trends.days[day] ?? 0
          return Plot.Cell(level: Share.level(count, of: most), tip: "\(day): \(count)")
        })
    }
    let active = mondays.reduce(0) { sum, monday in
      sum + (0..<7).count { (trends.days[monday.adding(days: $0)] ?? 0) > 0 }
    }
    return Chart(
      id: "calendar", title: words["chart_calendar"],
      description: words.sentence(
        "chart_calendar_description",
        [
          "from": mondays[0].description, "to": trends.newestDay.description,
          "days": String(active),
        ]),
      plot: .calendar(columns), columns: [words["filter_month"], words["chart_papers"]],
      rows: trends.months.reversed().map { [Self.name($0), String($0.count)] })
  }
}

extension TrendCharts {
  /// A topic's entries a month, and its share of late; nil where there is but one month.
  func chart(ofTopic index: Int) -> Chart? {
    guard trends.months.count > 1 else { return nil }
    let topic = trends.topic(index)
    let months = Array(zip(trends.months, topic.months))
    return Chart(
      id: "topic-trend", title: words["chart_months"],
      description: words.sentence(
        "chart_topic_description",
        ["recent": recent(topic).text, "before": before(topic).text]),
      plot: .columns(
        months.enumerated().map { index, entry in
          let (month, count) = entry
          return Plot.Column(
            value: count, label: monthHead(index),
            tip: "\(Self.name(month)): \(count)")
        }, height: 56, places: 6),
      columns: [words["filter_month"], words["chart_papers"], words["chart_share"]],
      rows: months.reversed().map { month, count in
        [Self.name(month), String(count), Share(part: count, whole: month.count).text]
      })
  }
}
