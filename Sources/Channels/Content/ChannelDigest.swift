package import ContentParsing
package import Papers

/// One day's digest, or a round-up of several, as channels send it.
package struct ChannelDigest: Sendable {
  package let title: String
  /// One or two sentences about it.
  package let summary: String
  /// The page where all of it can be read, absolute.
  package let address: String
  /// What tells it from all other digests for ever, such as `2026-02-26`.
  package let name: String
  package let day: CalendarDay
  /// When it was published, as mail has it (RFC 5322).
  package let mailDate: String
  /// The text before, between and behind the papers, and the papers, in the page's order.
  package let parts: [Part]

  package enum Part: Sendable {
    case text([Block])
    /// Index into `papers`.
    case paper(Int)
  }

  /// In the page's order.
  package let papers: [ChannelPaper]

  package init(
    title: String, summary: String, address: String, name: String, day: CalendarDay,
    mailDate: String, parts: [PartContent]
  ) {
    self.title = title
    self.summary = summary
    self.address = address
    self.name = name
    self.day = day
    self.mailDate = mailDate
    var papers: [ChannelPaper] = []
    self.parts = parts.map { part in
      switch part {
      case .text(let blocks): return .text(blocks)
      case .paper(let paper):
        papers.append(paper)
        return .paper(papers.count - 1)
      }
    }
    self.papers = papers
  }

  /// What a digest is put together from.
  package enum PartContent: Sendable {
    case text([Block])
    case paper(ChannelPaper)
  }

  /// The indices of the papers, the higher rated first, else in the page's order. Papers without a
  /// rating come last.
  package var papersByRating: [Int] {
    papers.indices.sorted { a, b in
      let (first, second) = (papers[a].facts.rating.share, papers[b].facts.rating.share)
      return first == second ? a < b : first > second
    }
  }

  /// All that is said, at any depth.
  package var blocks: [Block] {
    parts.flatMap { part in
      switch part {
      case .text(let blocks): blocks
      case .paper(let index): papers[index].sections.flatMap(\.blocks)
      }
    }
  }
}

/// A paper as channels send it.
package struct ChannelPaper: Sendable {
  package let facts: Paper
  /// Its place in the page, absolute.
  package let address: String
  /// With `label` empty for what stands before the first label.
  package let sections: [Section]
  /// The 1-based line of its heading in the post's file.
  package let line: Int

  package struct Section: Sendable {
    package let label: String
    package let blocks: [Block]

    package init(label: String, blocks: [Block]) {
      self.label = label
      self.blocks = blocks
    }
  }

  package init(facts: Paper, address: String, sections: [Section], line: Int = 1) {
    self.facts = facts
    self.address = address
    self.sections = sections
    self.line = line
  }

  /// Where the paper itself is to be read: its first link, else its place in the page.
  package var paperAddress: String { facts.links.first?.address ?? address }
}

extension Rating? {
  /// Of the best there is, from 0 to 1; -1 without a rating.
  var share: Double { map { $0.stars / Double($0.scale) } ?? -1 }
}
