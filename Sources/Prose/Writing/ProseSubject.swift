internal import Grounding
internal import Text

/// A paper that prose is written about, with the facts that it is held to.
package struct ProseSubject: Sendable {
  package let id: String
  package let title: String
  package let abstract: String
  /// Those of the abstract, in order: what stands where a model's text does not hold.
  let sentences: [String]
  let source: GroundingSource

  /// - Parameters:
  ///   - sentences: of the abstract.
  ///   - fullText: the paper itself, where it is known. A model is not shown it; what it writes may
  ///     stand there.
  ///   - facts: what else is known: organisation, categories, dates, counts.
  package init(
    id: String, title: String, abstract: String, sentences: [String], authors: [String],
    facts: [String] = [], fullText: String? = nil
  ) {
    self.id = id
    self.title = title
    self.abstract = abstract
    self.sentences = sentences
    source = GroundingSource(
      title: title, abstract: abstract, fullText: fullText, authors: authors, facts: facts)
  }

  /// As a model gets it: quoted, so that nothing in it can end it.
  var json: String {
    "{\"title\":\(JSONText.quoted(title)),\"abstract\":\(JSONText.quoted(abstract))}"
  }
}
