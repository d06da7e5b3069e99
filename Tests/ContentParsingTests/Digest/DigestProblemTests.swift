import ContentParsing
import Diagnostics
import Testing

/// What is said of fields that cannot be read: place, quotation and fix.
struct DigestProblemTests {
  private static func problems(_ fields: String...) -> [String] {
    let text = "### 1. T\n" + fields.joined(separator: "\n") + "\n"
    return DocumentParser().parse(SourceFile(path: "a.md", text: text)).diagnostics.map {
      let position = $0.location?.position
      return "\(position?.line ?? 0):\(position?.column ?? 0) \($0.message) -- \($0.fix ?? "")"
    }
  }

  @Test(
    "each language is answered with its own words",
    arguments: [
      ("**方向**: x", "**评级**: 一般", "3:9 '评级' cannot be read: '一般'", "⭐⭐⭐ 必读"),
      ("**方向**: x", "**评价**: 一般", "3:9 '评价' cannot be read: '一般'", "⭐⭐⭐ 必读"),
      ("**連結**: https://a.org", "**評價**: 7/5", "3:9 '評價' cannot be read: '7/5'", "⭐⭐⭐ 必讀"),
      ("**機構**: x", "**評級**: 普通", "3:9 '評級' cannot be read: '普通'", "⭐⭐⭐ 必讀"),
      ("**著者**: A B", "**評価**: とても良い", "3:9 '評価' cannot be read: 'とても良い'", "⭐⭐⭐ 必読"),
      ("**著者**: A B", "**おすすめ度**: 大", "3:12 'おすすめ度' cannot be read: '大'", "⭐⭐⭐ 必読"),
      (
        "**Authors**: A B", "**Score**: good", "3:12 'Score' cannot be read: 'good'",
        "⭐⭐⭐ Must read"
      ),
      (
        "- **Authors**: A B", "- **Rating**: 0/5", "3:15 'Rating' cannot be read: '0/5'",
        "⭐⭐⭐ Must read"
      ),
    ])
  func ratings(_ first: String, _ second: String, _ message: String, _ example: String) {
    let fix = "Give stars once, such as '\(example)' or '4/5', no more than the scale has"
    #expect(Self.problems(first, second) == ["\(message) -- \(fix)"])
  }

  @Test(
    "a label that may begin a section is one where more is written behind it",
    arguments: [
      ["**著者**: A B", "", "**評価**: 三つのベンチマークで実験した。"],
      ["**方向**: x", "**评价**: 这篇论文把两件事放在了一起，实验也做得很完整，值得一读。"],
      ["**方向**: x", "**评级**: ⭐⭐ **推荐**: 一般"],
      ["**方向**: x", "**论文/代码**: 论文已被 ICLR 接收，代码暂未开源"], ["**方向**: x", "**代码/项目**: 暂无"],
      ["**方向**: x", "**数据集/模型权重**: 训练用了 LAION"], ["**方向**: x", "**重要性/优先级**: 高"],
    ])
  func sections(_ lines: [String]) {
    #expect(Self.problems(lines.joined(separator: "\n")) == [])
  }

  @Test(
    "links to several papers, and ratings that differ",
    arguments: [
      (
        ["**链接**: [A](https://arxiv.org/abs/2602.00001) [B](https://arxiv.org/abs/2501.00002)"],
        "2:73 '2501.00002' is another arXiv paper than '2602.00001', which is taken for the entry's "
          + "-- Leave '论文' and 'arXiv' to the links of the entry's own paper"
      ),
      (
        [
          "**Links**: [arXiv:2602.00001](https://arxiv.org/abs/2602.00001)",
          "**PDF**: https://arxiv.org/pdf/2501.00002",
        ],
        "3:32 '2501.00002' is another arXiv paper than '2602.00001', which is taken for the entry's "
          + "-- Leave 'Paper' and 'arXiv' to the links of the entry's own paper"
      ),
    ])
  func severalPapers(_ lines: [String], _ message: String) {
    #expect(Self.problems(lines.joined(separator: "\n")) == [message])
  }

  @Test(
    "one paper is not several",
    arguments: [
      "[A](https://arxiv.org/abs/2602.00001) [B](https://arxiv.org/pdf/2602.00001v2)",
      "[论文](https://arxiv.org/abs/2602.00001) [前作](https://arxiv.org/abs/2501.00002)",
      "[前作](https://arxiv.org/abs/2501.00002) [arXiv](https://huggingface.co/papers/2602.00001)",
    ])
  func onePaper(_ links: String) {
    #expect(Self.problems("**链接**: \(links)") == [])
  }

