package import Papers

/// An entry of a draft: the facts, as the post will be read again, and what stands below them.
package struct DraftEntry: Hashable, Sendable {
  package let paper: Paper
  /// Sentences of the abstract.
  package let ideas: String
  /// Its last sentences, from the first that tells of results; empty where none does.
  package let results: String
  /// Why a paper of an earlier day is here again.
  package let news: News?

  package struct News: Hashable, Sendable {
    /// One sentence, as plain text.
    let sentence: String
    /// The earlier day.
    let day: String
    /// The file of its post, seen from the draft's.
    let link: String
  }
}
