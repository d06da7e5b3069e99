/// The language model that drafts prose, and what it may cost: `model` in `site.yml`.
package struct ModelSettings: Hashable, Sendable {
  /// Of the endpoint, such as `http://localhost:11434/v1`; nil where there is none.
  package var baseURL: String?
  /// As the endpoint knows it.
  package var name: String?
  /// The environment variable that holds the endpoint's key; nil for an endpoint without one.
  package var keyVariable: String?
  /// How many requests are under way at a time.
  package var parallel = 4
  /// How many requests a run makes at most.
  package var maximumRequests = 200
  /// How many tokens it reads and writes at most.
  package var maximumTokens = 1_000_000
  /// What it spends at most, in the currency of the prices; nil for no limit.
  package var maximumCost: Double?
  /// For a million tokens that are read.
  package var inputPrice = 0.0
  /// For a million tokens that are written.
  package var outputPrice = 0.0
  /// Whether what was written is looked at once more.
  package var hasSecondLook = true
  /// How many votes there are on a paper's rating, on average; 0 for the rating by rule.
  package var votes = 0
  /// What each number of stars means; nil for the built-in text.
  package var rubric: String?

  package init() {}
}
