/// What a field line of a digest entry tells of its paper.
package enum DigestField: String, Hashable, Sendable, CaseIterable {
  case authors, affiliation, links, topics, rating

  /// The labels that are known without a site's saying so. Case and width do not count.
  package var labels: [String] {
    switch self {
    case .authors:
      [
        "作者", "论文作者", "論文作者", "主要作者", "作者与机构", "作者/机构", "作者及机构", "著者", "著者名", "author",
        "authors", "authors & affiliations", "by",
      ]
    case .affiliation:
      [
        "机构", "单位", "研究机构", "機構", "單位", "研究機構", "所属", "所属機関", "affiliation", "affiliations", "org",
        "organization",
      ]
    case .links:
      [
        "链接", "论文链接", "论文地址", "链接地址", "原文链接", "arxiv链接", "相关链接", "连结", "連結", "鏈接", "論文連結", "リンク",
        "論文リンク", "link", "links", "paper link", "url",
      ]
    case .topics:
      [
        "方向", "研究方向", "主题", "领域", "标签", "主題", "領域", "標籤", "分野", "研究分野", "トピック", "タグ",
        "topic", "topics", "tag", "tags", "area",
      ]
    case .rating:
      [
        "评级", "推荐度", "必读指数", "推荐指数", "推荐等级", "推荐星级", "星级", "评分", "综合评分", "評級", "推薦度", "必讀指數",
        "推薦指數", "評分", "おすすめ度", "オススメ度",
        "お勧め度",
        "推奨度", "必読度", "rating",
      ]
    }
  }

  /// Labels that name this field where the text behind them reads as one, and a section where it
  /// does not.
  package var ambiguousLabels: [String] {
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
