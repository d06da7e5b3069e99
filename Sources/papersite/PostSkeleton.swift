internal import ContentParsing

/// The text of a new post: frontmatter and a digest of one paper in the house form, to fill in.
struct PostSkeleton {
  let title: String
  /// Nil for the address that the file's name gives.
  let slug: String?
  let day: CalendarDay
  let isChinese: Bool

  var text: String { frontmatter + (isChinese ? chineseBody : englishBody) }

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

  private var chineseBody: String {
    """
    ## 今日预览

    今日亮点包括：**论文标题** 做了什么。

    ---

    ## 论文详解

    ### 1. 论文标题
    **作者**: 作者甲, 作者乙 等 (机构)\("  ")
    **链接**: [arXiv:\(arxivID)](https://arxiv.org/abs/\(arxivID))\("  ")
    **方向**: 方向一 / 方向二\("  ")
    **评级**: ⭐⭐⭐ 必读

    **核心创新**:\("  ")
    用自己的话写出这篇论文的新意。

    **实验结果**:\("  ")
    - 主要结果

    """
  }

  private var englishBody: String {
    """
    ## Today

    Worth reading: **Title of the paper**, and why.

    ---

    ## Papers

    ### 1. Title of the paper
    **Authors**: Author One, Author Two et al. (Institution)\("  ")
    **Links**: [arXiv:\(arxivID)](https://arxiv.org/abs/\(arxivID))\("  ")
    **Topics**: Topic one / Topic two\("  ")
    **Rating**: ⭐⭐⭐

    **Key idea**:\("  ")
    What is new in this paper, in your own words.

    **Results**:\("  ")
    - The main result

    """
  }
}
