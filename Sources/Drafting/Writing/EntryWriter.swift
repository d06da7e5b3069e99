internal import Papers

/// The Markdown of an entry in the house form.
struct EntryWriter {
  private let entry: DraftEntry
  private let words: DraftWords

  init(_ entry: DraftEntry, _ words: DraftWords) {
    self.entry = entry
    self.words = words
  }

  /// Ends with a line end.
  var text: String {
    let paper = entry.paper
    let fields = [
      field(words.authors, authors), field(words.links, links),
      field(words.topics, paper.topics.map(MarkdownText.escaped).joined(separator: " / ")),
      field(words.rating, rating),
    ].compactMap(\.self)
    let heading = "### \(paper.number). \(MarkdownText.escaped(paper.title))\n"
    return heading + fields.joined(separator: "  \n") + "\n" + news
      + section(words.ideas, entry.ideas) + section(words.results, entry.results)
  }

  /// Nil where there is no value.
  private func field(_ label: String, _ value: String) -> String? {
    value.isEmpty ? nil : "**\(label)**: \(value)"
  }

  private var authors: String {
    guard !entry.paper.authors.isEmpty else { return "" }
    let names = entry.paper.authors.map(MarkdownText.escaped).joined(separator: ", ")
    return names + (entry.paper.hasMoreAuthors ? words.moreAuthors : "")
      + (entry.paper.affiliation.map { " (\(MarkdownText.escaped($0)))" } ?? "")
  }

  private var links: String {
    entry.paper.links.map { link in
      "[\(MarkdownText.escaped(link.label))](\(link.address))"
        + (link.starCount.map { " ⭐ \($0)" } ?? "")
    }.joined(separator: " | ")
  }

  private var rating: String {
    guard let rating = entry.paper.rating else { return "" }
    return [String(repeating: "⭐", count: rating.halfStars / 2), rating.word].compactMap(\.self)
      .joined(separator: " ")
  }

  private var news: String {
    guard let news = entry.news else { return "" }
    return "\n**\(words.news)**: \(words.earlier)[\(news.day)](\(news.link))"
      + MarkdownText.escaped(news.sentence) + "\n"
  }

  /// The abstract's own sentences, marked as such until a person has rewritten them.
  private func section(_ label: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    return "\n**\(label)**:\n\n> \(words.abstract): \(MarkdownText.escaped(text))\n"
  }
}
