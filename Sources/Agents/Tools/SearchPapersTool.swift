internal import ContentParsing
internal import Papers
internal import SiteModel
internal import SiteOutput

struct SearchPapersTool: AgentTool {
  let name = "search_papers"
  let title = "Search papers"
  let summary = """
    Finds papers of the digest by words of their titles, authors, topics, arXiv ids and of what was \
    said of them, in Chinese or English; the best match first. "Quotes" keep words together. \
    Without a query it lists what passes the filters, newest first.
    """
  let parameters = [
    ToolParameter("query", .text, "Words to find, such as `agentic RL` or `推理 模型`."),
    ToolParameter("topic", .text, "Only papers of this topic, by its name."),
    ToolParameter("author", .text, "Only papers by this author, by the whole name."),
    ToolParameter("since", .day, "Only papers covered on this day or later."),
    ToolParameter("until", .day, "Only papers covered on this day or earlier."),
    ToolParameter("min_rating", .number, "Only papers with at least so many stars."),
    ToolParameter("limit", .integer(1...50), "At most so many papers; 10 where it is not given."),
  ]
  let output = OutputSchema.object([
    "total": OutputSchema.count,
    "papers": OutputSchema.list(
      OutputSchema.object([
        "key": OutputSchema.text, "title": OutputSchema.text, "url": OutputSchema.text,
        "authors": OutputSchema.texts, "topics": OutputSchema.texts,
        "rating": OutputSchema.optionalText, "last_covered": OutputSchema.text,
        "snippet": OutputSchema.text,
      ])),
  ])

  func call(
    _ arguments: ToolArguments, _ library: PaperLibrary
  ) throws(ToolFailure) -> ToolAnswer {
    var query = PaperQuery(arguments.text("query") ?? "")
    query.topic = try topic(arguments.text("topic"), library)
    query.author = arguments.text("author")
    query.since = arguments.day("since")
    query.until = arguments.day("until")
    query.minimumStars = arguments.number("min_rating")
    let found = library.search.find(query).papers
    let shown = found.prefix(arguments.integer("limit") ?? 10)
      .map { FoundPaper($0, snippet: library.search.snippet(of: $0, for: query), library) }
    let more = found.count > shown.count ? ", the first \(shown.count) shown" : ""
    return ToolAnswer(
      text: (["\(found.count.counting("paper")) found\(more)."]
        + shown.enumerated().map { $1.line(number: $0 + 1) })
        .joined(separator: "\n"),
      data: ["total": .int(found.count), "papers": .list(shown.map(\.data))])
  }

  /// A topic that there is not would find nothing, without a word.
  private func topic(
    _ name: String?, _ library: PaperLibrary
  ) throws(ToolFailure) -> String? {
    guard let name else { return nil }
    let topics = library.ledger.topics
    guard !topics.contains(where: { $0.isCalled(name) }) else { return name }
    let largest = topics.prefix(10).map(\.name).joined(separator: ", ")
    throw ToolFailure("There is no topic `\(name.shownOnOneLine)`. The largest are \(largest).")
  }
}

/// A paper among those that were found.
private struct FoundPaper {
  private let index: Int
  private let snippet: String
  private let library: PaperLibrary

  init(_ index: Int, snippet: String, _ library: PaperLibrary) {
    self.index = index
    self.snippet = snippet
    self.library = library
  }

  private var facts: Paper { library.ledger.papers[index].facts }
  private var key: String { library.ledger.papers[index].key.text }
  private var day: String { library.ledger.papers[index].newest.day.description }

  var data: JSONValue {
    [
      "key": .text(key), "title": .text(facts.title),
      "url": .text(library.published.permalink(paper: index)),
      "authors": .list(facts.authors.map { .text($0) }),
      "topics": .list(
        library.ledger.papers[index].topics.map { .text(library.ledger.topics[$0].name) }),
      "rating": facts.rating.map { .text($0.shown) } ?? .null, "last_covered": .text(day),
      "snippet": .text(snippet),
    ]
  }

  func line(number: Int) -> String {
    let notes = [key, day, facts.rating?.shown, facts.authors.isEmpty ? nil : facts.shownAuthors()]
    return "\(number). \(facts.title) (\(notes.compactMap(\.self).joined(separator: "; ")))"
      + (snippet.isEmpty ? "" : "\n   \(snippet)")
  }
}
