/// What a field line of a digest entry tells of its paper.
package enum DigestField: String, Hashable, Sendable, CaseIterable {
  case authors, affiliation, links, topics, rating

  /// The labels that are known without a site's saying so. Case and width do not count.
  package var labels: [String] {
    switch self {
    case .authors: ["作者", "论文作者", "author", "authors", "by"]
    case .affiliation: ["机构", "单位", "affiliation", "affiliations", "org", "organization"]
    case .links: ["链接", "论文链接", "link", "links"]
    case .topics:
      ["方向", "研究方向", "主题", "领域", "标签", "topic", "topics", "tag", "tags", "area"]
    case .rating: ["评级", "推荐度", "必读指数", "推荐指数", "评分", "rating"]
    }
  }

  /// Labels that name this field where the text behind them reads as one, and a section where it
  /// does not.
  var ambiguousLabels: [String] {
    switch self {
    case .links:
      ["论文", "代码", "项目", "项目页", "paper", "code", "arxiv", "github", "pdf", "project"]
    case .rating: ["评价", "推荐", "score"]
    case .authors, .affiliation, .topics: []
    }
  }
}
