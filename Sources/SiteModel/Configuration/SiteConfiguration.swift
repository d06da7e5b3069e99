package import Diagnostics

/// What `site.yml` says, with defaults for all that it does not.
package struct SiteConfiguration: Hashable, Sendable {
  package var title = "Daily Papers"
  package var description = ""
  /// Where the site will be read.
  package var baseURL = BaseURL.local
  /// Where site.yml says so; nil where it does not, or where something else has replaced it.
  package var baseURLLocation: SourceLocation?
  /// A language tag (BCP 47).
  package var language = "zh-CN"
  /// Minutes east of UTC: what times without an offset, and days in feeds, are counted in.
  package var timeZoneOffsetMinutes = 0
  package var author = Author()
  /// The entries of the menu; nil for the archive, the taxonomies and the pages.
  package var menu: [NamedLink]?
  /// Profiles and the like.
  package var links: [NamedLink] = []
  /// Where the file writes addresses that pages show.
  package var writtenAddresses: [WrittenAddress] = []
  package var footer: String?
  /// The address of the picture above the newest posts.
  package var banner: String?
  /// The hue of the theme's colour, in degrees (OKLCH); nil for the theme's own.
  package var hue: Int?
  /// The output folder, relative to the site's folder.
  package var output = "public"
  package var permalink = PermalinkPattern.standard
  /// At least 1.
  package var postsPerPage = 10
  package var feed = Feed()
  package var labels = Labels()
  /// How many stars the best paper has, 3 or 5; nil where each post's own stars decide.
  package var ratingScale: Int?
  package var taxonomies = Taxonomies()
  /// Whether `$…$` and the like are formulas, where a post does not say.
  package var readsMath = true
  /// The folder of KaTeX, relative to the site's folder; nil for where the system has it.
  package var katexFolder: String?
  /// Whether HTML in posts is published as it is written.
  package var allowsUnsafeHTML = false
  /// The hosts from which posts may show frames.
  package var iframeHosts: Set<String> = []
  /// Whether emphasis and line breaks follow the habits of Chinese, Japanese and Korean.
  package var isCJKFriendly = true
  /// What `papersite check` makes of its rules, in order; names are not checked here.
  package var ruleSettings: [RuleSetting] = []
  /// Words that must not be published.
  package var privateWords: [String] = []
  package var papers = Papers()
  /// The channels that are turned on, in order; names are not checked here.
  package var channels: [ChannelSetting] = []
  package var mail = Mail()
  /// Under what terms the posts may be used.
  package var license: License?
  /// Where readers can answer to posts; nil for nowhere.
  package var comments: Giscus?
  package var draft = DraftSettings()
  package var model = ModelSettings()
  package var collect = CollectSettings()
  package var agents = Agents()
  /// Whether the addresses that Hugo gives to lists and feeds lead to those of the site.
  package var hasHugoAddresses = false
  /// Whether the site can be searched through an index that `build` makes by Pagefind.
  package var search = Extra.whereAvailable
  package var cards = Cards()
  /// Whether large images are published in several sizes too.
  package var images = Extra.whereAvailable

  package init() {}

  /// What a build makes by a program or library that is not everywhere.
  package enum Extra: String, Hashable, Sendable, CaseIterable {
    /// Made where there is what it takes; else the build says so, and goes on without it.
    case whereAvailable = "auto"
    /// Made; it is an error where there is not what it takes.
    case required = "true"
    case off = "false"
  }

  /// The pictures that a link to a page is shown with elsewhere.
  package struct Cards: Hashable, Sendable {
    package var extra = Extra.whereAvailable
    /// Whether each paper has a card of its own, and not that of its newest post.
    package var hasPapers = false

    package init() {}
  }

  package struct Author: Hashable, Sendable {
    package var name: String?
    package var email: String?
    package var url: String?
    /// The address of a picture.
    package var avatar: String?
    /// A sentence or two.
    package var bio: String?

    package init() {}
  }

  package struct NamedLink: Hashable, Sendable {
    package var title = ""
    /// An absolute address, or a path in the site such as `/about/`.
    package var url = ""

    package init() {}
  }

  /// An address of `site.yml` and the key that it stands under.
  package struct WrittenAddress: Hashable, Sendable {
    package let address: String
    package let location: SourceLocation
  }

  package struct Feed: Hashable, Sendable {
    /// How many posts a feed has at most; at least 1.
    package var items = 20
    /// Whether feeds hold whole posts, not summaries.
    package var hasFullContent = true

    package init() {}
  }

  /// Names of the digest's fields, besides those that are known anyway.
  package struct Labels: Hashable, Sendable {
    package var authors: [String] = []
    package var links: [String] = []
    package var topics: [String] = []
    package var rating: [String] = []

    package init() {}
  }

  /// How bad it is to break a rule of `papersite check`.
  package struct RuleSetting: Hashable, Sendable {
    package enum Level: String, Hashable, Sendable, CaseIterable {
      case error, warning, off
    }

    package let rule: String
    package let level: Level
    /// Where the rule is named.
    package let location: SourceLocation

    package init(rule: String, level: Level, location: SourceLocation) {
      self.rule = rule
      self.level = level
      self.location = location
    }
  }

  /// Which indexes the site has.
  package struct Taxonomies: Hashable, Sendable {
    package var hasTags = true
    package var hasCategories = true

    package init() {}
  }

  /// What is made of the papers that the posts cover.
  package struct Papers: Hashable, Sendable {
    /// `/papers/` and a page a paper.
    package var hasPages = true
    package var hasTopics = true
    package var hasAuthors = true
    /// How many papers an author needs for a page; at least 1.
    package var minimumAuthorPapers = 2
    package var hasRatings = true
    package var hasTrends = true
    /// Files for reference managers, of a paper, a day, a topic and all.
    package var hasCitations = true
    /// Feeds of papers.
    package var hasFeeds = true
    /// `/api/`.
    package var hasData = true
    /// How many papers a page of a list has; at least 1.
    package var perPage = 50
    /// A page a post of how it was made, where the day has a record.
    package var hasMaking = true

    package init() {}
  }

  /// What is made for programs that read.
  package struct Agents: Hashable, Sendable {
    /// A Markdown file beside each post, page, paper and topic.
    package var hasMarkdown = true
    /// `/llms.txt` and `/llms-full.txt`.
    package var hasIndex = true
    /// How many bytes `/llms-full.txt` has at most; at least 1,000.
    package var fullTextLimit = 500_000

    package init() {}
  }
}
