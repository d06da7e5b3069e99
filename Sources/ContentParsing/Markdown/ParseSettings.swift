/// What of a site's configuration decides how a file is read.
package struct ParseSettings: Sendable, Hashable {
  /// Labels of field lines beyond those that every site knows.
  package var labels: [DigestField: [String]]
  /// The most stars that a paper can have; nil to tell by the post.
  package var ratingScale: Int?
  /// Whether HTML in posts is kept as it is. It is shown as text otherwise.
  package var allowsRawHTML: Bool

  package init(
    labels: [DigestField: [String]] = [:], ratingScale: Int? = nil, allowsRawHTML: Bool = false
  ) {
    self.labels = labels
    self.ratingScale = ratingScale
    self.allowsRawHTML = allowsRawHTML
  }
}
