import Testing

@testable import ContentParsing

struct EntryHeadingTests {
  @Test(
    arguments: [
      ("3. Title", 3, "Title"), ("3、标题", 3, "标题"), ("3) Title", 3, "Title"),
      ("12） 标题", 12, "标题"), ("🔥 1. Title", 1, "Title"), ("３．标题", 3, "标题"),
      ("[4] Title", 4, "Title"), ("5: Title", 5, "Title"), ("1️⃣ Title", 1, "Title"),
      ("7 . Title", 7, "Title"), ("2. 3D Vision", 2, "3D Vision"), ("1.标题", 1, "标题"),
      ("#1 Title", 1, "Title"), ("＃2：标题", 2, "标题"), ("No.3 Title", 3, "Title"),
      ("No. 4: Title", 4, "Title"), ("№5 Title", 5, "Title"), ("论文 6：标题", 6, "标题"),
      ("论文7 标题", 7, "标题"), ("第 8 篇：标题", 8, "标题"), ("第9篇标题", 9, "标题"),
      ("Paper 10: Title", 10, "Title"), ("① Title", 1, "Title"), ("②标题", 2, "标题"),
      ("❸. Title", 3, "Title"), ("㉑ Title", 21, "Title"), ("1 - Title", 1, "Title"),
      ("2 — 标题", 2, "标题"), ("3｜标题", 3, "标题"), ("4 | Title", 4, "Title"),
    ])
  func numbered(text: String, number: Int, title: String) {
    let heading = EntryHeading(text)
    #expect(heading?.number == number)
    #expect(heading?.title == title)
  }

  @Test(
    arguments: [
      "", "Title", "2026年", "2.5倍", "1.1 细节", "3.", "3. ", "12345. x", "GPT-4. x", "今日 1.",
      "C#1 Title", "No.1.2 x", "#1", "#hashtag", "1 Title", "第三节", "3-shot prompting", "No 1st",
      "Papers 3: x", "①", "论文综述",
    ])
  func unnumbered(text: String) {
    #expect(EntryHeading(text) == nil)
  }
}
