import ContentParsing
import Diagnostics
import SiteModel
import Text

/// Documents and sites made by hand.
enum Samples {
  static func document(
    _ path: String, title: String? = nil, outline: [Heading] = [],
    _ change: (inout Frontmatter) -> Void = { _ in }
  ) -> Document {
    var frontmatter = Frontmatter()
    change(&frontmatter)
    return Document(
      path: path, frontmatter: frontmatter, title: title, content: .empty, outline: outline,
      entries: [], links: [], images: [], summary: "summary", wordCount: .zero, diagnostics: [])
  }

  /// A post of `day` (`YYYY-MM-DD`).
  static func post(
    _ day: String, path: String? = nil, _ change: (inout Frontmatter) -> Void = { _ in }
  ) -> Document {
    document(path ?? "content/posts/\(day).md") {
      $0.title = "Post of \(day)"
      $0.published = CalendarDay(day).map { PublicationDate(day: $0) }
      change(&$0)
    }
  }

  static func assemble(
    _ posts: [Document], pages: [Document] = [], drafts: Bool = false, future: Bool = false
  ) -> SiteAssembly {
    guard let today = CalendarDay(year: 2026, month: 3, day: 1) else { fatalError("no such day") }
    return SiteAssembly(
      posts: posts, pages: pages, configuration: SiteConfiguration(),
      selection: Selection(
        includesDrafts: drafts, includesFuture: future,
        today: today))
  }
}
