/// What a term of a query is looked for by; made once a query.
struct PaperMatcher: Sendable {
  private enum Kind {
    case word, run, phrase
  }

  private let kind: Kind
  private let whole: ByteNeedle
  /// Of a word, the words that hyphens and the like join; of a run, its pairs of characters.
  private let parts: [ByteNeedle]

  init(_ term: PaperQuery.Term) {
    whole = ByteNeedle(term.text)
    switch term {
    case .phrase:
      kind = .phrase
      parts = []
    case .word(let text):
      kind = .word
      let words = text.split { "-./_".contains($0) }
      parts = words.count > 1 ? words.map { ByteNeedle(String($0)) } : []
    case .run(let text):
      kind = .run
      let scalars = Array(text.unicodeScalars)
      parts =
        scalars.count > 2
        ? zip(scalars, scalars.dropFirst()).map { ByteNeedle(String($0) + String($1)) } : []
    }
  }

  /// The best place counts; 0 where it is nowhere.
  func points(in text: PaperText) -> Int {
    var best = 0
    // The places by falling weight: what cannot be better is not looked at.
    for (field, weight) in [
      (text.facts, 20), (text.title, 12), (text.authors, 10), (text.topics, 8), (text.body, 2),
    ] where best < 4 * weight {
      best = max(best, strength(in: field) * weight)
    }
    return best
  }

  /// 0 where it is not there, to 4.
  private func strength(in field: [UInt8]) -> Int {
    switch kind {
    case .phrase: whole.offset(in: field) == nil ? 0 : 4
    case .run: whole.offset(in: field) == nil ? strengthOfPairs(in: field) : 4
    case .word: strengthOfWord(in: field)
    }
  }

  /// 4 for a whole word, 2 for the start of one, 1 for all of its parts.
  private func strengthOfWord(in field: [UInt8]) -> Int {
    var start = 0
    var best = 0
    while let place = whole.offset(in: field, from: start) {
      let end = place + whole.count
      if place == 0 || !field[place - 1].isWordByte {
        guard end < field.count, field[end].isWordByte else { return 4 }
        best = 2
      }
      start = place + 1
    }
    guard best == 0, !parts.isEmpty else { return best }
    return parts.allSatisfy { Self.startsWord($0, in: field) } ? 1 : 0
  }

  private static func startsWord(_ needle: ByteNeedle, in field: [UInt8]) -> Bool {
    var start = 0
    while let place = needle.offset(in: field, from: start) {
      if place == 0 || !field[place - 1].isWordByte { return true }
      start = place + 1
    }
    return false
  }

  /// 1 where at least half of the pairs of characters are there, 2 where all are.
  private func strengthOfPairs(in field: [UInt8]) -> Int {
    guard !parts.isEmpty else { return 0 }
    let count = parts.count { $0.offset(in: field) != nil }
    return count == parts.count ? 2 : count * 2 >= parts.count ? 1 : 0
  }
}

/// How well a paper matches a query.
struct PaperMatch: Sendable {
  let paper: Int
  /// How many terms it has.
  var count = 0
  var score = 0

  init(_ paper: Int, _ matchers: [PaperMatcher], in text: PaperText) {
    self.paper = paper
    for matcher in matchers {
      let points = matcher.points(in: text)
      if points > 0 { count += 1 }
      score += points
    }
  }
}

extension UInt8 {
  /// A letter or a digit of ASCII, in lower case.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
