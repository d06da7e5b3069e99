internal import ContentParsing

/// A list of papers under headings, such as months.
package struct PaperList: Sendable {
  /// What one heading stands over.
  package struct Section: Hashable, Sendable {
    package let heading: Heading
    package let papers: [Int]

    package init(_ heading: Heading, _ papers: [Int]) {
      self.heading = heading
      self.papers = papers
    }
  }

  package enum Heading: Hashable, Sendable {
    case month(year: Int, month: Int)
    /// Index into the ledger's ratings.
    case rating(Int)
  }

  package let sections: [Section]

  package init(sections: [Section]) {
    self.sections = sections
  }

  /// `papers`, newest first, by the month of their newest appearance.
  package init(byMonth papers: [Int], of ledger: Ledger) {
    var sections: [(heading: Heading, papers: [Int])] = []
    for paper in papers {
      // Not `newest`, which would copy the whole paper.
      let day = ledger.papers[paper].appearances[0].day
      let heading = Heading.month(year: day.year, month: day.month)
      if sections.last?.heading == heading {
        sections[sections.count - 1].papers.append(paper)
      } else {
        sections.append((heading, [paper]))
      }
    }
    self.sections = sections.map { Section($0.heading, $0.papers) }
  }

  /// All papers by their rating, the best first.
  package init(byRatingOf ledger: Ledger) {
    sections = ledger.ratings.indices.map { Section(.rating($0), ledger.ratings[$0].papers) }
  }

  /// All papers in order.
  package var papers: [Int] { sections.flatMap(\.papers) }

  /// The parts of the sections that fall into a range of all papers.
  package func sections(in range: Range<Int>) -> [Section] {
    var parts: [Section] = []
    var start = 0
    for section in sections {
      let here = range.clamped(to: start..<(start + section.papers.count))
      if !here.isEmpty {
        parts.append(
          Section(
            section.heading,
            Array(section.papers[(here.lowerBound - start)..<(here.upperBound - start)])))
      }
      start += section.papers.count
    }
    return parts
  }
}
