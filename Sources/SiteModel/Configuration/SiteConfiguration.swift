/// What `site.yml` says, with defaults for all that it does not.
package struct SiteConfiguration: Hashable, Sendable {
  package var title = "Daily Papers"
  package var description = ""
  /// Where the site will be read.
  package var baseURL = BaseURL.local
  /// A language tag (BCP 47).
  package var language = "zh-CN"
  /// Minutes east of UTC: what times without an offset, and days in feeds, are counted in.
  package var timeZoneOffsetMinutes = 0
  package var author = Author()
  /// The entries of the menu; nil for the archive, the taxonomies and the pages.
  package var menu: [NamedLink]?
  /// Profiles and the like.
  package var links: [NamedLink] = []
  package var footer: String?
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

  package init() {}

  package struct Author: Hashable, Sendable {
    package var name: String?
    package var email: String?
    package var url: String?

    package init() {}
  }

  package struct NamedLink: Hashable, Sendable {
    package var title = ""
    /// An absolute address, or a path in the site such as `/about/`.
    package var url = ""

    package init() {}
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

  /// Which indexes the site has.
  package struct Taxonomies: Hashable, Sendable {
    package var hasTags = true
    package var hasCategories = true

    package init() {}
  }
}
