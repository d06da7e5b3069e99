internal import ContentParsing
internal import Papers
internal import SiteModel
internal import SiteOutput

struct DayTool: AgentTool {
  let name = "get_day"
  let title = "Read a day"
  let summary = """
    Gives the whole text of the digest of one day, and the papers that it covers. Without a date, \
    the newest day.
    """
  let parameters = [
    ToolParameter("date", .day, "The day; the newest where it is not given.")
  ]
  let output = OutputSchema.object([
    "date": OutputSchema.text,
    "posts": OutputSchema.list(
      OutputSchema.object([
        "title": OutputSchema.text, "url": OutputSchema.text,
        "papers": OutputSchema.list(
          OutputSchema.object([
            "number": ["type": "integer"], "key": OutputSchema.optionalText,
            "title": OutputSchema.text, "topics": OutputSchema.texts,
            "rating": OutputSchema.optionalText,
          ])),
      ])),
  ])

  func call(
    _ arguments: ToolArguments, _ library: PaperLibrary
  ) throws(ToolFailure) -> ToolAnswer {
    guard let day = arguments.day("date") ?? library.newestDay else {
      throw ToolFailure("The digest has no posts yet.")
    }
    let posts = library.posts(of: day)
    guard !posts.isEmpty else { throw Self.nothing(on: day, library) }
    return ToolAnswer(
      text: posts.map { String(decoding: library.twins.post($0), as: UTF8.self) }
        .joined(separator: "\n"),
      data: [
        "date": .text(day.description), "posts": .list(posts.map { data(ofPost: $0, library) }),
      ])
  }

  private static func nothing(on day: CalendarDay, _ library: PaperLibrary) -> ToolFailure {
    let days = library.site.listedPosts.map { library.site.posts[$0].published.day }
    let near = [days.last { $0 > day }, days.first { $0 < day }].compactMap(\.self)
      .map(\.description).joined(separator: " and ")
    return ToolFailure(
      "The digest has nothing on \(day)." + (near.isEmpty ? "" : " The days next to it: \(near)."))
  }

  private func data(ofPost index: Int, _ library: PaperLibrary) -> JSONValue {
    let post = library.site.posts[index]
    return [
      "title": .text(post.title),
      "url": .text(library.published.addresses.absolute(post.path)),
      "papers": .list(
        post.document.entries.indices.map { data(ofEntry: $0, ofPost: index, library) }),
    ]
  }

  private func data(ofEntry entry: Int, ofPost post: Int, _ library: PaperLibrary) -> JSONValue {
    let paper = library.site.posts[post].document.entries[entry].paper
    let index = library.ledger.paper(post: post, entry: entry)
    return [
      "number": .int(paper.number),
      "key": index.map { .text(library.ledger.papers[$0].key.text) } ?? .null,
      "title": .text(paper.title), "topics": .list(paper.topics.map { .text($0) }),
      "rating": paper.rating.map { .text($0.shown) } ?? .null,
    ]
  }
}
