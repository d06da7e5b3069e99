import Papers
import Testing

@testable import ContentParsing

struct AuthorListTests {
  struct Case: Sendable {
    let text: String
    let names: [String]
    var isCutShort = false
    var affiliation: String?
  }

  @Test(arguments: [
    Case(text: "A B, C D", names: ["A B", "C D"]),
    Case(text: "A B 等 (NVIDIA)", names: ["A B"], isCutShort: true, affiliation: "NVIDIA"),
    Case(
      text: "甲, 乙 等 (上海AI Lab, 清华等)", names: ["甲", "乙"], isCutShort: true,
      affiliation: "上海AI Lab, 清华等"),
    Case(text: "张三、李四；王五（清华）", names: ["张三", "李四", "王五"], affiliation: "清华"),
    Case(text: "A and B et al.", names: ["A", "B"], isCutShort: true),
    Case(text: "A, B, and C & D", names: ["A", "B", "C", "D"]),
    Case(text: "Alexandra Sand", names: ["Alexandra Sand"]),
    Case(
      text: "A* (X), B† (Y (Z)), ...", names: ["A", "B"], isCutShort: true, affiliation: "X, Y (Z"),
    Case(text: "A (X) 等人", names: ["A"], isCutShort: true, affiliation: "X"),
    Case(text: "A (X, B", names: ["A"], affiliation: "X, B"),
    Case(text: "A, B, and others", names: ["A", "B"], isCutShort: true),
    Case(text: "山田太郎、佐藤花子 ほか", names: ["山田太郎", "佐藤花子"], isCutShort: true),
    Case(text: "A, 其他", names: ["A"], isCutShort: true),
    Case(text: " , ", names: []),
  ])
  func reads(_ expected: Case) {
    let authors = AuthorList(expected.text)
    #expect(authors.names == expected.names)
    #expect(authors.isCutShort == expected.isCutShort)
    #expect(authors.affiliation == expected.affiliation)
  }
}

struct RatingTextTests {
  @Test(
    arguments: [
      ("⭐⭐⭐ 必读", 6, nil, "必读"), ("⭐⭐", 4, nil, nil), ("⭐️⭐️ 可选", 4, nil, "可选"),
      ("★★★★☆", 8, nil, nil), ("★★★½（强烈推荐）", 7, nil, "强烈推荐"), ("4/5", 8, 5, nil),
      ("4.5/5 must read, really", 9, 5, "must read"), ("8／10", 8, 5, nil), ("2 / 3 可选", 4, 3, "可选"),
      ("⭐⭐⭐⭐ (4/5)", 8, 5, nil), ("必读 ⭐⭐⭐", 6, nil, "必读"), ("0/5", 0, 5, nil),
      ("4 星", 8, nil, nil), ("四星 推荐", 8, nil, "推荐"), ("三星半", 7, nil, nil),
      ("3.5星（必读）", 7, nil, "必读"), ("3 stars, must read", 6, nil, "must read"),
      ("1 star", 2, nil, nil), ("两颗星", 4, nil, nil), ("★★⯨", 5, nil, nil),
    ] as [(String, Int, Int?, String?)])
  func reads(text: String, halfStars: Int, scale: Int?, word: String?) {
    let rating = RatingText(text)
    #expect(rating?.halfStars == halfStars)
    #expect(rating?.scale == scale)
    #expect(rating?.word == word)
  }

  @Test(arguments: [
    "", "必读", "☆☆☆", "4", "6/5", "4/7", "a/b", "5分", "⭐⭐⭐⭐⭐⭐", "6 星", "星", "0 星", "五",
    "3 starships",
  ])
  func refuses(text: String) {
    #expect(RatingText(text) == nil)
  }
}

struct TopicListTests {
  @Test(
    arguments: [
      ("Agentic RL / Tool Use", ["Agentic RL", "Tool Use"]), ("推理、规划", ["推理", "规划"]),
      ("VLA/RL", ["VLA", "RL"]), ("I/O / RL", ["I/O", "RL"]), ("#vla #rl", ["vla", "rl"]),
      ("a | b｜c", ["a", "b", "c"]), ("a, b; c", ["a", "b", "c"]),
      ("Efficient LLM ⭐⭐⭐ 必读", ["Efficient LLM"]),
      ("VLA（⭐⭐）", ["VLA"]), (" / ", []),
    ])
  func reads(text: String, names: [String]) {
    #expect(TopicList(text).names == names)
  }
}

struct LinkTests {
  @Test(
    arguments: [
      ("https://arxiv.org/abs/2602.1", "x", .arxiv),
      ("https://www.arxiv.org/html/2602.1", "", .arxiv),
      ("https://arxiv.org/pdf/2602.1", "x", .pdf), ("https://a.b/c.PDF?x", "x", .pdf),
      ("https://github.com/a/b", "项目页", .github), ("https://huggingface.co/a", "x", .huggingface),
      ("https://a.github.io/b", "x", .project), ("https://a.b/", "项目主页", .project),
      ("https://a.b/", "Project Page", .project), ("https://a.b/", "Blog", .other),
      ("/local", "x", .other), ("", "", .other),
    ] as [(String, String, PaperLink.Kind)])
  func kind(address: String, label: String, kind: PaperLink.Kind) {
    #expect(PaperLink.Kind(WebAddress(address), label: label) == kind)
  }

  @Test(
    arguments: [
      (" ⭐ 43", 43), (" ⭐️ 1.2k", 1200), ("★ 1,234 |", 1234), ("（⭐ 1.5万）", 15_000),
      (" (🌟12K)", 12_000), (" ⭐", nil), (" | ⭐ 43", nil), ("", nil), (" 43", nil),
      (" ⭐ 99999999999999999999999", nil),
    ] as [(String, Int?)])
  func starCount(text: String, count: Int?) {
    #expect(StarCount.leading(text) == count)
  }
}

struct DigestLabelsTests {
  @Test(
    arguments: [
      ("作者", .authors), ("Authors", .authors), ("ＡＵＴＨＯＲＳ", .authors), ("👥 作者", .authors),
      ("评级", .rating), ("Topic", .topics), ("机 构", .affiliation), ("团队", .affiliation),
      ("核心创新", nil), ("", nil),
    ] as [(String, DigestField?)])
  func meaning(label: String, field: DigestField?) {
    let labels = DigestLabels(extra: [.affiliation: ["团队"]])
    #expect(labels.meaning(of: label)?.field == field)
  }
}
