internal import ContentParsing
internal import Papers
internal import SiteModel

/// What is looked for: words, and what the papers must have.
struct PaperQuery {
  /// A piece of the query.
  enum Term: Equatable {
    /// Letters and digits, such as `agents`, `gpt-4` or `2602.21193`; found where a word begins.
    case word(String)
    /// Chinese and the like, found anywhere; where it is not, its pairs of characters count.
    case run(String)
    /// What stands between quotes, found as it is.
    case phrase(String)

    var text: String {
      switch self {
      case .word(let text), .run(let text), .phrase(let text): text
      }
    }
  }

  /// Folded, each once, at most 16.
  let terms: [Term]
  var topic: String?
  var author: String?
  var since: CalendarDay?
  var until: CalendarDay?
  var minimumStars: Double?

  init(_ text: String) {
    var terms: [Term] = []
    for (number, part) in NameKey.of(text).split(
      separator: "\"", omittingEmptySubsequences: false
    ).enumerated() {
      terms += number.isMultiple(of: 2) ? Self.terms(of: part) : Self.phrase(part)
    }
    var seen: Set<String> = []
    self.terms = Array(terms.filter { seen.insert($0.text).inserted }.prefix(16))
  }

  /// Whether a paper that is covered on `day` may be found.
  func hasDay(_ day: CalendarDay) -> Bool {
    if let since, day < since { return false }
    if let until, day > until { return false }
    return true
  }

  private static func phrase(_ text: Substring) -> [Term] {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? [] : [.phrase(words.joined(separator: " "))]
  }

  private static func terms(of text: Substring) -> [Term] {
    var terms: [Term] = []
    var word = ""
    var run = ""
    func end() {
      let trimmed = word.trimmingMarks
      if !trimmed.isEmpty { terms.append(.word(ArxivID(trimmed)?.unversioned ?? trimmed)) }
      if !run.isEmpty { terms.append(.run(run)) }
      (word, run) = ("", "")
    }
    for scalar in text.unicodeScalars {
      switch PaperText.kind(of: scalar) {
      case .ideograph:
        if !word.isEmpty { end() }
        run.unicodeScalars.append(scalar)
      case .letter:
        if !run.isEmpty { end() }
        word.unicodeScalars.append(scalar)
      case .joiner where !word.isEmpty: word.unicodeScalars.append(scalar)
      case .joiner, .other: end()
      }
    }
    end()
    return terms
  }
}

extension String {
  /// Without dots, hyphens and slashes at the end.
  fileprivate var trimmingMarks: String {
    let end = lastIndex { !"-./+#_".contains($0) || $0 == "+" || $0 == "#" }
    return end.map { String(self[...$0]) } ?? ""
  }
}
