import Diagnostics
import Papers
import Testing

@testable import ContentParsing

struct RatingTextTests {
  @Test(
    arguments: [
      ("⭐⭐⭐ 必读", 6, nil, "必读"), ("⭐⭐", 4, nil, nil), ("⭐️⭐️ 可选", 4, nil, "可选"),
      ("★★★★☆", 8, 5, nil), ("★★★☆☆", 6, 5, nil), ("★★☆", 4, 3, nil), ("★★★☆", 6, nil, nil),
      ("★★★½☆ 推荐", 7, 5, "推荐"), ("★★★½（强烈推荐）", 7, nil, "强烈推荐"), ("⭐⭐半", 5, nil, nil),
      ("4/5", 8, 5, nil), ("４／５", 8, 5, nil), ("0.5/5", 1, 5, nil),
      ("4.5/5 must read, really", 9, 5, "must read"), ("8／10", 8, 5, nil), ("2 / 3 可选", 4, 3, "可选"),
      ("4 out of 5 stars", 8, 5, nil), ("⭐⭐⭐⭐ (4/5)", 8, 5, nil), ("⭐ 4.5/5", 9, 5, nil),
      ("⭐⭐⭐ 必读，2/26 更新", 6, nil, "必读"), ("必读 ⭐⭐⭐", 6, nil, "必读"),
      ("4 星", 8, nil, nil), ("四星 推荐", 8, nil, "推荐"), ("三星半", 7, nil, nil), ("四星", 8, nil, nil),
      ("3.5星（必读）", 7, nil, "必读"), ("3 stars, must read", 6, nil, "must read"),
      ("1 star", 2, nil, nil), ("两颗星", 4, nil, nil), ("三颗半星", 7, nil, nil), ("★★⯨", 5, nil, nil),
      ("⭐×3", 6, nil, nil), ("⭐×4 必读", 8, nil, "必读"), ("⭐ x 3", 6, nil, nil), ("⭐️*3", 6, nil, nil),
      ("⭐Ｘ３", 6, nil, nil), ("★4", 8, nil, nil), ("☆4", 8, nil, nil), ("⭐3", 6, nil, nil),
      ("⭐ 3.5（推荐）", 7, nil, "推荐"), ("⭐三", 6, nil, nil), ("3⭐", 6, nil, nil),
      ("3 ⭐ 必读", 6, nil, "必读"),
      ("必读 3⭐", 6, nil, "必读"), ("三⭐", 6, nil, nil), ("3×⭐", 6, nil, nil), ("4.5 x ⭐", 9, nil, nil),
      ("★4つ", 8, nil, nil), ("星4つ", 8, nil, nil),
      ("星 4 つ 必読", 8, nil, "必読"), ("星三つ", 6, nil, nil), ("星3", 6, nil, nil), ("4つ星", 8, nil, nil),
      ("⭐⭐⭐ 必读（上次 ⭐⭐）", 6, nil, "必读"), ("⭐⭐⭐，GitHub ⭐ 43", 6, nil, "GitHub"),
      ("⭐⭐⭐/5", 6, 5, nil), ("⭐⭐/5 可选", 4, 5, "可选"), ("⭐ ⭐ ⭐", 6, nil, nil),
      ("4,5/5", 9, 5, nil), ("必读,4/5", 8, 5, nil), ("三星/五星", 6, 5, nil),
      ("三颗星/五颗星 推荐", 6, 5, "推荐"), ("⭐，⭐，⭐", 6, nil, nil), ("⭐, ⭐ 可选", 4, nil, "可选"),
      ("⭐、⭐、⭐，必读", 6, nil, "必读"), ("⭐ 备查", 2, nil, "备查"), ("备查 ⭐", 2, nil, "备查"),
      ("⭐⭐⭐⭐（4 星）", 8, nil, nil), ("⭐⭐⭐ 必读、⭐⭐⭐ 创新", 6, nil, "必读"),
      ("⭐⭐⭐ 必读，⭐⭐ 以上都值得看", 6, nil, "必读"), ("⭐，⭐ 43", 2, nil, nil),
    ] as [(String, Int, Int?, String?)])
  func reads(text: String, halfStars: Int, scale: Int?, word: String?) {
    let rating = RatingText(text)
    #expect(rating?.halfStars == halfStars)
    #expect(rating?.scale == scale)
    #expect(rating?.word == word)
  }

