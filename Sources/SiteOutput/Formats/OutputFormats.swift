/// Everything that a site is made of, a line a format.
package enum OutputFormats {
  package static let all: [any OutputFormat] = [
    HomePages(),
    PostPages(),
    StandalonePages(),
    TermPages(),
    TaxonomyPages(),
    ArchivePage(),
    PaperPages(),
    PaperLists(),
    TopicPages(),
    AuthorPages(),
    PaperGroupLists(),
    TrendsPage(),
    PaperIndex(),
    PaperCitations(),
    PaperFeeds(),
    NotFoundPage(),
    RedirectPages(),
    RSSFeeds(),
    AtomFeed(),
    JSONFeed(),
    Sitemap(),
    RobotsFile(),
    Attachments(),
    ThemeAssets(),
  ]
}
