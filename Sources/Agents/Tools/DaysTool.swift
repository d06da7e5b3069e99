internal import ContentParsing
internal import SiteModel
internal import SiteOutput

struct DaysTool: AgentTool {
  let name = "list_days"
  let title = "List days"
  let summary = "Lists the posts of the digest, newest first, with how many papers each covers."
  let parameters = [
    ToolParameter("since", .day, "Only this day and later ones."),
    ToolParameter("until", .day, "Only this day and earlier ones."),
    ToolParameter("limit", .integer(1...200), "At most so many; 30 where it is not given."),
  ]
  let output = OutputSchema.object([
    "total": OutputSchema.count,
    "days": OutputSchema.list(
      OutputSchema.object([
        "date": OutputSchema.text, "title": OutputSchema.text, "url": OutputSchema.text,
        "paper_count": OutputSchema.count,
      ])),
  ])

  func call(
    _ arguments: ToolArguments, _ library: PaperLibrary
  ) throws(ToolFailure) -> ToolAnswer {
    let since = arguments.day("since")
    let until = arguments.day("until")
    let posts = library.site.listedPosts.map { library.site.posts[$0] }.filter { post in
      since.map { post.published.day >= $0 } ?? true
        && until.map { post.published.day <= $0 } ?? true
    }
    let shown = posts.prefix(arguments.integer("limit") ?? 30)
    let more =
      posts.count > shown.count
      ? "\n\(posts.count - shown.count) older ones are not shown; ask with `until`." : ""
    return ToolAnswer(
      text: shown.map(line).joined(separator: "\n") + more,
      data: [
        "total": .int(posts.count), "days": .list(shown.map { data(of: $0, library) }),
      ])
  }

  private func line(_ post: Post) -> String {
    "\(post.published.day): \(post.title) (\(post.document.entries.count.counting("paper")))"
  }

  private func data(of post: Post, _ library: PaperLibrary) -> JSONValue {
    [
      "date": .text(post.published.day.description), "title": .text(post.title),
      "url": .text(library.published.addresses.absolute(post.path)),
      "paper_count": .int(post.document.entries.count),
    ]
  }
}
