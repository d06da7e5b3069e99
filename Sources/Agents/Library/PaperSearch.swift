internal import ContentParsing
internal import Papers
internal import SiteModel
internal import Synchronization
internal import Text

/// Finds papers by words, ranked: first by how much of the query a paper has, then by where it has
/// it (id, title, authors, topics, text), then the newest.
struct PaperSearch: Sendable {
  /// What was found.
  struct Outcome {
    /// Indices into the ledger, the best first.
    let papers: [Int]
  }

  private let site: Site
  private let texts: FoldedTexts

  /// How many papers are looked at before it is asked whether anyone still wants to know.
  private static let batchSize = 1_024

  init(_ site: Site) {
    self.site = site
    texts = FoldedTexts(site)
  }

  /// All that matches. Without words, what passes the filters, newest first. Empty where the task
  /// is cancelled meanwhile.
  func find(_ query: PaperQuery) -> Outcome {
    let candidates = site.ledger.papers.indices.filter { passes($0, query) }
    guard !query.terms.isEmpty else { return Outcome(papers: candidates) }
    let texts = texts.all
    let matchers = query.terms.map(PaperMatcher.init)
    let needed = (query.terms.count + 1) / 2
    var found: [PaperMatch] = []
    for start in stride(from: 0, to: candidates.count, by: Self.batchSize) {
      if Task.isCancelled { return Outcome(papers: []) }
      let batch = Array(candidates[start..<min(start + Self.batchSize, candidates.count)])
      found += batch.concurrentMap { PaperMatch($0, matchers, in: texts[$0]) }
        .filter { $0.count >= needed }
    }
    found.sort { ($1.count, $1.score, $0.paper) < ($0.count, $0.score, $1.paper) }
    return Outcome(papers: found.map(\.paper))
  }

  private func passes(_ index: Int, _ query: PaperQuery) -> Bool {
    let paper = site.ledger.papers[index]
    if let topic = query.topic, !has(topic, among: paper.topics, of: site.ledger.topics) {
      return false
    }
    if let author = query.author, !has(author, among: paper.authors, of: site.ledger.authors) {
      return false
    }
    if let minimum = query.minimumStars {
      guard let rating = paper.facts.rating, rating.stars >= minimum else { return false }
    }
    return paper.appearances.contains { query.hasDay($0.day) }
  }

  private func has(_ name: String, among indices: [Int], of groups: [PaperGroup]) -> Bool {
    indices.contains { groups[$0].isCalled(name) }
  }

  /// The sentence of a paper that has most of the words, at most 240 characters of it.
  func snippet(of index: Int, for query: PaperQuery) -> String {
    let body = PaperText.body(of: site.ledger.papers[index], site)
    let sentences = body.split { "。！？\n".contains($0) }
    let terms = query.terms.map(\.text)
    let ranked = sentences.enumerated().max { a, b in
      (hits(a.element, terms), -a.offset) < (hits(b.element, terms), -b.offset)
    }
    return ranked.map { $0.element.count > 240 ? $0.element.prefix(240) + "…" : String($0.element) }
      ?? ""
  }

  private func hits(_ sentence: Substring, _ terms: [String]) -> Int {
    let folded = NameKey.of(String(sentence))
    return terms.count { folded.contains(text: $0) }
  }
}

/// The texts of all papers, folded when the first search wants them.
private final class FoldedTexts: Sendable {
  private let site: Site
  private let made = Mutex<[PaperText]?>(nil)

  init(_ site: Site) {
    self.site = site
  }

  var all: [PaperText] {
    made.withLock { made in
      if let made { return made }
      let texts = site.ledger.papers.concurrentMap { PaperText($0, of: site) }
      made = texts
      return texts
    }
  }
}
