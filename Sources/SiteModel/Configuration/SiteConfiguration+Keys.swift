package import ContentParsing

extension SiteConfiguration {
  /// The keys of `site.yml`.
  package static let keys = YAMLKeyTable<SiteConfiguration>(
    [
      YAMLKey("title", .text, "The site's name.") { $0.title = $1 },
      YAMLKey("description", .text, "What the site is about, in a sentence or two.") {
        $0.description = $1
      },
      YAMLKey(
        "base_url", .baseURL, "The absolute address of the site, such as https://example.org/blog."
      ) { $0.baseURL = $1 },
      YAMLKey("language", .language, "The site's language, such as zh-CN or en.") {
        $0.language = $1
      },
      YAMLKey(
        "timezone", .timeZone,
        "The site's offset from UTC, for times that have none and for what day is today."
      ) { $0.timeZoneOffsetMinutes = $1 },
      YAMLKey("author", authorKeys.type(Author()), "Who writes the site.") { $0.author = $1 },
      YAMLKey(
        "menu", linkKeys.type(NamedLink()).list,
        "The menu; without it, the archive, the taxonomies and the pages."
      ) { $0.menu = $1 },
      YAMLKey("links", linkKeys.type(NamedLink()).list, "Profiles and the like.") {
        $0.links = $1
      },
      YAMLKey("footer", .text, "A line of text at the foot of each page.") { $0.footer = $1 },
      YAMLKey(
        "banner", .sitePicture,
        "A picture above the newest posts: a path in the site such as /assets/banner.webp."
      ) { $0.banner = $1 },
      YAMLKey("hue", .integer(0...360), "The hue of the theme's colour, in degrees (OKLCH).") {
        $0.hue = $1
      },
      YAMLKey("output", .text, "The folder that the site is written to.") {
        $0.output = $1
      },
      YAMLKey("permalink", .permalink, "How a post's path is made, such as /posts/:slug/.") {
        $0.permalink = $1
      },
      YAMLKey("posts_per_page", .integer(1...Int.max), "How many posts a page of a list has.") {
        $0.postsPerPage = $1
      },
      YAMLKey("feed", feedKeys.type(Feed()), "What the feeds hold.") { $0.feed = $1 },
      YAMLKey(
        "labels", labelKeys.type(Labels()), "More names for the fields of a digest's entries."
      ) { $0.labels = $1 },
      YAMLKey("rating", ratingKeys.type(nil), "How papers are rated.") { $0.ratingScale = $1 },
      YAMLKey("taxonomies", taxonomyKeys.type(Taxonomies()), "Which indexes the site has.") {
        $0.taxonomies = $1
      },
      YAMLKey("math", .bool, "Whether dollars can mean formulas; a post's own `math` goes first.") {
        $0.readsMath = $1
      },
      YAMLKey("katex", .text, "The folder of KaTeX; without it, where Debian's package has it.") {
        $0.katexFolder = $1
      },
      YAMLKey(
        "unsafe_html", .bool, "Whether HTML in posts is published as written, scripts included."
      ) { $0.allowsUnsafeHTML = $1 },
      YAMLKey(
        "iframe_hosts", .texts(),
        "Hosts that posts may show frames from, such as player.bilibili.com."
      ) { $0.iframeHosts = Set($1) },
      YAMLKey(
        "cjk_friendly", .bool,
        "Whether `**` beside Chinese punctuation makes bold, and lines of Chinese join."
      ) { $0.isCJKFriendly = $1 },
      YAMLKey("check", .ruleSettings, "Rules of `papersite check` as error, warning or off.") {
        $0.ruleSettings = $1
      },
      YAMLKey("private_words", .texts(), "Words that must not be published.") {
        $0.privateWords = $1
      },
      YAMLKey("papers", paperKeys.type(Papers()), "What is made of the papers in the posts.") {
        $0.papers = $1
      },
      YAMLKey("search", .extra, "Whether the site has a search, by Pagefind.") {
        $0.search = $1
      },
      YAMLKey("cards", .cards, "Whether posts have a picture for links to them; `all`: papers too.")
      {
        $0.cards = $1
      },
      YAMLKey("images", .extra, "Whether large images have smaller sizes too, in WebP.") {
        $0.images = $1
      },
      YAMLKey(
        "license", .license,
        "The posts' license: a known name such as CC BY 4.0, or its `name` and `url`."
      ) { $0.license = $1 },
      YAMLKey("comments", commentKeys.type(nil), "Comments under posts; without it, none.") {
        $0.comments = $1
      },
      YAMLKey(
        "channels", .channelSettings, "The channels that digests go out on, with changed limits."
      ) { $0.channels = $1 },
      YAMLKey("mail", mailKeys.type(Mail()), "How digests go out by mail.") { $0.mail = $1 },
      YAMLKey(
        "draft", DraftSettings.keys.type(DraftSettings()),
        "What `papersite draft` looks for, and how it writes."
      ) { $0.draft = $1 },
      YAMLKey(
        "model", ModelSettings.keys.type(ModelSettings()), "The language model that drafts prose."
      ) { $0.model = $1 },
      YAMLKey(
        "collect", CollectSettings.keys.type(CollectSettings()),
        "What `papersite collect` asks the services for."
      ) { $0.collect = $1 },
      YAMLKey("agents", agentKeys.type(Agents()), "What is made for programs that read.") {
        $0.agents = $1
      },
      YAMLKey(
        "hugo_addresses", .bool, "Whether the lists and feeds of a site by Hugo are found too."
      ) { $0.hasHugoAddresses = $1 },
    ], foreign: foreignKeys, listing: listing)