  @Test(
    "ratings in headings",
    arguments: [
      (
        "T ⭐⭐⭐", "**评级**: ⭐⭐",
        "1:10 '⭐⭐⭐' in the heading is not the rating that the entry has below"
      ),
      ("T ⭐⭐⭐⭐⭐⭐⭐", "**方向**: x", "1:10 '⭐⭐⭐⭐⭐⭐⭐' in the heading cannot be read as a rating"),
      ("T ⭐⭐⭐", "**评级**: ⭐⭐⭐ 必读", nil),
    ] as [(String, String, String?)])
  func headingRatings(_ title: String, _ field: String, _ message: String?) {
    let text = "### 1. \(title)\n\(field)\n"
    let found = DocumentParser().parse(SourceFile(path: "a.md", text: text)).diagnostics.map {
      "\($0.location?.position?.line ?? 0):\($0.location?.position?.column ?? 0) \($0.message)"
    }
    #expect(found == (message.map { [$0] } ?? []))
  }

  @Test(
    "addresses that are no whole links",
    arguments: [
      (
        "**链接**: arxiv.org/abs/2602.00001",
        "2:9 'arxiv.org/abs/2602.00001' is no link without 'https://'",
        "Write 'https://arxiv.org/abs/2602.00001'"
      ),
      (
        "**链接**: [代码](https://a.org) | github.com/a/b",
        "2:31 'github.com/a/b' is no link without 'https://'", "Write 'https://github.com/a/b'"
      ),
      (
        "**链接**: https://doi.org/10.1002/1:8<693::A>3.0.CO;2-O",
        "2:9 The link 'https://doi.org/10.1002/1:8' ends before '<'",
        "Write '%3C' for '<' and '%3E' for '>'"
      ),
    ])
  func addresses(_ line: String, _ message: String, _ fix: String) {
    #expect(Self.problems(line) == ["\(message) -- \(fix)"])
  }

  @Test(
    "authors",
    arguments: [
      (
        "**作者**: A B, C D (MIT, E F",
        "2:18 '(MIT' in '作者' has a parenthesis without its partner",
        "Put the affiliation in parentheses, such as 'A, B 等 (NVIDIA)'"
      ),
      (
        "**Authors**: A B), C D", "2:17 ')' in 'Authors' has a parenthesis without its partner",
        "Put the affiliation in parentheses, such as 'A, B et al. (NVIDIA)'"
      ),
      (
        "**著者**: A B, \\<script>", "2:15 '<script>' in '著者' is HTML and no name",
        "Write the name without HTML"
      ),
      (
        "**作者**: 张三 樊登", "2:9 '张三 樊登' in '作者' may be one name or several, and is read as one",
        "Put '、' between names, and no space into one"
      ),
      (
        "**作者**: 张三：李四", "2:9 '张三：李四' in '作者' has a colon within a name",
        "Put the affiliation in parentheses, such as 'A, B 等 (NVIDIA)'"
      ),
      (
        "**作者**: Ada Lovelace, K., C D", "2:23 'K.' in '作者' stands behind a whole name",
        "Write each name whole, such as 'Ada Lovelace, Alan Turing'"
      ),
      (
        "**作者/机构**: A B, C D, NVIDIA",
        "2:12 'A B, C D, NVIDIA' in '作者/机构' does not tell authors from organisations",
        "Put the affiliation in parentheses, such as 'A, B 等 (NVIDIA)'"
      ),
      (
        "**作者**: 清华大学、北京大学", "2:9 '清华大学、北京大学' in '作者' names no person",
        "Name the authors, or write '机构' as the label"
      ),
      (
        "**作者**: N/A", "2:9 '作者' cannot be read: 'N/A'",
        "Give the authors once, such as 'A, B 等 (NVIDIA)'"
      ),
      (
        "**作者**: <等>", "2:9 '作者' cannot be read: '<等>'",
        "Give the authors once, such as 'A, B 等 (NVIDIA)'"
      ),
    ])
  func authors(_ line: String, _ message: String, _ fix: String) {
    #expect(Self.problems(line) == ["\(message) -- \(fix)"])
  }
}
