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
    let needed = (query.terms.count + 1) / 2
    var found: [(paper: Int, match: Match)] = []
    for (number, paper) in candidates.enumerated() {
      if number.isMultiple(of: 128), Task.isCancelled { return Outcome(papers: []) }
      let match = Match(query.terms, in: texts[paper])
      if match.count >= needed { found.append((paper, match)) }
    }
    found.sort {
      (-$0.match.count, -$0.match.score, $0.paper) < (-$1.match.count, -$1.match.score, $1.paper)
    }
    return Outcome(papers: found.map(\.paper))
  }

  private func passes(_ index: Int, _ query: PaperQuery) -> Bool {
    let paper = site.ledger.papers[index]
    return query.topic.map { topic in
      paper.topics.contains { site.ledger.topics[$0].isCalled(topic) }
    } ?? true
      && query.author.map { author in
        paper.authors.contains { site.ledger.authors[$0].isCalled(author) }
      } ?? true
      && query.minimumStars.map { (paper.facts.rating?.stars ?? 0) >= $0 } ?? true
      && paper.appearances.contains { appearance in
        query.since.map { appearance.day >= $0 } ?? true
          && query.until.map { appearance.day <= $0 } ?? true
      }
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

/// How well a paper matches a query.
private struct Match {
  /// How many terms it has.
  var count = 0
  var score = 0

  init(_ terms: [PaperQuery.Term], in text: PaperText) {
    for term in terms {
      let points = Self.points(of: term, in: text)
      if points > 0 { count += 1 }
      score += points
    }
  }

  /// The best place counts, and twice where it is a whole word.
  private static func points(of term: PaperQuery.Term, in text: PaperText) -> Int {
    let fields = [
      (text.title, 12), (text.facts, 20), (text.authors, 10), (text.topics, 8), (text.body, 2),
    ]
    return fields.lazy.map { strength(of: term, in: $0.0) * $0.1 }.max() ?? 0
  }

  /// 0 where it is not there, to 4.
  private static func strength(of term: PaperQuery.Term, in field: [UInt8]) -> Int {
    switch term {
    case .phrase(let text): field.occurrence(of: text, startsWord: false) == nil ? 0 : 4
    case .word(let text):
      switch field.occurrence(of: text, startsWord: true) {
      case nil: hasParts(of: text, in: field) ? 1 : 0
      case .whole?: 4
      case .start?: 2
      }
    case .run(let text):
      field.occurrence(of: text, startsWord: false) == nil ? pairs(of: text, in: field) : 4
    }
  }

  /// Whether all of the words are there that hyphens and the like join.
  private static func hasParts(of word: String, in field: [UInt8]) -> Bool {
    let parts = word.split { "-./_".contains($0) }
    return parts.count > 1
      && parts.allSatisfy { field.occurrence(of: String($0), startsWord: true) != nil }
  }

  /// 1 where at least half of the pairs of characters are there, 2 where all are.
  private static func pairs(of run: String, in field: [UInt8]) -> Int {
    let scalars = Array(run.unicodeScalars)
    guard scalars.count > 2 else { return 0 }
    let pairs = zip(scalars, scalars.dropFirst()).map { String($0) + String($1) }
    let count = pairs.count { field.occurrence(of: $0, startsWord: false) != nil }
    return count == pairs.count ? 2 : count * 2 >= pairs.count ? 1 : 0
  }
}

private enum Occurrence {
  case start, whole
}

extension [UInt8] {
  /// The best occurrence of `part`; where `startsWord`, only those before which no word goes on.
  fileprivate func occurrence(of part: String, startsWord: Bool) -> Occurrence? {
    let part = Array(part.utf8)
    var best: Occurrence?
    withUnsafeBufferPointer { whole in
      part.withUnsafeBufferPointer { part in
        var start = 0
        while best != .whole,
          let offset = UnsafeBufferPointer(rebasing: whole[start...]).firstOffset(of: part)
        {
          let place = start + offset
          let end = place + part.count
          if !startsWord || place == 0 || !whole[place - 1].isWordByte {
            best = end == whole.count || !whole[end].isWordByte ? .whole : best ?? .start
            if !startsWord { return }
          }
          start = place + 1
        }
      }
    }
    return best
  }
}

extension UInt8 {
  /// A letter or a digit of ASCII.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
