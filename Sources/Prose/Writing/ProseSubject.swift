internal import Grounding
internal import Text

/// A paper that prose is written about, with the facts that it is held to.
package struct ProseSubject: Hashable, Sendable {
  package let id: String
  package let title: String
  package let abstract: String
  package let authors: [String]
  /// What else is known: organisation, categories, dates, counts.
  package let facts: [String]

  package init(
    id: String, title: String, abstract: String, authors: [String], facts: [String] = []
  ) {
    self.id = id
    self.title = title
    self.abstract = abstract
    self.authors = authors
    self.facts = facts
  }

  var source: GroundingSource {
    GroundingSource(texts: [title, abstract], authors: authors, facts: facts)
  }

  /// As a model gets it: quoted, so that nothing in it can end it.
  var json: String {
    "{\"title\":\(JSONText.quoted(title)),\"abstract\":\(JSONText.quoted(abstract))}"
  }

  var sentences: [String] { Sentences.of(abstract) }
}

/// The sentences of an abstract.
enum Sentences {
  static func of(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    let words = PlainLine.of(text).split(separator: " ")
    for (index, word) in words.enumerated() {
      current += current.isEmpty ? word : " " + word
      let next = words.indices.contains(index + 1) ? words[index + 1].first : nil
      guard let last = word.last, ".!?。！？".contains(last), word.count > 2,
        next.map({ $0.isUppercase || $0.isNumber || !$0.isASCII }) ?? true,
        !abbreviations.contains(word.lowercased())
      else { continue }
      sentences.append(current)
      current = ""
    }
    return current.isEmpty ? sentences : sentences + [current]
  }

  private static let abbreviations: Set = ["e.g.", "i.e.", "al.", "etc.", "vs.", "cf.", "fig."]
}
