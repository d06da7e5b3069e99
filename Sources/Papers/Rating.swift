/// What the author thinks of a paper, in stars.
package struct Rating: Hashable, Sendable {
  /// A hundred times the number of stars, so that ratings compare exactly.
  package let hundredths: Int
  /// The most stars that a paper can have: 3 or 5.
  package let scale: Int
  /// The word that stands with the stars, such as `必读`.
  package let word: String?
  /// What the author wrote where stars in halves do not say the same, such as `8.5/10` or `4.2/5`.
  package let written: String?

  package init(hundredths: Int, scale: Int, word: String?, written: String? = nil) {
    self.hundredths = hundredths
    self.scale = scale
    self.word = word
    self.written = written
  }

  package init(halfStars: Int, scale: Int, word: String?) {
    self.init(hundredths: 50 * halfStars, scale: scale, word: word)
  }

  /// Twice the number of stars, to the nearest half.
  package var halfStars: Int { (hundredths + 25) / 50 }

  /// The number of stars, such as 3, 4.5, or 4.25 for `8.5/10`.
  package var stars: Double { Double(hundredths) / 100 }

  /// What readers see: what the author wrote, or stars such as `⭐⭐½`.
  ///
  /// - Parameter star: how one is drawn.
  package func text(star: String) -> String {
    written
      ?? String(repeating: star, count: halfStars / 2) + (halfStars.isMultiple(of: 2) ? "" : "½")
  }
}