  static let listing = "papersite schema site"

  private static let authorKeys = YAMLKeyTable<Author>(
    [
      YAMLKey("name", .text, "The author's name.") { $0.name = $1 },
      YAMLKey("email", .text, "The author's address for mail, which feeds show.") {
        $0.email = $1
      },
      YAMLKey("url", .link, "The author's own page.") { $0.url = $1 },
      YAMLKey(
        "avatar", .sitePicture, "A square picture: a path in the site such as /assets/me.webp."
      ) { $0.avatar = $1 },
      YAMLKey("bio", .text, "A sentence or two about the author.") { $0.bio = $1 },
    ], listing: listing)

  private static let linkKeys = YAMLKeyTable<NamedLink>(
    [
      YAMLKey("title", .text, "What the link says.") { $0.title = $1 },
      YAMLKey("url", .link, "An address, or a path in the site such as /about/.") { $0.url = $1 },
    ], required: ["title", "url"], listing: listing)

  private static let feedKeys = YAMLKeyTable<Feed>(
    [
      YAMLKey("items", .integer(1...Int.max), "How many posts a feed has at most.") {
        $0.items = $1
      },
      YAMLKey("full_content", .bool, "Whether feeds hold whole posts, not summaries.") {
        $0.hasFullContent = $1
      },
    ], listing: listing)

  private static let labelKeys = YAMLKeyTable<Labels>(
    [
      YAMLKey("authors", .texts(), "For the authors, such as 作者.") { $0.authors = $1 },
      YAMLKey("links", .texts(), "For the links, such as 链接.") { $0.links = $1 },
      YAMLKey("topics", .texts(), "For the topics, such as 方向.") { $0.topics = $1 },
      YAMLKey("rating", .texts(), "For the rating, such as 评级.") { $0.rating = $1 },
    ], listing: listing)

  private static let ratingKeys = YAMLKeyTable<Int?>(
    [
      YAMLKey("scale", .integer(oneOf: [3, 5]), "How many stars the best paper has.") { $0 = $1 }
    ], listing: listing)

  private static let taxonomyKeys = YAMLKeyTable<Taxonomies>(
    [
      YAMLKey("tags", .bool, "Whether the site has an index of tags.") { $0.hasTags = $1 },
      YAMLKey("categories", .bool, "Whether the site has an index of categories.") {
        $0.hasCategories = $1
      },
    ], listing: listing)

  private static let paperKeys = YAMLKeyTable<Papers>(
    [
      YAMLKey("pages", .bool, "Whether the site has a list of papers and a page a paper.") {
        $0.hasPages = $1
      },
      YAMLKey("topics", .bool, "Whether the site has a page a topic.") { $0.hasTopics = $1 },
      YAMLKey("authors", .bool, "Whether the site has a page an author.") {
        $0.hasAuthors = $1
      },
      YAMLKey(
        "minimum_author_papers", .integer(1...Int.max),
        "How many papers an author needs for a page."
      ) { $0.minimumAuthorPapers = $1 },
      YAMLKey("ratings", .bool, "Whether the site has a list of papers by rating.") {
        $0.hasRatings = $1
      },
      YAMLKey("trends", .bool, "Whether the site has charts of what it covers.") {
        $0.hasTrends = $1
      },
      YAMLKey(
        "citations", .bool, "Whether papers, days and topics have files for reference managers."
      ) { $0.hasCitations = $1 },
      YAMLKey("feeds", .bool, "Whether there are feeds of papers.") { $0.hasFeeds = $1 },
      YAMLKey("data", .bool, "Whether the papers and posts are published as JSON in /api/.") {
        $0.hasData = $1
      },
      YAMLKey("per_page", .integer(1...Int.max), "How many papers a page of a list has.") {
        $0.perPage = $1
      },
      YAMLKey("making", .bool, "Whether a post with a record has a page of how it was made.") {
        $0.hasMaking = $1
      },
    ], listing: listing)

  private static let agentKeys = YAMLKeyTable<Agents>(
    [
      YAMLKey(
        "markdown", .bool, "Whether posts, pages, papers and topics are published as Markdown too."
      ) { $0.hasMarkdown = $1 },
      YAMLKey("llms", .bool, "Whether the site has /llms.txt and /llms-full.txt.") {
        $0.hasIndex = $1
      },
      YAMLKey(
        "llms_full_bytes", .integer(1_000...Int.max), "How many bytes /llms-full.txt has at most."
      ) { $0.fullTextLimit = $1 },
    ], listing: listing)
}
