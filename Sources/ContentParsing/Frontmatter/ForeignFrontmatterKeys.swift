extension Frontmatter {
  /// Keys of Hugo, Hexo, Jekyll, Astro and their themes, and Chinese words for papersite's own.
  static let foreignKeys = [
    ForeignKey("标题", is: "title"),
    ForeignKey(
      "publishDate", "publishedAt", "pubDatetime", "created", "createdAt", "日期", "时间", "发布日期",
      "发布时间", is: "published"),
    ForeignKey(
      "lastmod", "modified", "modDatetime", "last_modified_at", "lastModified", "updatedDate",
      "updatedAt", "更新", "更新日期", "更新时间", is: "updated"),
    ForeignKey("excerpt", "intro", "abstract", "摘要", "描述", "简介", is: "description"),
    ForeignKey(
      "cover", "thumbnail", "banner", "heroImage", "featured_image", "featuredImage", "cover_image",
      "coverImage", "ogImage", "封面", is: "image", members: ["image", "src", "url", "path"]),
    ForeignKey("标签", is: "tags"),
    ForeignKey("分类", "类别", is: "categories"),
    ForeignKey("草稿", is: "draft"),
    ForeignKey("language", "locale", "语言", is: "lang"),
    ForeignKey("url", is: "permalink"),
    ForeignKey("redirect_from", "redirectFrom", "别名", is: "aliases"),
    ForeignKey("top", "sticky", "置顶", is: "pinned", flag: "true"),
    ForeignKey("mathjax", "katex", "use_math", "usemath", "公式", is: "math", flag: "true"),
    ForeignKey("评论", is: "comments"),
    ForeignKey("hidden", is: "unlisted"),
  ]
}
