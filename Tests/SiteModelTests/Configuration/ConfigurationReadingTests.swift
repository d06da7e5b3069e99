import ContentParsing
import Diagnostics
import SiteModel
import Testing

@Suite struct ConfigurationReadingTests {
  @Test func withoutAFileThereAreDefaults() {
    let (configuration, diagnostics) = SiteConfiguration.read(nil)
    #expect(configuration == SiteConfiguration())
    #expect(diagnostics.isEmpty)
    #expect(configuration.title == "Daily Papers")
    #expect(configuration.baseURL.description == "http://localhost:4000")
    #expect(configuration.language == "zh-CN")
    #expect(configuration.timeZoneOffsetMinutes == 0)
    #expect(configuration.menu == nil)
    #expect(configuration.output == "public")
    #expect(configuration.permalink.description == "/posts/:slug/")
    #expect(configuration.postsPerPage == 10)
    #expect(configuration.feed.items == 20)
    #expect(configuration.feed.hasFullContent)
    #expect(configuration.ratingScale == nil)
  }

  @Test(arguments: ["", "\n", "# nothing yet\n", "---\n", "title:\nauthor:\nmenu:\n"])
  func anEmptyFileSaysNothing(_ text: String) {
    let (configuration, diagnostics) = read(text)
    #expect(configuration == SiteConfiguration())
    #expect(lines(diagnostics) == [])
  }

  @Test func readsEveryKey() {
    let (configuration, diagnostics) = read(
      """
      ---
      title: 每日论文
      description: A digest
      base_url: HTTPS://Example.org:8080/Blog//
      language: en
      timezone: +08:00
      author:
        name: A
        email: a@example.org
        url: https://example.org/a
      menu:
        - {title: 归档, url: /archive/}
        - title: About
          url: /about/
      links: [{title: GitHub, url: "https://github.com/a"}]
      footer: CC BY 4.0
      output: docs
      permalink: /:year/:month/:slug/
      posts_per_page: 5
      feed: {items: 7, full_content: false}
      labels:
        authors: [著者]
        links: 网址
        topics: [领域, 主题]
        rating: [星级]
      rating:
        scale: 5
      taxonomies: {tags: false, categories: false}
      unsafe_html: true
      iframe_hosts: [player.example]
      cjk_friendly: false
      papers:
        minimum_author_papers: 3
        per_page: 20
        trends: false
      collect: {categories: [cs.RO, astro-ph.GA], keywords: robot, maximum_repositories: 0}
      """)
    #expect(lines(diagnostics) == [])
    #expect(configuration.title == "每日论文")
    #expect(configuration.description == "A digest")
    #expect(configuration.baseURL.origin == "https://example.org:8080")
    #expect(configuration.baseURL.path == "/Blog")
    #expect(configuration.language == "en")
    #expect(configuration.timeZoneOffsetMinutes == 480)
    #expect(configuration.author.name == "A")
    #expect(configuration.author.email == "a@example.org")
    #expect(configuration.author.url == "https://example.org/a")
    #expect(configuration.menu?.map(\.title) == ["归档", "About"])
    #expect(configuration.menu?.map(\.url) == ["/archive/", "/about/"])
    #expect(configuration.links.map(\.title) == ["GitHub"])
    #expect(configuration.footer == "CC BY 4.0")
    #expect(configuration.output == "docs")
    #expect(
      configuration.permalink.parts == [
        .text("/"), .placeholder(.year), .text("/"), .placeholder(.month), .text("/"),
        .placeholder(.slug), .text("/"),
      ])
    #expect(configuration.postsPerPage == 5)
    #expect(configuration.feed.items == 7)
    #expect(!configuration.feed.hasFullContent)
    #expect(configuration.labels.authors == ["著者"])
    #expect(configuration.labels.links == ["网址"])
    #expect(configuration.labels.topics == ["领域", "主题"])
    #expect(configuration.labels.rating == ["星级"])
    #expect(configuration.ratingScale == 5)
    #expect(!configuration.taxonomies.hasTags)
    #expect(!configuration.taxonomies.hasCategories)
    #expect(configuration.parseSettings.allowsRawHTML)
    #expect(configuration.parseSettings.iframeHosts == ["player.example"])
    #expect(!configuration.parseSettings.isCJKFriendly)
    #expect(configuration.papers.minimumAuthorPapers == 3)
    #expect(configuration.papers.perPage == 20)
    #expect(!configuration.papers.hasTrends)
    #expect(configuration.papers.hasPages)
    #expect(configuration.collect.categories == ["cs.RO", "astro-ph.GA"])
    #expect(configuration.collect.keywords == ["robot"])
    #expect(configuration.collect.maximumCandidates == 500)
    #expect(configuration.collect.maximumRepositories == 0)
  }
}

func read(_ text: String) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
  SiteConfiguration.read(SourceFile(path: "content/site.yml", text: text))
}

/// `line:column-length severity rule: message | fix` for each, and ` > line:column note` for what
/// is related.
func lines(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let place = diagnostic.location?.position.map { "\($0.line):\($0.column)-\($0.length) " } ?? ""
    let related = diagnostic.related.map {
      " > \($0.location.position?.line ?? 0):\($0.location.position?.column ?? 0) \($0.note)"
    }
    return "\(place)\(diagnostic.severity) \(diagnostic.rule): \(diagnostic.message)"
      + " | \(diagnostic.fix ?? "")" + related.joined()
  }
}
