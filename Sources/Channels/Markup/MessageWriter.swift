internal import Papers
internal import SiteOutput

/// Writes a digest, or what of it was selected, as one text.
struct MessageWriter {
  let digest: ChannelDigest
  let writer: MarkupWriter
  let words: InterfaceWords
  /// Whether the digest's title stands first.
  var showsTitle = true
  /// The level of the papers' headings; nil where they are bold lines.
  var paperHeadingLevel: Int?

  init(_ digest: ChannelDigest, _ markup: any Markup, _ words: InterfaceWords) {
    self.digest = digest
    writer = MarkupWriter(markup)
    self.words = words
  }

  private var markup: any Markup { writer.markup }
  private let pieces = Pieces()

  /// What was written already: to find out what fits, the same is written again and again.
  private final class Pieces {
    private var known: [Key: String] = [:]

    enum Key: Hashable {
      case text(Int)
      case paper(Int, Detail)
    }

    func piece(_ key: Key, _ isLasting: Bool, _ write: () -> String) -> String {
      if isLasting, let piece = known[key] { return piece }
      let piece = write()
      if isLasting { known[key] = piece }
      return piece
    }
  }

  private func piece(_ key: Pieces.Key, _ write: () -> String) -> String {
    pieces.piece(key, markup.writesTheSameAgain, write)
  }

  /// The whole message, the end included.
  func message(_ selection: Selection) -> String {
    join([title] + parts(selection) + [ending(selection)])
  }

  func join(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: markup.blockSeparator)
  }

  private var title: String {
    showsTitle ? markup.heading(markup.text(digest.title), level: 1) : ""
  }

  /// The text and the papers in the page's order.
  func parts(_ selection: Selection) -> [String] {
    let summary =
      selection.text == .summary ? [markup.paragraph(markup.text(digest.summary), .text)] : []
    return summary
      + digest.parts.enumerated().map { index, part in
        switch part {
        case .text(let blocks):
          isShown(part: index, selection) ? piece(.text(index)) { writer.write(blocks) } : ""
        case .paper(let paper):
          selection.details[paper].map { detail in
            piece(.paper(paper, detail)) { self.paper(digest.papers[paper], detail) }
          } ?? ""
        }
      }
  }

  private func isShown(part: Int, _ selection: Selection) -> Bool {
    selection.text == .full || selection.text == .lead && part == 0
  }

  /// What was left out, and where all of it can be read.
  func ending(_ selection: Selection) -> String {
    let omissions = selection.omissions(words)
    let link = markup.link(markup.text(words["channel_full_text"]), to: digest.address)
    let note = omissions.isEmpty ? "" : markup.text(omissions + words["channel_stop"])
    return markup.paragraph(note + link, .ending)
  }

  func paper(_ paper: ChannelPaper, _ detail: Detail) -> String {
    switch detail {
    case .title: heading(paper)
    case .brief:
      [heading(paper), brief(paper)].filter { !$0.isEmpty }
        .joined(separator: paperHeadingLevel == nil ? markup.lineBreak : markup.innerSeparator)
    case .full:
      ([heading(paper), facts(paper)] + sections(paper)).filter { !$0.isEmpty }
        .joined(separator: markup.innerSeparator)
    }
  }

  // MARK: - Parts of a paper

  private func heading(_ paper: ChannelPaper) -> String {
    let title = markup.link(markup.text(paper.facts.title), to: paper.paperAddress)
    let linked = markup.text("\(paper.facts.number)") + ". " + title
    let stars = paper.facts.rating.map { " " + markup.rating($0) } ?? ""
    if let level = paperHeadingLevel { return markup.heading(linked + stars, level: level) }
    return markup.strong(linked) + stars
  }

  private func brief(_ paper: ChannelPaper) -> String {
    let lines = [topics(paper), excerpt(paper)].filter { !$0.isEmpty }
    return lines.isEmpty ? "" : markup.paragraph(lines.joined(separator: markup.lineBreak), .facts)
  }

  private func topics(_ paper: ChannelPaper) -> String {
    markup.text(paper.facts.topics.joined(separator: " / "))
  }

  private func excerpt(_ paper: ChannelPaper) -> String {
    let section = paper.sections.first { !Excerpt.of($0.blocks).isEmpty }
    return section.map { markup.text(Excerpt.of($0.blocks)) } ?? ""
  }

  /// Authors, links and topics, a line each.
  private func facts(_ paper: ChannelPaper) -> String {
    let links = paper.facts.links.map { link in
      markup.link(markup.text(link.label), to: link.address)
        + (link.starCount.map { markup.text(" ⭐ \($0)") } ?? "")
    }
    let lines = [
      (words["paper_authors"], markup.text(paper.facts.authorLine(words))),
      (words["links"], links.joined(separator: markup.text(" | "))),
      (words["topics"], topics(paper)),
    ]
    let shown = lines.filter { !$0.1.isEmpty }
      .map { markup.strong(markup.text($0.0)) + markup.text(words["channel_colon"]) + $0.1 }
    return shown.isEmpty ? "" : markup.paragraph(shown.joined(separator: markup.lineBreak), .facts)
  }

  private func sections(_ paper: ChannelPaper) -> [String] {
    paper.sections.flatMap { section -> [String] in
      let text = writer.write(section.blocks, separator: markup.innerSeparator)
      guard !section.label.isEmpty else { return [text] }
      let label = markup.strong(markup.text(section.label + words["channel_colon"].trimmingEnd))
      return [markup.paragraph(label, .label), text]
    }
  }
}

extension Paper {
  /// Such as `A, B 等 (Org)`.
  func authorLine(_ words: InterfaceWords) -> String {
    guard !authors.isEmpty else { return affiliation ?? "" }
    let etc = hasMoreAuthors ? " " + words["authors_etc"] : ""
    return authors.joined(separator: ", ") + etc + (affiliation.map { " (\($0))" } ?? "")
  }
}

extension Rating {
  /// Such as `⭐⭐⭐ 必读`, or `⭐⭐½`.
  var shown: String {
    let stars = text(star: "⭐")
    return word.map { "\(stars) \($0)" } ?? stars
  }
}
