internal import ContentParsing
internal import MarkdownWriting
internal import Papers
internal import Records
package import SiteModel

extension Twins {
  /// The Markdown of a paper: its facts, then what each day says of it, newest first.
  package func paper(_ index: Int) -> [UInt8] {
    let paper = published.paper(index)
    var text = TwinText()
    text.beginFrontmatter()
    text.fact("title", paper.facts.title)
    text.fact("url", published.permalink(paper: index))
    text.fact("key", paper.key.text)
    text.fact("first_covered", plain: paper.oldest.day.description)
    text.fact("last_covered", plain: paper.newest.day.description)
    text.endFrontmatter()
    text.heading(1, MarkdownText.escaped(paper.facts.title))
    text.lines(facts(of: paper))
    write(published.changes(of: paper), to: &text)
    for (number, appearance) in paper.appearances.enumerated() {
      write(appearance, number: number, to: &text)
    }
    return text.bytes
  }

  private func write(_ changes: [PaperChange], to text: inout TwinText) {
    guard !changes.isEmpty else { return }
    let recordWords = RecordWords(words)
    text.heading(2, MarkdownText.escaped(words["paper_changes"]))
    text.lines(
      changes.map { change in
        "- \(change.date): \(MarkdownText.escaped(recordWords.text(of: change))) "
          + "(\(recordWords.name(of: change.source)))"
      })
  }

  private func facts(of paper: LedgerPaper) -> [String] {
    let facts = paper.facts
    let separator = words["list_separator"]
    let authors =
      facts.authors.map { MarkdownText.escaped($0) }.joined(separator: separator)
      + (facts.hasMoreAuthors ? " " + words["authors_etc"] : "")
    let values = [
      ("paper_authors", authors),
      ("affiliation", facts.affiliation.map { MarkdownText.escaped($0) } ?? ""),
      ("links", facts.links.map(link).joined(separator: " | ")),
      ("topics", paper.topics.map(topicLink).joined(separator: separator)),
      ("rating", rating(facts.rating).map { MarkdownText.escaped($0) } ?? ""),
    ]
    return values.filter { !$0.1.isEmpty }.map { "- **\(words[$0.0])**: \($0.1)" }
  }

  private func link(_ link: PaperLink) -> String {
    TwinText.link(link.label, link.address) + (link.starCount.map { " ⭐ \($0)" } ?? "")
  }

  private func topicLink(_ index: Int) -> String {
    let topic = published.topic(index)
    return published.hasTopicPages
      ? TwinText.link(topic.name, address(of: topic.path)) : MarkdownText.escaped(topic.name)
  }

  private func write(_ appearance: Appearance, number: Int, to text: inout TwinText) {
    let post = published.post(appearance.post)
    let filling = published.filling(post.document.path, at: post.path, as: .feed)
    let options = MarkdownWriter.Options(footnotePrefix: number == 0 ? "" : "\(number + 1)-")
    let place = published.permalink(post: appearance.post, entry: appearance.entry)
    let stars = rating(appearance.rating).map { " " + MarkdownText.escaped($0) } ?? ""
    text.heading(2, TwinText.link(appearance.day.description, place) + stars)
    for section in post.document.entries[appearance.entry].sections {
      text.heading(3, MarkdownText.escaped(section.label))
      text.block(markdown(section.content, filling, options))
    }
  }

  /// The Markdown of a topic: all of its papers, newest first.
  package func topic(_ topic: PaperGroup) -> [UInt8] {
    let count = String(topic.papers.count)
    var text = TwinText()
    text.beginFrontmatter()
    text.fact("title", topic.name)
    text.fact("url", addresses.absolute(topic.path))
    text.fact("papers", plain: count)
    text.endFrontmatter()
    text.heading(1, MarkdownText.escaped(topic.name))
    text.lines(
      [words.sentence("topic_description", ["name": topic.name, "count": count])]
        .map { MarkdownText.escaped($0) })
    text.lines(topic.papers.map(entry(ofPaper:)))
    return text.bytes
  }

  /// A line of a list.
  func entry(ofPaper index: Int) -> String {
    let paper = published.paper(index)
    let authors = paper.facts.authors.prefix(3).joined(separator: words["list_separator"])
    let hasMore = paper.facts.authors.count > 3 || paper.facts.hasMoreAuthors
    let notes = [
      paper.newest.day.description, rating(paper.facts.rating),
      authors.isEmpty ? nil : authors + (hasMore ? " " + words["authors_etc"] : ""),
    ]
    return TwinText.entry(
      paper.facts.title, address(ofPaper: index),
      notes.compactMap(\.self).joined(separator: " · "))
  }
}
