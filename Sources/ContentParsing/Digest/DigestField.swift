/// What a field line of a digest entry tells of its paper.
package enum DigestField: String, Hashable, Sendable, CaseIterable {
  case authors, affiliation, links, topics, rating

  /// The labels that are known without a site's saying so. Case and width do not count.
  package var labels: [String] {
    switch self {
    case .authors: ["作者", "论文作者", "論文作者", "著者", "author", "authors", "by"]
    case .affiliation:
      ["机构", "单位", "機構", "單位", "所属", "affiliation", "affiliations", "org", "organization"]
    case .links: ["链接", "论文链接", "連結", "鏈接", "論文連結", "リンク", "link", "links"]
    case .topics:
      [
        "方向", "研究方向", "主题", "领域", "标签", "主題", "領域", "標籤", "分野", "トピック", "topic", "topics",
        "tag", "tags", "area",
      ]
    case .rating: ["评级", "推荐度", "必读指数", "推荐指数", "评分", "評級", "推薦度", "評分", "rating"]
    }
  }

  /// Labels that name this field where the text behind them reads as one, and a section where it
  /// does not.
  var ambiguousLabels: [String] {
    switch self {
    case .links:
      [
        "论文", "代码", "项目", "项目页", "論文", "程式碼", "專案", "コード", "プロジェクト", "paper", "code",
        "arxiv", "github", "pdf", "project",
      ]
    case .rating: ["评价", "推荐", "評價", "推薦", "評価", "score"]
    case .authors, .affiliation, .topics: []
    }
  }
}
