internal import ContentParsing
internal import SiteOutput

/// The text of a new post: frontmatter and a digest of one paper in the house form, to fill in.
struct PostSkeleton {
  let title: String
  /// Nil for the address that the file's name gives.
  let slug: String?
  let day: CalendarDay
  let language: InterfaceLanguage

  var text: String { frontmatter + body }

  private var frontmatter: String {
    let slugLine = slug.map { "slug: \(YAMLText.quoted($0))\n" } ?? ""
    return """
      ---
      title: \(YAMLText.quoted(title))
      published: \(day)
      description: ""
      tags: [Daily Papers]
      category: Papers
      \(slugLine)draft: true # false publishes the post
      ---


      """
  }

  /// A number in the form of those of the month.
  private var arxivID: String {
    let digits = String(describing: day).filter { $0 != "-" }
    return "\(digits.dropFirst(2).prefix(4)).00000"
  }

  private var body: String {
    switch language {
    case .simplifiedChinese:
      text(
        today: ("今日预览", "今日亮点包括：**论文标题** 做了什么。"), papers: "论文详解", paper: "论文标题",
        fields: [
          "**作者**: 作者甲, 作者乙 等 (机构)", "**链接**: \(link)", "**方向**: 方向一 / 方向二",
          "**评级**: ⭐⭐⭐ 必读",
        ], idea: ("核心创新", "用自己的话写出这篇论文的新意。"), results: ("实验结果", "主要结果"))
    case .traditionalChinese:
      text(
        today: ("今日預覽", "今日亮點包括：**論文標題** 做了什麼。"), papers: "論文詳解", paper: "論文標題",
        fields: [
          "**作者**: 作者甲, 作者乙 等 (機構)", "**連結**: \(link)", "**方向**: 方向一 / 方向二",
          "**評級**: ⭐⭐⭐ 必讀",
        ], idea: ("核心創新", "用自己的話寫出這篇論文的新意。"), results: ("實驗結果", "主要結果"))
    case .japanese:
      text(
        today: ("今日の見どころ", "注目は **論文のタイトル**。何をした論文か。"), papers: "論文の解説",
        paper: "論文のタイトル",
        fields: [
          "**著者**: 著者一, 著者二 ほか (所属)", "**リンク**: \(link)", "**分野**: 分野一 / 分野二",
          "**評価**: ⭐⭐⭐ 必読",
        ], idea: ("新しい点", "この論文の新しさを自分の言葉で書きます。"), results: ("実験結果", "主な結果"))
    case .english:
      text(
        today: ("Today", "Worth reading: **Title of the paper**, and why."), papers: "Papers",
        paper: "Title of the paper",
        fields: [
          "**Authors**: Author One, Author Two et al. (Institution)", "**Links**: \(link)",
          "**Topics**: Topic one / Topic two", "**Rating**: ⭐⭐⭐",
        ], idea: ("Key idea", "What is new in this paper, in your own words."),
        results: ("Results", "The main result"))
    }
  }

  private var link: String { "[arXiv:\(arxivID)](https://arxiv.org/abs/\(arxivID))" }

  /// Lines of fields end in two spaces, which break the line.
  private func text(
    today: (heading: String, text: String), papers: String, paper: String, fields: [String],
    idea: (label: String, text: String), results: (label: String, text: String)
  ) -> String {
    """
    ## \(today.heading)

    \(today.text)

    ---

    ## \(papers)

    ### 1. \(paper)
    \(fields.joined(separator: "  \n"))\("  ")

    **\(idea.label)**:\("  ")
    \(idea.text)

    **\(results.label)**:\("  ")
    - \(results.text)

    """
  }
}
