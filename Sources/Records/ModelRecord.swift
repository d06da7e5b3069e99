/// What a language model had to do with a paper's entry. What it wrote stands in the post alone:
/// prose is no fact.
package struct ProseRecord: Codable, Hashable, Sendable {
  /// As the endpoint knows it.
  package var model: String
  /// The version of the prompt that it was asked with.
  package var prompt: String
  /// The version of the prompt of the second look; nil without one.
  package var review: String?
  /// What it wrote and the paper does not say: numbers and names. The texts with them were replaced
  /// by sentences of the abstract, or left out.
  package var refused: [String]
  /// Why nothing of it could be taken, in a sentence; nil where something was.
  package var failure: String?

  package init(
    model: String, prompt: String, review: String? = nil, refused: [String],
    failure: String? = nil
  ) {
    self.model = model
    self.prompt = prompt
    self.review = review
    self.refused = refused
    self.failure = failure
  }
}

/// A model's votes on the rating of a paper.
package struct VoteRecord: Codable, Hashable, Sendable {
  package var model: String
  package var prompt: String
  /// How often 1 star, 2 stars … were given.
  package var counts: [Int]
  /// What most votes gave.
  package var stars: Int
  /// How likely endlessly many votes would give the same, 0 to 1 (PETS, arXiv 2602.16745). It tells
  /// how settled the model's opinion is, not whether it is right.
  package var stability: Double

  package init(model: String, prompt: String, counts: [Int], stars: Int, stability: Double) {
    self.model = model
    self.prompt = prompt
    self.counts = counts
    self.stars = stars
    self.stability = stability
  }
}
