internal import ContentParsing
internal import SiteModel

struct TrendsTool: AgentTool {
  let name = "trends"
  let title = "Trends"
  let summary = """
    Tells how many papers the digest covered lately, and which topics rise or fall: the newest 30 \
    days against the 30 before, counted from the newest day that covers a paper.
    """
  let parameters = [
    ToolParameter("limit", .integer(1...50), "At most so many topics; 10 where it is not given.")
  ]
  let output = OutputSchema.object([
    "newest_day": OutputSchema.text, "recent_papers": OutputSchema.count,
    "papers_before": OutputSchema.count,
    "months": OutputSchema.list(
      OutputSchema.object(["month": OutputSchema.text, "papers": OutputSchema.count])),
    "topics": OutputSchema.list(
      OutputSchema.object([
        "name": OutputSchema.text, "recent": OutputSchema.count, "before": OutputSchema.count,
      ])),
  ])

  func call(
    _ arguments: ToolArguments, _ library: PaperLibrary
  ) throws(ToolFailure) -> ToolAnswer {
    guard let trends = Trends(library.ledger) else {
      throw ToolFailure("The digest covers no papers yet.")
    }
    let topics = trends.topics(limit: arguments.integer("limit") ?? 10)
    let names = library.ledger.topics
    let lines = topics.map { "- \(names[$0.index].name): \($0.recent), before \($0.before)" }
    let months = trends.months.map { "\(Self.name(of: $0)): \($0.count)" }
    return ToolAnswer(
      text: """
        \(trends.recentCount.counting("paper")) in the 30 days to \(trends.newestDay), \
        \(trends.countBefore) in the 30 before.
        Topics:
        \(lines.joined(separator: "\n"))
        Papers a month: \(months.joined(separator: ", "))
        """,
      data: [
        "newest_day": .text(trends.newestDay.description),
        "recent_papers": .int(trends.recentCount), "papers_before": .int(trends.countBefore),
        "months": .list(
          trends.months.map { ["month": .text(Self.name(of: $0)), "papers": .int($0.count)] }),
        "topics": .list(
          topics.map {
            [
              "name": .text(names[$0.index].name), "recent": .int($0.recent),
              "before": .int($0.before),
            ]
          }),
      ])
  }

  private static func name(of month: Trends.Month) -> String {
    "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
  }
}
