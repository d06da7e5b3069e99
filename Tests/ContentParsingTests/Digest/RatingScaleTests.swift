import ContentParsing
import Diagnostics
import Papers
import Testing

struct RatingScaleTests {
  @Test(
    "the settings', else 5 where a rating is above 3 or says so, else 3",
    arguments: [
      (["⭐⭐⭐", "⭐"], nil, 3), (["⭐⭐⭐⭐", "⭐"], nil, 5), (["⭐⭐⭐½"], nil, 5), (["2/5"], nil, 5),
      (["2/3"], nil, 3), (["⭐⭐"], 5, 5),
    ] as [([String], Int?, Int)])
  func scale(ratings: [String], setting: Int?, expected: Int) {
    let entries = ratings.map { "### 1. Title\n**评级**: \($0)\n\n" }
    let parser = DocumentParser(settings: ParseSettings(ratingScale: setting))
    let document = parser.parse(SourceFile(path: "a.md", text: entries.joined()))
    #expect(document.entries.map(\.paper.rating?.scale) == ratings.map { _ in expected })
  }

  @Test func aboveTheScaleIsReported() {
    let parser = DocumentParser(settings: ParseSettings(ratingScale: 3))
    let document = parser.parse(
      SourceFile(path: "a.md", text: "### 1. Title\n**作者**: A\n**评级**: ⭐⭐⭐⭐\n"))
    #expect(document.entries.map(\.paper.rating) == [nil])
    #expect(document.diagnostics.map(\.rule) == ["unreadable-field"])
  }
}
