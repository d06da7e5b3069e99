package import Records

/// An abstract, divided into what is new and what came out.
struct AbstractParts: Equatable {
  let ideas: String
  let results: String

  init(_ abstract: String) {
    let sentences = Self.sentences(OneLine.of(abstract))
    let start = sentences.indices.dropFirst().first { Self.tellsResults(sentences[$0]) }
    let end = start ?? max(1, sentences.count - (sentences.count > 2 ? 1 : 0))
    ideas = sentences.prefix(end).joined(separator: " ")
    results = sentences.dropFirst(end).joined(separator: " ")
  }

  /// A sentence ends with `.`, `!` or `?` before a space and a capital, a digit or a bracket, unless
  /// it is an abbreviation's; a Chinese one with its own marks.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated() {
      current += current.isEmpty ? word : " " + word
      let next = words.indices.contains(index + 1) ? words[index + 1] : ""
      if ends(word, before: next) {
        sentences.append(current)
        current = ""
      }
    }
    return current.isEmpty ? sentences : sentences + [current]
  }

  private static func ends(_ word: Substring, before next: Substring) -> Bool {
    guard let last = word.last else { return false }
    if "。！？".contains(last) { return true }
    guard ".!?".contains(last), let first = next.first,
      first.isUppercase || first.isNumber || "([\"'“".contains(first)
    else { return false }
    let stem = word.drop { "([\"'“".contains($0) }.lowercased()
    return !abbreviations.contains(stem) && !isInitial(word)
  }

  /// The J. of a name.
  private static func isInitial(_ word: Substring) -> Bool {
    word.count == 2 && word.first?.isUppercase == true && word.last == "."
  }

  private static let abbreviations: Set = [
    "e.g.", "i.e.", "et.", "al.", "etc.", "vs.", "cf.", "fig.", "figs.", "eq.", "eqs.", "sec.",
    "tab.", "no.", "dr.", "prof.", "mr.", "mrs.", "ms.", "st.", "approx.", "resp.", "w.r.t.",
  ]

  private static func tellsResults(_ sentence: String) -> Bool {
    let text = WordText(sentence)
    return words.contains(where: text.holds)
      || chineseWords.contains { sentence.contains($0) }
  }

  private static let words = [
    "experiment", "experimental", "experimentally", "empirically", "result", "outperform",
    "outperforming", "achieve", "achieving", "surpasse", "surpass", "improve over", "evaluate",
    "extensive evaluation", "state of the art", "we find", "we observe", "accuracy",
  ]
  private static let chineseWords = ["实验", "结果", "优于", "超越", "提升了"]
}

extension Candidate {
  /// The sentences of its abstract, in order.
  package var abstractSentences: [String] { AbstractParts.sentences(OneLine.of(abstract.value)) }
}
