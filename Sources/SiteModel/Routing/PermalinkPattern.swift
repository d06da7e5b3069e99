package import ContentParsing

/// How a post's address is made: a path in which `:slug`, `:title`, `:year`, `:month` and `:day`
/// stand for what the post gives.
package struct PermalinkPattern: Hashable, Sendable {
  package let pattern: String

  package init(_ pattern: String) {
    self.pattern = pattern
  }

  /// The names that a pattern may use.
  package static let placeholders = [":slug", ":title", ":year", ":month", ":day"]

  /// The path of a post. `slug` stands as it is; the title is made into a slug here.
  package func path(slug: String, title: String, day: CalendarDay) -> SitePath {
    let date = day.description
    return SitePath(
      pattern
        .replacing(":slug", with: slug)
        .replacing(":title", with: Slug.of(title))
        .replacing(":year", with: date.prefix(4))
        .replacing(":month", with: date.dropFirst(5).prefix(2))
        .replacing(":day", with: date.suffix(2)))
  }
}
