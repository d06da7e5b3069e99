internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// The files of a new site.
struct SiteSkeleton {
  let day: CalendarDay

  var files: [NewFile] {
    [
      NewFile("content/site.yml", Self.settingsText),
      NewFile("content/posts/welcome.md", firstPost),
      NewFile("content/pages/about.md", Self.about),
      NewFile(".gitignore", "/public/\n/.papersite/\n"),
    ]
  }

  /// What `settingsText` says.
  static var settings: SiteConfiguration {
    SiteConfiguration.read(SourceFile(path: "content/site.yml", text: settingsText)).configuration
  }

  /// Every key; one behind a `#` without a space is to be had by taking the `#` away.
  private static let settingsText = """
    # The settings of the site. Every key is optional; an unknown one is an error.
    # A line that begins with `#` and no space is an example: take the `#` away to use it.
    # `papersite schema site` prints a JSON Schema for editors.

    title: Daily Papers
    description: A daily digest of research papers
    # The address that the site will be read at, with its path if it has one. Without it, pages say
    # that they are at http://localhost:4000.
    #base_url: https://you.github.io/papers
    language: zh-CN
    # The site's offset from UTC, for times that have none and for what day is today.
    timezone: "+08:00"

    # Files of templates/assets/ are published at /assets/.
    #author:
    #  name: Your name
    #  email: you@example.org
    #  url: https://example.org/
    #  avatar: /assets/me.webp
    #  bio: Reads papers every morning.

    # Without a menu: papers, topics, trends, the archive, tags, categories and pages.
    #menu:
    #  - {title: 归档, url: /archive/}
    #  - {title: 关于, url: /about/}

    # Profiles and the like.
    #links:
    #  - {title: GitHub, url: https://github.com/you}

    #footer: Made with coffee
    # A known name such as CC BY-SA 4.0, CC0 1.0 or MIT, or `name` and `url` of another.
    #license: CC BY 4.0

    # Comments by giscus, with the settings that https://giscus.app gives out. Its script is loaded
    # when a reader comes to the end of a post.
    #comments:
    #  giscus: {repo: you/papers, repo_id: R_…, category: Announcements, category_id: DIC_…}

    # A picture above the newest posts.
    #banner: /assets/banner.webp
    #hue: 250

    # The folder that the site is written to.
    #output: public
    # Of :slug, :year, :month, :day and :title.
    #permalink: /posts/:slug/
    #posts_per_page: 10
    # For a blog that was made by Hugo: its lists and feeds are found at their old addresses too.
    #hugo_addresses: true

    #feed:
    #  items: 20
    #  full_content: true

    #taxonomies:
    #  tags: true
    #  categories: true

    # What is made of the papers in the posts.
    #papers:
    #  pages: true
    #  topics: true
    #  authors: true
    #  minimum_author_papers: 2
    #  ratings: true
    #  trends: true
    #  citations: true
    #  feeds: true
    #  data: true
    #  per_page: 50

    # What is made for programs that read: Markdown beside each page, llms.txt and llms-full.txt.
    #agents:
    #  markdown: true
    #  llms: true
    #  llms_full_bytes: 500000

    # More names for the fields of a digest's entries, besides 作者, 链接, 方向, 评级 and the like.
    #labels:
    #  authors: [著者]
    #  links: [网址]
    #  topics: [关键词]
    #  rating: [星级]

    # Without a scale, 5 where a paper of the post has more than 3 stars, else 3.
    #rating:
    #  scale: 3

    # Whether $…$, $$…$$, \\(…\\) and \\[…\\] are formulas. KaTeX, which shows them, is taken from
    # where Debian's libjs-katex has it, or from the folder named here.
    #math: true
    #katex: /usr/share/javascript/katex

    # A search by Pagefind, pictures for links by Pango, smaller images by libvips: where they are
    # installed (auto), always (true) or never (false). With `cards: all`, papers have pictures too.
    #search: auto
    #cards: auto
    #images: auto

    # Rules of `papersite check` as error, warning or off; `papersite check --rules` lists them.
    #check:
    #  long-description: off

    # What `papersite collect` asks for; without keywords, all papers of the categories.
    #collect:
    #  categories: [cs.AI, cs.CL, cs.LG]
    #  keywords: [agent, reinforcement learning]
    #  maximum_candidates: 500
    #  maximum_repositories: 50

    # What `papersite draft` looks for; without topics, what is common for language models and agents.
    #draft:
    #  topics: [{name: Agent, keywords: [agent, tool use], weight: 3}]
    #  organizations: [NVIDIA, Stanford]
    #  negative_keywords: [medical]
    #  maximum_papers: 9

    # The language model that writes prose for drafts, at any endpoint of OpenAI's form.
    #model:
    #  base_url: http://localhost:11434/v1
    #  name: qwen3
    #  key_variable: MODEL_KEY
    #  maximum_requests: 200
    #  votes: 0

    # Channels that `papersite check` looks at, with their limits; who gets the mail, and by which
    # server. Secrets are read from the environment alone.
    #channels: {wechat: true, wecom: true}
    #mail:
    #  from: papers@example.net
    #  to: [readers@lists.example.net]
    #  list_id: papers.example.net
    #  unsubscribe: https://lists.example.net/unsubscribe
    #  server: smtps://smtp.example.net
    #  user: ada

    # Words that must not be published.
    #private_words: [内部资料]

    # HTML in posts: as written, scripts included; else what is safe, with frames of these hosts.
    #unsafe_html: true
    #iframe_hosts: [player.bilibili.com]
    # Bold and line breaks follow Chinese punctuation.
    #cjk_friendly: false

    """

  private static let about = """
    ---
    title: 关于
    description: 关于本站
    ---

    这里每天用几段话介绍几篇值得读的论文。

    """

  private var firstPost: String {
    """
    ---
    title: 第一篇每日论文
    published: \(day)
    description: 一篇示例：从 Transformer 的论文开始
    tags: [Daily Papers, Transformer]
    category: 示例
    ---

    ## 今日预览

    今日亮点包括：**Transformer** 只用注意力机制做序列转换，不再需要循环与卷积。

    ---

    ## 论文详解

    ### 1. Attention Is All You Need
    **作者**: Ashish Vaswani, Noam Shazeer, Niki Parmar 等 (Google)\("  ")
    **链接**: [arXiv:1706.03762](https://arxiv.org/abs/1706.03762)\("  ")
    **方向**: Attention / Machine Translation\("  ")
    **评级**: ⭐⭐⭐ 必读

    **核心创新**:\("  ")
    整个编码器与解码器由多头自注意力和前馈层堆叠而成，各位置可以并行计算，任意两个位置之间只隔一步。

    **实验结果**:\("  ")
    - 在 WMT 2014 英德与英法翻译上超过此前的最好结果
    - 训练时间大幅缩短

    """
  }
}