  @Test(
    "a number that stars in halves do not tell is kept as it is written",
    arguments: [
      ("8.5/10", 425, 5, "8.5/10"), ("8/10", 400, 5, "8/10"), ("4.2/5", 420, 5, "4.2/5"),
      ("87/100", 435, 5, "87/100"),
      ("4.5/5", 450, 5, nil), ("２.２／３", 220, 3, "2.2/3"), ("8.5 / 10 推荐", 425, 5, "8.5/10"),
      ("8分/10分", 400, 5, "8/10"),
      ("8.5分（满分10分）", 425, 5, "8.5/10"), ("满分 5 分，4 分", 400, 5, nil), ("5星中的3星", 300, 5, nil),
      ("五星中的四星", 400, 5, nil),
      ("5 星中 3.5 星", 350, 5, nil), ("5つ星のうち4つ", 400, 5, nil), ("5つ星のうち4.3", 430, 5, "4.3/5"),
      ("5点満点中4点", 400, 5, nil), ("10点満点で8点", 400, 5, "8/10"), ("5段階評価で4", 400, 5, nil),
      ("5점 만점에 4점", 400, 5, nil),
      ("4 of 5", 400, 5, nil), ("4/5星", 400, 5, nil), ("⭐⭐⭐⭐ (8.5/10)", 425, 5, "8.5/10"),
    ] as [(String, Int, Int?, String?)])
  func keepsTheNumber(text: String, hundredths: Int, scale: Int?, written: String?) {
    let rating = RatingText(text)
    #expect(rating?.hundredths == hundredths)
    #expect(rating?.scale == scale)
    #expect(rating?.written == written)
  }

