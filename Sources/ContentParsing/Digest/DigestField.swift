internal import Text

/// What a field line of a digest entry tells of its paper.
package enum DigestField: String, Hashable, Sendable, CaseIterable {
  case authors, affiliation, links, topics, rating

  /// The labels that are known without a site's saying so. Case and width do not count, nor spaces
  /// and signs.
  package var labels: [String] {
    switch self {
    case .authors:
      [
        "作者", "论文作者", "論文作者", "原文作者", "作者列表", "全部作者", "完整作者", "完整作者列表", "作者信息", "作者机构", "作者与机构",
        "作者及机构", "作者与单位", "作者及单位", "authors & affiliations",
        "作者团队", "作者團隊", "著者", "著者名", "著者一覧", "저자", "논문 저자", "author", "authors",
        "author list", "by",
      ]
    case .affiliation:
      [
        "机构", "单位", "研究机构", "作者单位", "所属机构", "所属单位", "研究单位", "发表机构", "院校", "研究团队", "機構", "單位",
        "研究機構",
        "作者單位", "所屬機構", "研究團隊", "所属", "所属機関", "著者所属", "研究機関", "소속", "소속 기관", "affiliation",
        "affiliations", "author affiliation", "author affiliations", "institution", "institutions",
        "org", "organization", "organisation",
      ]
    case .links:
      [
        "链接", "论文链接", "论文地址", "论文原文", "论文网址", "链接地址", "原文链接", "原文地址", "文章链接", "全文链接", "arxiv链接",
        "arxiv地址", "pdf链接", "相关链接", "连结", "連結", "鏈接", "論文連結", "原文連結", "相關連結", "リンク", "論文リンク",
        "論文URL",
        "原論文", "元論文", "링크", "논문 링크", "원문 링크", "link", "links", "paper link", "paper url",
        "arxiv link", "url",
      ]
    case .topics:
      [
        "方向", "研究方向", "主题", "研究主题", "领域", "研究领域", "标签", "主題", "領域", "研究領域", "標籤", "分野", "研究分野",
        "トピック", "タグ", "분야", "연구 분야", "주제", "태그", "topic", "topics", "tag", "tags", "area", "areas",
        "research area",
      ]
    case .rating:
      [
        "评级", "推荐度", "必读指数", "推荐指数", "推荐等级", "推荐星级", "推荐评级", "推荐评分", "星级", "评分", "综合评分", "打分", "評級",
        "推薦度", "必讀指數", "推薦指數", "推薦星級", "星級", "評分", "おすすめ度", "オススメ度", "お勧め度", "推奨度", "必読度", "総合評価",
        "평점", "별점", "추천도", "rating", "star rating",
      ]
    }
  }

  /// Labels that name this field where the text behind them reads as one, and a section where it
  /// does not.
  package var ambiguousLabels: [String] {
    switch self {
    case .authors, .affiliation: []
    case .links:
      [
        "论文", "原文", "代码", "代码链接", "代码地址", "代码仓库", "官方代码", "开源代码", "开源地址", "开源仓库", "仓库", "项目", "项目页",
        "项目页面", "项目主页", "项目地址", "项目链接", "项目网站", "主页", "官网", "github链接", "github地址", "demo链接", "演示",
        "数据集",
        "模型权重", "arxiv编号", "論文", "程式碼", "程式碼連結", "原始碼", "專案", "專案頁面", "專案首頁", "コード", "ソースコード",
        "公式実装",
        "プロジェクト", "プロジェクトページ", "データセット", "デモ", "論文ID", "논문", "코드", "프로젝트", "프로젝트 페이지", "데모",
        "paper", "code",
        "source code", "arxiv", "arxiv id", "github", "repo", "repository", "pdf", "doi",
        "openreview", "huggingface",
        "project", "project page", "website", "homepage", "demo", "dataset",
      ]
    case .topics:
      [
        "关键词", "关键字", "类别", "分类", "關鍵詞", "關鍵字", "類別", "分類", "キーワード", "カテゴリ", "カテゴリー", "ジャンル", "키워드",
        "keyword",
        "keywords", "category", "primary category",
        "categories",
      ]
    case .rating:
      ["等级", "等級", "评价", "推荐", "評價", "推薦", "評価", "score"] + Self.importanceLabels
    }
  }

  /// Labels behind which a word stands as often as stars: `重要度: 高`.
  private static let importanceLabels = [
    "重要度", "重要性", "重要程度", "优先级", "優先級", "중요도", "importance", "priority",
  ]

  /// Whether a label of authors may be one of their organisations instead: `作者机构`, `作者团队`.
  static func mayNameOrganizations(_ label: String) -> Bool {
    ["机构", "機構", "单位", "單位", "团队", "團隊"].contains { label.contains(text: $0) }
  }

  static func isImportance(_ label: String) -> Bool {
    importanceLabels.contains(label.lowercased())
  }

  /// Labels under which some of what the field tells stands: the first author alone, for one.
  package var partialLabels: [String] {
    switch self {
    case .authors:
      [
        "第一作者", "一作", "共同一作", "共同第一作者", "主要作者", "通讯作者", "通信作者", "通訊作者", "筆頭著者", "第一著者",
        "責任著者", "連絡著者", "제1저자", "교신저자", "주저자", "first author", "first authors", "co-first authors",
        "lead author", "lead authors", "corresponding author", "corresponding authors",
      ]
    case .affiliation, .links, .topics, .rating: []
    }
  }
}
