/// What a model wrote about a paper, as far as the paper says it, in the place of the abstract's own
/// sentences.
package struct EntryProse: Hashable, Sendable {
  /// A text in one line.
  package struct Passage: Hashable, Sendable {
    package let text: String
    /// Whether it is a sentence of the abstract all the same, and is marked as such.
    package let isFromAbstract: Bool

    package init(_ text: String, isFromAbstract: Bool = false) {
      self.text = text
      self.isFromAbstract = isFromAbstract
    }
  }

  /// Why the paper matters, in a sentence.
  package let preview: String?
  package let idea: Passage
  package let results: [Passage]

  package init(preview: String?, idea: Passage, results: [Passage]) {
    self.preview = preview
    self.idea = idea
    self.results = results
  }
}
