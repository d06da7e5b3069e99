import Testing

@testable import ContentParsing

struct EntryHeadingTests {
  @Test(
    arguments: [
      ("3. Title", 3, "Title"), ("3、标题", 3, "标题"), ("3) Title", 3, "Title"),
      ("12） 标题", 12, "标题"), ("🔥 1. Title", 1, "Title"), ("３．标题", 3, "标题"),
      ("[4] Title", 4, "Title"), ("5: Title", 5, "Title"), ("1️⃣ Title", 1, "Title"),
      ("7 . Title", 7, "Title"), ("2. 3D Vision", 2, "3D Vision"), ("1.标题", 1, "标题"),
    ])
  func numbered(text: String, number: Int, title: String) {
    let heading = EntryHeading(text)
    #expect(heading?.number == number)
    #expect(heading?.title == title)
  }

  @Test(
    arguments: [
      "", "Title", "2026年", "2.5倍", "1.1 细节", "3.", "3. ", "12345. x", "GPT-4. x", "今日 1.",
    ])
  func unnumbered(text: String) {
    #expect(EntryHeading(text) == nil)
  }
}
