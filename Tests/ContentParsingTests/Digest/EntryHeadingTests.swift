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
      ("二、B", 2, "B"), ("十一、C", 11, "C"), ("（三）D", 3, "D"), ("(三) D", 3, "D"), ("第四篇：E", 4, "E"),
      ("第十篇 F", 10, "F"), ("二十三. G", 23, "G"), ("论文三：H", 3, "H"), ("論文 五 I", 5, "I"),
      ("六）J", 6, "J"),
      ("七 - K", 7, "K"), ("第八 L", 8, "L"), ("🔥 九、M", 9, "M"), ("二十、N", 20, "N"), ("㈢ O", 3, "O"),
      ("⑷ P", 4, "P"), ("⒌ Q", 5, "Q"), ("1、三体", 1, "三体"), ("第3本：R", 3, "R"),
    ])
  func numbered(text: String, number: Int, title: String) {
    let heading = EntryHeading(text)
    #expect(heading?.number == number)
    #expect(heading?.title == title)
  }

  @Test(
    "stars and signs beside the title are none of it",
    arguments: [
      ("1. 标题 ⭐⭐⭐⭐", "标题", "⭐⭐⭐⭐"), ("1. 标题⭐⭐⭐", "标题", "⭐⭐⭐"), ("1. 标题 ⭐⭐⭐ 必读", "标题", "⭐⭐⭐ 必读"),
      ("1. 标题（⭐⭐⭐ 必读）", "标题", "⭐⭐⭐ 必读"), ("1. 标题 [★★★☆☆]", "标题", "★★★☆☆"),
      ("1. Title | ⭐️⭐️", "Title", "⭐️⭐️"),
      ("1. ⭐⭐ 标题", "标题", "⭐⭐"), ("1. 【★★★】标题", "标题", "★★★"), ("⭐⭐⭐ 1. 标题", "标题", "⭐⭐⭐"),
      ("1. 标题 ★★½", "标题", "★★½"),
      ("1. 标题 🌟", "标题", "🌟"), ("🔥 2. 标题", "标题", nil), ("2. 🔥🔥 标题 ✨", "标题", nil),
      ("2. 标题 🔥 ⭐⭐", "标题", "⭐⭐"),
      ("2. 【必读】标题", "标题", nil), ("2. Title [Must-Read]", "Title", nil),
      ("3. LLM-A★", "LLM-A★", nil),
      ("3. A★ 搜索", "A★ 搜索", nil), ("3. ⭐⭐⭐", "⭐⭐⭐", nil),
      ("3. [arXiv] Title", "[arXiv] Title", nil),
      ("3. 🤗 Transformers", "🤗 Transformers", nil), ("3. 标题（上）", "标题（上）", nil), ("3. 🔥", "🔥", nil),
    ] as [(String, String, String?)])
  func marks(text: String, title: String, rating: String?) {
    let heading = EntryHeading(text)
    #expect(heading?.title == title)
    #expect(heading?.rating == rating)
  }

  @Test(
    arguments: [
      "", "Title", "2026年", "2.5倍", "1.1 细节", "3.", "3. ", "12345. x", "GPT-4. x", "今日 1.",
      "C#1 Title", "No.1.2 x", "#1", "#hashtag", "1 Title", "第三节", "3-shot prompting", "No 1st",
      "Papers 3: x", "①", "论文综述",
      "一", "一、", "五一、放假", "二〇二六年", "三体：x", "七牛云：x", "第三章 x", "第3节", "第三节：", "十十、x", "一句话：x", "万一、x",
    ])
  func unnumbered(text: String) {
    #expect(EntryHeading(text) == nil)
  }
}