  @Test(
    "what is out of the scale, or contradicts itself, is no rating, however many stars it draws",
    arguments: [
      "", "必读", "☆☆☆", "4", "6/5", "12/10", "5星中的6星", "6段階中4", "4/7", "a/b", "5分", "⭐⭐⭐⭐⭐⭐", "6 星",
      "星", "0 星", "五",
      "3 starships", "-1/5", "−1/5", "7/5", "0/5", "4-5/5", "⭐ 7/5", "⭐×7", "⭐×0", "⭐×", "⭐ -1",
      "⭐×-3",
      "7⭐", "⭐ 2026", "⭐ 3.3", "⭐3,5", "4，5/5",
      "⭐⭐，⭐⭐⭐", "⭐，⭐⭐", "-4 星", "六星", "星7つ", "⭐⭐⭐（5 星）",
      "⭐⭐⭐ → ⭐⭐", "⭐⭐ / ⭐⭐⭐", "⭐⭐-⭐⭐⭐", "从 ⭐⭐ 升到 ⭐⭐⭐", "⭐⭐⭐ 必读 1/3", "⭐⭐⭐ 4/5", "★★★★★½",
      "★★★★★★☆☆☆☆", "⭐⭐⭐⭐⭐⭐⭐ 4/7", "1,234/5",
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
      ("RL (GRPO, PPO) / Tool Use", ["RL (GRPO, PPO)", "Tool Use"]),
      ("推理（数学、代码），规划", ["推理（数学、代码）", "规划"]), ("RL (GRPO, PPO", ["RL (GRPO", "PPO"]),
      ("C#, C++、F#", ["C#", "C++", "F#"]), ("C# / RL", ["C#", "RL"]), ("#vla#rl", ["vla", "rl"]),
      ("#推理# #规划#", ["推理", "规划"]), ("`RL` `PPO`", ["RL", "PPO"]), ("`a, b` / c", ["a, b", "c"]),
      ("`a / b", ["a", "b"]), ("无", []), ("N/A", []),
      ("[Agentic RL, VLA]", ["Agentic RL", "VLA"]), ("（推理、规划）", ["推理", "规划"]),
      ("`RL, VLA`", ["RL", "VLA"]), ("(a) b, (c)", ["a) b", "c)"]),
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
    "arXiv's identifiers in the addresses of sites that show its papers",
    arguments: [
      ("https://arxiv.org/abs/2602.21193v2", "2602.21193v2"),
      ("https://arxiv.org/html/2602.21193", "2602.21193"),
      ("https://arxiv.org/pdf/math/0309136v1.pdf", "math/0309136v1"),
      ("https://arxiv.org/list/cs.AI", nil),
      ("https://huggingface.co/papers/2602.21193", "2602.21193"),
      ("https://hf.co/papers/2602.21193#c", "2602.21193"),
      ("https://huggingface.co/papers/math/0309136", "math/0309136"),
      ("https://huggingface.co/papers", nil),
      ("https://huggingface.co/papers/month/2026-02", nil),
      ("https://huggingface.co/a/2602.21193", nil),
      ("https://huggingface.co/papers/2613.1", "2613.1"),
      ("https://www.alphaxiv.org/abs/2602.21193v1", "2602.21193v1"),
      ("https://alphaxiv.org/overview/2602.21193", "2602.21193"),
      ("https://www.alphaxiv.org/zh/overview/2602.21193", "2602.21193"),
      ("https://alphaxiv.org/abs/math/0309136", "math/0309136"),
      ("https://alphaxiv.org/explore", nil),
      ("https://ar5iv.labs.arxiv.org/html/2602.21193", "2602.21193"),
      ("https://ar5iv.org/labs/2602.21193", "2602.21193"),
      ("https://ar5iv.org/abs/2602.21193", "2602.21193"),
      ("https://papers.cool/arxiv/2602.21193", "2602.21193"),
      ("https://papers.cool/arxiv/cs.AI", nil),
      ("https://papers.cool/venue/2602.21193", nil),
      ("https://doi.org/10.48550/arXiv.2602.21193", "2602.21193"),
      ("https://doi.org/10.48550/arxiv.math/0309136", "math/0309136"),
      ("https://doi.org/10.1145/3543507", nil),
      ("https://scirate.com/arxiv/2602.21193", "2602.21193"),
      ("https://hf-mirror.com/papers/2602.21193", "2602.21193"),
      ("https://www.emergentmind.com/papers/2602.21193", "2602.21193"),
      ("https://hjfy.top/arxiv/2602.21193v2", "2602.21193v2"),
      ("https://dx.doi.org/10.48550/arXiv.2602.21193", "2602.21193"),
      ("https://github.com/a/2602.21193", nil),
    ] as [(String, String?)])
  func arxivName(address: String, name: String?) {
    #expect(WebAddress(address).arxivName == name)
  }

  @Test(
    arguments: [
      ("DOI: 10.1016/S0140-6736(20)30183-5", "", "10.1016/S0140-6736(20)30183-5"),
      ("（doi:10.1145/333334.444）", "DOI", nil),
      ("doi: 10.1145/333334.444.", "", "10.1145/333334.444"),
      (
        "doi:10.1002/(SICI)1097-4571(1998)49:8<693::AID-ASI4>3.0.CO;2-O, next", "",
        "10.1002/(SICI)1097-4571(1998)49:8<693::AID-ASI4>3.0.CO;2-O"
      ), ("doi:10.1145/1.2; next", "", "10.1145/1.2"),
      ("10.1000/abc;10.1000/def", "DOI", "10.1000/abc"),
      ("10.1145/1.2), next", "DOI", "10.1145/1.2"), ("10.1145/1.2", "链接", nil),
    ] as [(String, String, String?)])
  func doiWithoutLink(text: String, label: String, name: String?) {
    #expect(DOIMention(text, label: label)?.name == name)
  }

  @Test(
    "addresses without a link, as they are linked",
    arguments: [
      (
        "doi:10.1002/(SICI)1(1998)49:8<693::A>3.0.CO;2-O",
        "https://doi.org/10.1002/(SICI)1(1998)49:8%3C693::A%3E3.0.CO;2-O"
      ),
      (
        "https://doi.org/10.1002/(SICI)1(1998)49:8<693::A>3.0.CO;2-O",
        "https://doi.org/10.1002/(SICI)1(1998)49:8%3C693::A%3E3.0.CO;2-O"
      ),
      (
        "https://openreview.net/forum?id=abcdefghi_",
        "https://openreview.net/forum?id=abcdefghi_"
      ),
      (
        "_https://openreview.net/forum?id=abcdefghij_",
        "https://openreview.net/forum?id=abcdefghij"
      ),
      (
        "https://openreview.net/forum?id=abcdefghi_。",
        "https://openreview.net/forum?id=abcdefghi_"
      ),
      ("https://a.org/forum?id=abcdefghi_", "https://a.org/forum?id=abcdefghi"),
    ])
  func bareAddresses(_ text: String, _ address: String) {
    let document = DocumentParser().parse(
      SourceFile(path: "a.md", text: "### 1. A\n**链接**: \(text)\n"))
    #expect(document.entries.first?.paper.links.map(\.address) == [address])
  }

  @Test(
    arguments: [
      (" ⭐ 43", 43), (" ⭐️ 1.2k", 1200), ("★ 1,234 |", 1234), ("（⭐ 1.5万）", 15_000),
      (" (🌟12K)", 12_000), (" ⭐", nil), (" | ⭐ 43", nil), ("", nil), (" 43", nil),
      (" ⭐ 99999999999999999999999", nil), (" (1.2k ⭐)", 1200), (" 43 stars", 43),
      (" ⭐ 3.4 万", 34_000), (" ⭐ 3 次", 3),
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
      ("第一作者", .authors), ("通讯作者", .authors), ("作者单位", .affiliation), ("所属機関", .affiliation),
      ("代码链接", .links), ("项目主页", .links), ("arXiv ID", .links), ("关键词", .topics),
      ("キーワード", .topics), ("作者/机构", .authors), ("机构／作者", .authors), ("作者团队", .authors),
      ("Authors / Affiliations", .authors), ("论文/代码", .links), ("论文链接/代码链接", .links),
      ("方向 & 评级", .topics), ("作者（Authors）", .authors), ("链接 Links", .links), ("等级", .rating),
      ("作者/会议", nil), ("作者/评级", nil), ("作者 机构", .authors), ("Paper Score", nil),
      ("저자", .authors), ("논문 링크", .links), ("별점", .rating), ("会议", nil),
      ("核心创新", nil), ("", nil),
    ] as [(String, DigestField?)])
  func meaning(label: String, field: DigestField?) {
    let labels = DigestLabels(extra: [.affiliation: ["团队"]])
    #expect(labels.meaning(of: label)?.field == field)
  }

  @Test(
    "a label made of several is as ambiguous as they are",
    arguments: [
      ("代码/数据集", true), ("Code/Dataset", true), ("论文链接/代码", true), ("方向/评级", true),
      ("论文链接/原文链接", false), ("作者/机构", false), ("作者（Authors）", false), ("代码 链接", true),
      ("Paper Link", false),
    ])
  func joined(label: String, isAmbiguous: Bool) {
    #expect(DigestLabels().meaning(of: label)?.isAmbiguous == isAmbiguous)
  }
}
