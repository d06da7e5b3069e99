internal import Templating
internal import Text

/// The data of the page: both as Swift values and as what templates see.
struct BenchmarkPage {
  struct Paper {
    let number: Int
    let title: String
    let url: String
    let authors: [String]
    let hasMoreAuthors: Bool
    let affiliation: String?
    let links: [Link]
    let topics: [String]
    let stars: Int
    let glyphs: String
    let word: String?
    let sections: [Section]
  }

  struct Link {
    let kind: String
    let label: String
    let url: String
    let starCount: Int?
  }

  struct Section {
    let label: String
    let content: String
  }

  let papers: [Paper]
  let root: TemplateObject

  init(paperCount: Int) {
    papers = (1...paperCount).map(Self.paper)
    root = Self.root(papers)
  }

  private static func paper(_ number: Int) -> Paper {
    Paper(
      number: number, title: "Scaling <Test-Time> Compute & Reasoning, part \(number)",
      url: "/posts/2026-02-26/#paper-\(number)",
      authors: (0..<(number % 4 + 1)).map { "Author \(number) \"Q\" \($0)" },
      hasMoreAuthors: number % 3 == 0, affiliation: number % 2 == 0 ? "清华大学 & MIT" : nil,
      links: [
        Link(
          kind: "arxiv", label: "arXiv:2602.\(20000 + number)",
          url: "https://arxiv.org/abs/2602.\(20000 + number)", starCount: nil),
        Link(
          kind: "github", label: "GitHub", url: "https://github.com/lab/repo?tab=a&b=\(number)",
          starCount: number * 7),
      ],
      topics: ["Reasoning", "高效推理", "Agents"], stars: number % 3 + 1,
      glyphs: String(repeating: "⭐", count: number % 3 + 1), word: number % 2 == 0 ? "必读" : nil,
      sections: [
        Section(
          label: "核心创新",
          content:
            "<p>提出一种新的方法，在 <em>推理</em> 时按需分配计算；it adapts the budget per token, and \(number)% of "
            + "tokens take the short path.</p>"),
        Section(
          label: "实验结果",
          content:
            "<p>On <strong>MATH</strong> and GSM8K it gains 4.\(number) points over the baseline at half "
            + "the cost, 在多个基准上取得一致提升。</p>"),
      ])
  }

  // MARK: As templates see it

  private static let paperShape = TemplateShape([
    "number", "title", "url", "authors", "has_more_authors", "affiliation", "links", "topics",
    "rating", "sections",
  ])
  private static let linkShape = TemplateShape(["kind", "label", "url", "star_count"])
  private static let ratingShape = TemplateShape(["stars", "scale", "glyphs", "word"])
  private static let sectionShape = TemplateShape(["label", "content"])

  private static func value(_ paper: Paper) -> TemplateValue {
    let links = paper.links.map { link in
      TemplateValue.object(
        TemplateObject(
          linkShape,
          [
            .text(link.kind), .text(link.label), .text(link.url),
            link.starCount.map { .int($0) } ?? .none,
          ]))
    }
    let sections = paper.sections.map {
      TemplateValue.object(TemplateObject(sectionShape, [.text($0.label), .safe($0.content)]))
    }
    let rating = TemplateObject(
      ratingShape, [.int(paper.stars), .int(3), .text(paper.glyphs), .text(paper.word)])
    return .object(
      TemplateObject(
        paperShape,
        [
          .int(paper.number), .text(paper.title), .text(paper.url),
          .list(paper.authors.map { .text($0) }), .bool(paper.hasMoreAuthors),
          .text(paper.affiliation), .list(links), .list(paper.topics.map { .text($0) }),
          .object(rating), .list(sections),
        ]))
  }

  private static func root(_ papers: [Paper]) -> TemplateObject {
    let site = TemplateObject(
      TemplateShape(["title", "home_url", "language"]),
      [.text("Daily Papers & Notes"), .text("/"), .text("zh-CN")])
    let words = TemplateObject(
      TemplateShape(["authors_etc", "topics"]), [.text("等"), .text("方向")])
    return TemplateObject(
      TemplateShape(["site", "words", "papers"]),
      [.object(site), .object(words), .list(papers.map(value))])
  }
}
