internal import ContentParsing
internal import Papers

extension DraftPost {
  /// The post's file. The same draft gives the same text.
  package var text: String {
    let entries = entries.map { EntryWriter($0, words).text }.joined(separator: "\n---\n\n")
    return frontmatter + preview + "## \(words.papers)\n\n" + entries + "\n---\n\n" + summary
  }

  private var frontmatter: String {
    """
    ---
    title: \(YAMLText.quoted(title))
    published: \(day)
    description: \(YAMLText.quoted(description))
    tags: [\(tags.map(YAMLText.quoted).joined(separator: ", "))]
    category: \(YAMLText.quoted(category))
    draft: true # false publishes the post
    ---


    """
  }

  private var description: String { filled(words.description) }

  private func filled(_ sentence: String) -> String {
    DraftWords.filled(
      sentence,
      [
        "candidates": String(candidateCount), "count": String(entries.count),
        "topics": mainTopics.prefix(4).map(\.name).joined(separator: words.separator),
      ])
  }

  private var preview: String {
    let titles = mustReads.map {
      words.titleQuotes.open + MarkdownText.escaped($0.paper.title) + words.titleQuotes.close
    }
    let first =
      titles.isEmpty
      ? words.noMustReads
      : DraftWords.filled(words.mustReads, ["titles": titles.joined(separator: words.separator)])
    let gap = words.colon.hasSuffix(" ") ? " " : ""
    return "## \(words.preview)\n\n\(filled(words.selection))\(gap)\(first)\n\n\(sentences)---\n\n"
  }

  /// What a model says of the must-reads, else of the first three papers.
  private var sentences: String {
    let papers = mustReads.isEmpty ? Array(entries.prefix(3)) : mustReads
    let lines = papers.compactMap { entry in
      entry.prose?.preview.map {
        "- **\(MarkdownText.escaped(entry.paper.title))**\(words.colon)\(MarkdownText.escaped($0))\n"
      }
    }
    return lines.isEmpty ? "" : lines.joined() + "\n"
  }

  // MARK: - Summary

  private var summary: String {
    let table =
      [row(words.columns), row(words.columns.map { _ in "---" })] + entries.indices.map(row)
    return "## \(words.summary)\n\n" + table.joined() + "\n**\(words.trends)**:\n\n"
      + trends.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
  }

  private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

  private func row(_ index: Int) -> String {
    let paper = entries[index].paper
    return row([
      MarkdownText.escaped(paper.title),
      MarkdownText.escaped(paper.topics.joined(separator: words.separator)), attention(index),
      paper.rating?.text(star: "⭐") ?? "",
    ])
  }

  private func attention(_ index: Int) -> String {
    let stars = entries[index].paper.links.lazy.compactMap(\.starCount).first
    let parts = [
      upvotes[index].map { DraftWords.filled(words.upvotes, ["count": String($0)]) },
      stars.map { DraftWords.filled(words.stars, ["count": String($0)]) },
    ].compactMap(\.self)
    return parts.isEmpty ? "–" : parts.joined(separator: words.separator)
  }

  // MARK: - Trends

  /// What a model says of the day, then what is counted.
  private var trends: [String] {
    notes.map { MarkdownText.line(MarkdownText.escaped($0)) } + countedTrends
  }

  private var countedTrends: [String] {
    let topics = mainTopics.filter { $0.entries.count > 1 }.prefix(3)
    let shown = topics.isEmpty ? mainTopics.prefix(1) : topics
    return shown.map { trend(words.topicTrend, MarkdownText.escaped($0.name), $0.entries) }
      + codeTrend + popularTrend
  }

  private func trend(_ sentence: String, _ topic: String, _ indices: [Int]) -> String {
    DraftWords.filled(
      sentence,
      [
        "topic": topic, "count": String(indices.count),
        "numbers": indices.map { String($0 + 1) }.joined(separator: words.separator),
      ])
  }

  private var codeTrend: [String] {
    let indices = entries.indices.filter { entries[$0].paper.links.contains { $0.kind == .github } }
    return indices.isEmpty ? [] : [trend(words.codeTrend, "", Array(indices))]
  }

  /// The first of those with most upvotes.
  private var popularTrend: [String] {
    guard let most = upvotes.compactMap(\.self).max(), most > 0,
      let index = upvotes.firstIndex(of: most)
    else { return [] }
    let title =
      words.titleQuotes.open + MarkdownText.escaped(entries[index].paper.title)
      + words.titleQuotes.close
    return [DraftWords.filled(words.popularTrend, ["title": title, "count": String(most)])]
  }
}
