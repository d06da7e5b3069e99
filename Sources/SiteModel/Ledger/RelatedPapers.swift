internal import Papers
internal import Text

/// Finds what else to read: papers that share topics, authors or rare words of the title.
///
/// The same ledger gives the same answers. Each lookup weighs a few hundred candidates at most:
/// of a topic or an author only the papers near by in time count, of words only rare ones.
package struct RelatedPapers: Sendable {
  /// A related paper, and why it is.
  package struct Relation: Sendable, Equatable {
    package let paper: Int
    /// Indices of the topics that both have.
    package fileprivate(set) var topics: [Int] = []
    /// Indices of the authors that both have.
    package fileprivate(set) var authors: [Int] = []
    /// The rare words that both titles have.
    package fileprivate(set) var terms: [String] = []

    fileprivate mutating func add(_ tie: Tie) {
      switch tie {
      case .topic(let topic): topics.append(topic)
      case .author(let author): authors.append(author)
      case .term(let term): terms.append(term)
      }
    }
  }

  private let ledger: Ledger
  /// The papers whose titles have each word, newest first; of words that are too common, the first.
  private let papersByTerm: [String: [Int32]]
  /// Words in the titles of more papers are too common.
  private let termLimit: Int

  package init(_ ledger: Ledger) {
    self.ledger = ledger
    termLimit = min(30, max(2, ledger.papers.count / 20))
    var papersByTerm: [String: [Int32]] = [:]
    let terms = ledger.papers.concurrentMap(inBlocksOf: 64) { TitleTerms.of($0.facts.title) }
    for (index, terms) in terms.enumerated() {
      for term in terms { papersByTerm[term, default: []].append(index, upTo: termLimit + 1) }
    }
    self.papersByTerm = papersByTerm
  }

  /// At most `limit` papers, the closest first; of equally close ones, those nearer in time.
  package func related(to paper: Int, limit: Int = 6) -> [Relation] {
    let terms = TitleTerms.of(ledger.papers[paper].facts.title)
    var candidates: [Int: Closeness] = [:]
    candidates.reserveCapacity(512)
    forEachTie(of: paper, terms) { other, tie, weight in
      candidates[other, default: Closeness()].add(tie, weight)
    }
    var closest: [Ranked] = []
    for (index, closeness) in candidates where closeness.isEnough {
      let ranked = Ranked(paper: index, score: closeness.score, distance: abs(index - paper))
      closest.insert(ranked, amongFirst: limit)
    }
    // Only of the closest is it written down why they are.
    var relations = closest.map { Relation(paper: $0.paper) }
    forEachTie(of: paper, terms) { other, tie, _ in
      guard let place = relations.firstIndex(where: { $0.paper == other }) else { return }
      relations[place].add(tie)
    }
    return relations
  }

  /// What two papers have in common.
  fileprivate enum Tie { case topic(Int), author(Int), term(String) }

  private struct Closeness {
    private(set) var score = 0
    private var termCount = 0
    private var hasGroup = false

    mutating func add(_ tie: Tie, _ weight: Int) {
      score += weight
      if case .term = tie { termCount += 1 } else { hasGroup = true }
    }

    /// One word in common says nothing.
    var isEnough: Bool { hasGroup || termCount > 1 }
  }

  fileprivate struct Ranked {
    let paper: Int
    let score: Int
    let distance: Int

    func isBefore(_ other: Ranked) -> Bool {
      (-score, distance, paper) < (-other.score, other.distance, other.paper)
    }
  }

  /// Calls `body` with each paper that may be related, what it has in common with `paper`, and the
  /// weight of that.
  private func forEachTie(of paper: Int, _ terms: [String], _ body: (Int, Tie, Int) -> Void) {
    for topic in ledger.papers[paper].topics {
      let papers = ledger.topics[topic].papers
      let weight = 2 + rarity(papers.count)
      for other in near(paper, in: papers) where other != paper {
        body(other, .topic(topic), weight)
      }
    }
    for author in ledger.papers[paper].authors {
      for other in near(paper, in: ledger.authors[author].papers) where other != paper {
        body(other, .author(author), 6)
      }
    }
    for term in terms {
      guard let papers = papersByTerm[term], papers.count <= termLimit else { continue }
      let weight = min(3, rarity(papers.count))
      for other in papers where other != paper { body(Int(other), .term(term), weight) }
    }
  }

  /// How many times the papers can be halved before so few are left.
  private func rarity(_ count: Int) -> Int {
    count == 0 ? 0 : Int.bitWidth - (ledger.papers.count / count).leadingZeroBitCount
  }

  /// `paper`, and the 30 papers before and after it, in a sorted list that holds it.
  private func near(_ paper: Int, in papers: [Int]) -> ArraySlice<Int> {
    let position = papers.position(of: paper) ?? 0
    let window = max(0, position - 30)..<min(papers.count, position + 31)
    return papers[window]
  }
}

extension [RelatedPapers.Ranked] {
  /// In a sorted list that keeps its first ones only.
  fileprivate mutating func insert(_ element: Element, amongFirst limit: Int) {
    if count == limit, let last, !element.isBefore(last) { return }
    insert(element, at: firstIndex(where: element.isBefore) ?? count)
    if count > limit { removeLast() }
  }
}

extension [Int32] {
  fileprivate mutating func append(_ index: Int, upTo count: Int) {
    if self.count < count { append(Int32(index)) }
  }
}

extension [Int] {
  /// Where `element` stands in this rising list.
  package func position(of element: Int) -> Int? {
    let index = partitioningIndex { $0 >= element }
    return index < count && self[index] == element ? index : nil
  }
}
