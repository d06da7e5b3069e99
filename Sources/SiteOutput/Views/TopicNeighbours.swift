internal import SiteModel

/// The papers next to one in its first topic.
package struct TopicNeighbours: Equatable, Sendable {
  /// Index into the ledger's topics.
  let topic: Int
  /// Index of the next older paper.
  let previous: Int?
  /// Index of the next newer paper.
  let next: Int?

  /// Nil for a paper without a topic, or alone in it.
  init?(ofPaper index: Int, in ledger: Ledger) {
    guard let topic = ledger.papers[index].topics.first else { return nil }
    let papers = ledger.topics[topic].papers
    guard papers.count > 1, let position = papers.position(of: index) else { return nil }
    self.topic = topic
    previous = position + 1 < papers.count ? papers[position + 1] : nil
    next = position > 0 ? papers[position - 1] : nil
  }
}
