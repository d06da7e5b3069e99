/// What a model writes about one paper: plain text, in the site's language.
package struct Summary: Codable, Hashable, Sendable {
  /// One sentence.
  package var preview: String
  /// One paragraph.
  package var idea: String
  /// One sentence each.
  package var results: [String]

  package init(preview: String, idea: String, results: [String]) {
    self.preview = preview
    self.idea = idea
    self.results = results
  }

  /// Its texts in order.
  var texts: [String] { [preview, idea] + results }
}

/// Why a model's answer cannot be taken for a summary.
package enum SummaryFault: Error, Hashable, Sendable {
  /// It holds no JSON of the form, also not between other text.
  case notJSON
  case emptyText
  /// A text of more characters than this.
  case tooLong(Int)
  /// It is hardly in the site's language.
  case otherLanguage
  /// The same text twice.
  case repeats

  package var reason: String {
    switch self {
    case .notJSON: "the answer is not JSON of the form that was asked for"
    case .emptyText: "a text is empty"
    case .tooLong(let limit): "a text has more than \(limit) characters"
    case .otherLanguage: "the text is not in the site's language"
    case .repeats: "the text repeats itself"
    }
  }
}

extension Summary {
  /// Reads a model's answer. Endpoints that do not hold models to a schema give JSON between fences
  /// or sentences: it is taken from there.
  init(answer: String, language: String) throws(SummaryFault) {
    guard let read = JSONInAnswer.decoded(Summary.self, from: answer) else { throw .notJSON }
    self.init(
      preview: PlainLine.of(read.preview), idea: PlainLine.of(read.idea),
      results: read.results.map(PlainLine.of).filter { !$0.isEmpty })
    if results.isEmpty { throw .emptyText }
    if results.count > 6 { throw .repeats }
    try TextCheck.check(texts)
    for text in [preview, idea, results.joined(separator: " ")] {
      try TextCheck.check(text, isIn: language)
    }
  }
}
