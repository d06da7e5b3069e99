extension Frontmatter {
  /// The keys of a post's frontmatter.
  package static let keys = YAMLKeyTable<Frontmatter>(
    [
      YAMLKey("title", .text, "The post's title.") { $0.title = $1 },
      YAMLKey(
        "published", or: ["date", "pubDate"], .date,
        "The day of publication; without it, the day in the file's name."
      ) { $0.published = $1 },
      YAMLKey("updated", .date, "The day of the last change worth telling.") { $0.updated = $1 },
      YAMLKey(
        "description", or: ["summary"], .text,
        "One or two sentences for lists, feeds and search engines."
      ) { $0.description = $1 },
      YAMLKey("image", .picture, "The address of the picture that stands for the post.") {
        $0.image = $1
      },
      YAMLKey("tags", .texts(splitsAtCommas: true), "What the post is about.") { $0.tags = $1 },
      YAMLKey(
        "category", or: ["categories"], .texts(splitsAtCommas: true),
        "The category that the post belongs to, or a list of them."
      ) { $0.categories = $1 },
      YAMLKey("draft", .bool, "Whether the post is left out unless drafts are asked for.") {
        $0.isDraft = $1
      },
      YAMLKey("lang", .language, "The post's language where it is not the site's.") {
        $0.language = $1
      },
      YAMLKey("slug", .slug, "The last part of the post's address.") { $0.slug = $1 },
      YAMLKey("permalink", .sitePath, "The post's whole path, such as `/notes/first/`.") {
        $0.permalink = $1
      },
      YAMLKey("aliases", .sitePaths, "Older paths of the post, which lead to it.") {
        $0.aliases = $1
      },
      YAMLKey("pinned", .bool, "Whether the post stands first in lists.") { $0.isPinned = $1 },
      YAMLKey("math", .bool, "Whether the post holds formulas; without it, found out.") {
        $0.hasMath = $1
      },
      YAMLKey("comments", .bool, "Whether the post has comments, where the site has them.") {
        $0.takesComments = $1
      },
      YAMLKey("unlisted", .bool, "Whether the post is left out of lists, feeds and the sitemap.") {
        $0.isUnlisted = $1
      },
    ], foreign: foreignKeys, listing: "papersite schema frontmatter")
}
