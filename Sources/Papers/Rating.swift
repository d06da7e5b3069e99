/// What the author thinks of a paper, in stars.
package struct Rating: Hashable, Sendable {
  /// Twice the number of stars, so that half stars stay exact.
  package let halfStars: Int
  /// The most stars that a paper can have: 3 or 5.
  package let scale: Int
  /// The word that stands with the stars, such as `必读`.
  package let word: String?

  package init(halfStars: Int, scale: Int, word: String?) {
    self.halfStars = halfStars
    self.scale = scale
    self.word = word
  }

  /// The number of stars, such as 3 or 4.5.
  package var stars: Double { Double(halfStars) / 2 }
}
