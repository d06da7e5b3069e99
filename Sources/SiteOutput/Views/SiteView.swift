package import SiteModel
internal import Templating

/// The site as a whole.
package enum SiteView {
  package static let view = View<PublishedSite>([
    .init("title", "Its title") { .text($0.configuration.title) },
    .init("description", "One sentence about it") { .text($0.configuration.description) },
    .init("url", "Its address, without a trailing slash") {
      .text($0.addresses.origin + $0.addresses.basePath)
    },
    .init("base_path", "The path that it lives under: empty, or such as `/blog`") {
      .text($0.addresses.basePath)
    },
    .init("home_url", "Its first page, for an `href`") { .text($0.addresses.href(.home)) },
    .init("papers_url", "The list of papers, for an `href`, or `none` where the site has none") {
      .text($0.hasPaperPages ? $0.addresses.href(LedgerPaper.root) : nil)
    },
    .init("paper_index_url", "What the filter of that list reads, or `none`") {
      .text($0.hasPaperPages ? $0.addresses.href(.paperIndex) : nil)
    },
    .init("has_search", "Whether the site has an index for its search") {
      .bool($0.hasSearchIndex)
    },
    .init("search_url", "The search page, for an `href`, or `none` where the site has none") {
      .text($0.hasSearchPage ? $0.addresses.href(.search) : nil)
    },
    .init("banner_url", "The picture above the newest posts, for an `href`, or `none`") {
      published in
      .text(published.configuration.banner.map(published.addresses.href(writtenAs:)))
    },
    .init("hue", "The hue of the theme's colour, 0 to 360, or `none`") {
      $0.configuration.hue.map(TemplateValue.int) ?? .none
    },
    .init("language", "Such as `zh-CN`") { .text($0.configuration.language) },
    .init("author", "`name`, `email`, `url`, `avatar` and `bio`, each or `none`") {
      AuthorView.view.object($0.configuration.author)
    },
    .init("license", "`name` and `url` (or `none`) of the posts' license, or `none`") {
      published in
      published.configuration.license.map {
        LicenseView.view.object(($0, published.addresses))
      } ?? .none
    },
    .init(
      "comments",
      "`repo`, `repo_id`, `category` and `category_id` for giscus, or `none` where it is not set up"
    ) { $0.configuration.comments.map(CommentsView.view.object) ?? .none },
    .init("menu", "`title` and `url` of each entry") { published in
      .list(published.menu.map { NamedLinkView.view.object(($0, published.addresses)) })
    },
    .init("links", "`title` and `url` of the author's other places") { published in
      .list(
        published.configuration.links.map {
          NamedLinkView.view.object(($0, published.addresses))
        })
    },
    .init("footer", "A line for the foot of every page, or `none`") {
      .text($0.configuration.footer)
    },
    .init("tags", "All tags, most used first") { .list($0.terms(.tags)) },
    .init("categories", "All categories, most used first") { .list($0.terms(.categories)) },
    .init("post_count", "How many posts are listed") { .int($0.site.listedPosts.count) },
    .init("paper_count", "How many entries these have") { .int($0.paperCount) },
    .init("updated", "The newest change, for the `date` filter, or `none`") {
      .text($0.site.modified.map(DateValue.of))
    },
    .init("generator", "papersite and its version") { _ in .text(Generator.name) },
    .init("feed_urls", "`rss`, `atom` and `json`, for an `href`") {
      FeedAddressesView.view.object($0.addresses)
    },
    .init("stylesheet_url", "The theme's style sheet, for an `href`") {
      .text($0.assetHref(SitePath("/assets/style.css")))
    },
    .init("katex_url", "The folder of KaTeX, for an `href`, or `none` where the site has none") {
      .text($0.hasKaTeX ? $0.addresses.href(SitePath("/assets/katex/")) : nil)
    },
  ])
}

/// Who writes the site.
package enum AuthorView {
  package static let view = View<SiteConfiguration.Author>([
    .init("name", "Or `none`") { .text($0.name) },
    .init("email", "Or `none`") { .text($0.email) },
    .init("url", "As written, for the `url` filter, or `none`") { .text($0.url) },
    .init("avatar", "As written, for the `url` filter, or `none`") { .text($0.avatar) },
    .init("bio", "A sentence or two, or `none`") { .text($0.bio) },
  ])
}

/// Under what terms posts may be used.
package enum LicenseView {
  package static let view = View<(License, Addresses)>([
    .init("name", "What it is called") { .text($0.0.name) },
    .init("url", "Its terms, for an `href`, or `none`") { input in
      .text(input.0.url.map(input.1.href(writtenAs:)))
    },
  ])
}

/// What giscus needs to know.
package enum CommentsView {
  package static let view = View<Giscus>([
    .init("repo", "Such as `owner/name`") { .text($0.repository) },
    .init("repo_id", "As GitHub numbers it") { .text($0.repositoryID) },
    .init("category", "Of the discussions") { .text($0.category) },
    .init("category_id", "As GitHub numbers it") { .text($0.categoryID) },
  ])
}

/// An entry of a menu.
package enum NamedLinkView {
  package static let view = View<(SiteConfiguration.NamedLink, Addresses)>([
    .init("title", "What it says") { .text($0.0.title) },
    .init("url", "Where it leads, for an `href`") { .text($0.1.href(writtenAs: $0.0.url)) },
  ])
}

/// The site's feeds.
package enum FeedAddressesView {
  package static let view = View<Addresses>([
    .init("rss", "RSS 2.0") { .text($0.href(.rss)) },
    .init("atom", "Atom") { .text($0.href(.atom)) },
    .init("json", "JSON Feed") { .text($0.href(.jsonFeed)) },
  ])
}

extension SitePath {
  static let rss = SitePath("/rss.xml")
  static let atom = SitePath("/atom.xml")
  /// One item a paper.
  static let paperFeed = SitePath("/papers.xml")
  /// Papers with the best rating.
  static let mustReadFeed = SitePath("/must-read.xml")
  static let search = SitePath("/search/")
  static let jsonFeed = SitePath("/feed.json")
}
