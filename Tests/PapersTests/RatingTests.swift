import Papers
import Testing

@Suite struct RatingTests {
  @Test(
    arguments: [
      (Rating(halfStars: 6, scale: 3, word: nil), "⭐⭐⭐", 3),
      (Rating(halfStars: 5, scale: 3, word: nil), "⭐⭐½", 2.5),
      (Rating(hundredths: 425, scale: 5, word: nil, written: "8.5/10"), "8.5/10", 4.25),
    ])
  func isShownAsTheAuthorWroteIt(_ rating: Rating, _ text: String, _ stars: Double) {
    #expect(rating.text(star: "⭐") == text)
    #expect(rating.stars == stars)
  }

  @Test(arguments: [(425, 9), (424, 8), (10, 0), (25, 1), (500, 10)])
  func halfStarsAreTheNearest(_ hundredths: Int, _ halfStars: Int) {
    #expect(Rating(hundredths: hundredths, scale: 5, word: nil).halfStars == halfStars)
  }
}
