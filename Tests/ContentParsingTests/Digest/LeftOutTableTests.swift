import ContentParsing
import Diagnostics
import Testing

@Suite struct LeftOutTableTests {
  private static func papers(_ text: String) -> [LeftOutPaper] {
    DocumentParser().parse(SourceFile(path: "a.md", text: text)).leftOutPapers
  }

  @Test func keepsTitleReasonAndAddress() {
    let text = """
      ## 未入选的论文

      | 论文 | 方向 | 理由 |
      |------|------|------|
      | [Some **Paper**](https://arxiv.org/abs/2602.00001) | RL | 没有代码，`a|b` 也不全 |
      | 另一篇 | VLA | |
      """
    #expect(
      Self.papers(text) == [
        LeftOutPaper(
          title: "Some Paper", reason: "没有代码，`a", address: "https://arxiv.org/abs/2602.00001",
          line: 5),
        LeftOutPaper(title: "另一篇", reason: "", line: 6),
      ])
  }

  @Test(
    "the heading, the paragraph above or the column says that papers were left out",
    arguments: [
      ("## Left out\n\n| Paper | Reason |\n|--|--|\n| A | x |\n", 1),
      ("今天还看了这些，没有收录：\n\n| 论文 | 原因 |\n|--|--|\n| A | x |\n| B | y |\n", 2),
      ("| 标题 | 未选原因 |\n|--|--|\n| A | x |\n", 1),
      ("## 论文\n\n| 论文 | 推荐理由 |\n|--|--|\n| A | x |\n", 0),
      ("## 未入选\n\n| 论文 | 方向 |\n|--|--|\n| A | x |\n", 0),
      ("## 未入选\n\n| a | 理由 |\n|--|--|\n| A | x |\n\n正文\n\n| 论文 | 理由 |\n|--|--|\n| A | x |\n", 1),
    ])
  func tellsTheTableByItsWords(_ text: String, _ count: Int) {
    #expect(Self.papers(text).count == count)
  }
}
