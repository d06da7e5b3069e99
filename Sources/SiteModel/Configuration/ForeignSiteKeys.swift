internal import ContentParsing

extension SiteConfiguration {
  /// Keys of Hugo, Hexo, Jekyll and Astro.
  static let foreignKeys = [
    ForeignKey("name", "标题", is: "title"),
    ForeignKey("subtitle", "tagline", "描述", is: "description"),
    ForeignKey("url", "site", "siteUrl", "domain", is: "base_url", members: ["url"]),
    ForeignKey(
      "languageCode", "lang", "locale", "defaultContentLanguage", "defaultLocale", "语言",
      is: "language"),
    ForeignKey("tz", is: "timezone"),
    ForeignKey("nav", "navigation", "navbar", "navLinks", is: "menu"),
    ForeignKey("social", "socials", "socialLinks", is: "links"),
    ForeignKey("copyright", is: "footer"),
    ForeignKey("publishDir", "public_dir", "outDir", "destination", is: "output"),
    ForeignKey(
      "paginate", "pagination", "per_page", "pageSize", is: "posts_per_page",
      members: ["pagerSize", "per_page"]),
    ForeignKey("rssLimit", "feed_limit", is: "feed: {items: …}"),
    ForeignKey("mathjax", is: "math", members: ["enable"], flag: "true"),
    ForeignKey("giscus", is: "comments: {giscus: …}"),
    ForeignKey("unsafe", is: "unsafe_html"),
  ]
}
