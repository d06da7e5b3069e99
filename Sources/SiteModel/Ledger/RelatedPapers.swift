internal import Papers

/// Finds what else to read: papers that share topics, authors or rare words of the title.
///
/// The same ledger gives the same answers. Each lookup weighs a few hundred candidates at most:
/// of a topic or an author only the papers near by in time count, of words only rare ones.
package struct RelatedPapers: Sendable {
  /// A related paper, and why it is.
  package struct Relation: Sendable, Equatable {
    package let paper: Int
    /// Indices of the topics that both have.
    package let topics: [Int]
    /// Indices of the authors that both have.
    package let authors: [Int]
    /// The rare words that both titles have.
    package let terms: [String]
  }

  private let ledger: Ledger
  /// The papers whose titles have each rare word, newest first.
  private let papersByTerm: [String: [Int32]]

  package init(_ ledger: Ledger) {
    self.ledger = ledger
    let limit = min(30, max(2, ledger.papers.count / 20))
    var papersByTerm: [String: [Int32]] = [:]
    for (index, paper) in ledger.papers.enumerated() {
      for term in TitleTerms.of(paper.facts.title) {
        // One more than the limit marks a word that is too common.
        if papersByTerm[term, default: []].count <= limit {
          papersByTerm[term, default: []].append(Int32(index))
        }
      }
    }
    self.papersByTerm = papersByTerm.filter { 2...limit ~= $0.value.count }
  }

  /// At most `limit` papers, the closest first; of equally close ones, those nearer in time.
  package func related(to paper: Int, limit: Int = 6) -> [Relation] {
    let evidence = evidence(for: paper)
    let ranked = evidence.filter(\.value.isEnough).sorted { a, b in
      (-a.value.score, abs(a.key - paper), a.key) < (-b.value.score, abs(b.key - paper), b.key)
    }
    return ranked.prefix(limit).map { index, found in
      Relation(paper: index, topics: found.topics, authors: found.authors, terms: found.terms)
    }
  }

  private struct Evidence {
    var score = 0
    var topics: [Int] = []
    var authors: [Int] = []
    var terms: [String] = []

    mutating func add(_ weight: Int, _ note: (inout Self) -> Void) {
      score += weight
      note(&self)
    }

    /// One word in common says nothing.
    var isEnough: Bool { !topics.isEmpty || !authors.isEmpty || terms.count > 1 }
  }

  private func evidence(for paper: Int) -> [Int: Evidence] {
    var found: [Int: Evidence] = [:]
    for topic in ledger.papers[paper].topics {
      let papers = ledger.topics[topic].papers
      let weight = 2 + rarity(papers.count)
      for other in near(paper, in: papers) {
        found[other, default: Evidence()].add(weight) { $0.topics.append(topic) }
      }
    }
    for author in ledger.papers[paper].authors {
      for other in near(paper, in: ledger.authors[author].papers) {
        found[other, default: Evidence()].add(6) { $0.authors.append(author) }
      }
    }
    for term in TitleTerms.of(ledger.papers[paper].facts.title) {
      let papers = papersByTerm[term] ?? []
      let weight = min(3, rarity(papers.count))
      for other in papers where other != paper {
        found[Int(other), default: Evidence()].add(weight) { $0.terms.append(term) }
      }
    }
    return found
  }

  /// How many times the papers can be halved before so few are left.
  private func rarity(_ count: Int) -> Int {
    count == 0 ? 0 : Int.bitWidth - (ledger.papers.count / count).leadingZeroBitCount
  }

  /// The 30 papers before and after `paper` in a sorted list that holds it.
  private func near(_ paper: Int, in papers: [Int]) -> [Int] {
    let position = papers.position(of: paper) ?? 0
    let window = max(0, position - 30)..<min(papers.count, position + 31)
    return papers[window].filter { $0 != paper }
  }
}

extension [Int] {
  /// Where `element` stands in this rising list.
  package func position(of element: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == element ? low : nil
  }
}
