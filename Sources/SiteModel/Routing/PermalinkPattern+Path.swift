internal import ContentParsing
internal import Text

extension PermalinkPattern {
  /// The path of a post. `slug` stands as it is; the title is made into a slug here.
  func path(slug: String, title: String, day: CalendarDay) -> SitePath {
    let date = day.description
    let pieces = parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(.slug): slug
      case .placeholder(.title): Slug.of(title)
      case .placeholder(.year): String(date.prefix(4))
      case .placeholder(.month): String(date.dropFirst(5).prefix(2))
      case .placeholder(.day): String(date.suffix(2))
      }
    }
    return SitePath(pieces.joined())
  }
}
