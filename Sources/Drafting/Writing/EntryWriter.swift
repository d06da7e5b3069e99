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
    return heading + fields.joined(separator: "  \n") + "\n" + news + sections
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
    return [rating.text(star: "⭐"), rating.word].compactMap(\.self)
      .joined(separator: " ")
  }

  private var news: String {
    guard let news = entry.news else { return "" }
    return "\n**\(words.news)**: \(words.earlier)[\(news.day)](\(news.link))"
      + MarkdownText.escaped(news.sentence) + "\n"
  }

  private var sections: String {
    guard let prose = entry.prose else {
      return section(words.ideas, entry.ideas) + section(words.results, entry.results)
    }
    return "\n**\(words.ideas)**:\n\n\(paragraph(prose.idea))" + results(prose.results)
  }

  /// A list of what the model wrote, and below it the sentences of the abstract.
  private func results(_ results: [EntryProse.Passage]) -> String {
    guard !results.isEmpty else { return "" }
    let written = results.filter { !$0.isFromAbstract }
    let quoted = results.filter(\.isFromAbstract).map(\.text)
    let list = written.map { "- \(MarkdownText.line(MarkdownText.escaped($0.text)))\n" }.joined()
    let quote =
      quoted.isEmpty
      ? "" : paragraph(EntryProse.Passage(quoted.joined(separator: " "), isFromAbstract: true))
    let gap = list.isEmpty || quote.isEmpty ? "" : "\n"
    return "\n**\(words.results)**:\n\n\(list)\(gap)\(quote)"
  }

  private func paragraph(_ passage: EntryProse.Passage) -> String {
    let text = MarkdownText.escaped(passage.text)
    return passage.isFromAbstract
      ? "> \(words.abstract): \(text)\n" : MarkdownText.line(text) + "\n"
  }

  /// The abstract's own sentences, marked as such until a person has rewritten them.
  private func section(_ label: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    return "\n**\(label)**:\n\n> \(words.abstract): \(MarkdownText.escaped(text))\n"
  }
}
