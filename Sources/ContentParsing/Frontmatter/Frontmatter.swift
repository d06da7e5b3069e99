/// What stands between the `---` lines of a post, typed.
package struct Frontmatter: Hashable, Sendable {
  package var title: String?
  /// The day of publication: `published`, else `date`, else `pubDate`.
  package var published: PublicationDate?
  package var updated: PublicationDate?
  package var description: String?
  package var image: String?
  package var tags: [String] = []
  package var categories: [String] = []
  package var isDraft = false
  package var language: String?
  package var slug: String?
  package var permalink: String?
  package var aliases: [String] = []
  package var isPinned = false
  package var hasMath: Bool?
  /// Whether readers can answer, where the site has comments.
  package var takesComments = true
  /// Whether the page is left out of lists, feeds and the sitemap.
  package var isUnlisted = false

  package init() {}
}

/// A calendar day, with the time of day where the author gave one.
package struct PublicationDate: Hashable, Sendable {
  /// A time of day and its offset from UTC.
  package struct Time: Hashable, Sendable {
    /// Seconds since midnight.
    package let seconds: Int
    /// Minutes east of UTC; nil where the author gave none, so that the site's time zone holds.
    package let offsetMinutes: Int?

    package init(seconds: Int, offsetMinutes: Int?) {
      self.seconds = seconds
      self.offsetMinutes = offsetMinutes
    }
  }

  /// The day as written, whatever the offset.
  package let day: CalendarDay
  package let time: Time?

  package init(day: CalendarDay, time: Time? = nil) {
    self.day = day
    self.time = time
  }
}
