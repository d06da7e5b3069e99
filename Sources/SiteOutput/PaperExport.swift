package import ContentParsing
package import Diagnostics
internal import Papers
package import SiteModel
internal import Text

/// The site's papers in a format for other programs, as `papersite export` prints them.
package struct PaperExport: Sendable {
  /// Which papers are wanted; nil is any.
  package struct Filter: Sendable {
    /// The first and the last day on which an entry may cover the paper.
    package var since: CalendarDay?
    package var until: CalendarDay?
    /// A topic's name or slug.
    package var topic: String?
    /// A tag of a post that covers the paper, by its name or slug.
    package var tag: String?
    /// In stars of a scale of 3 or 5, as the newest entry gives them.
    package var minimumStars: Double?

    package init() {}
  }

  /// The formats' names.
  package static let formats = CitationFormats.all.map(\.name) + ["json"]

  private let published: PublishedSite
  private let filter: Filter

  package init(_ site: Site, filter: Filter) {
    published = PublishedSite(site)
    self.filter = filter
  }

  /// A topic or a tag of the filter that the site does not have: it is misspelt, and would choose
  /// nothing.
  package var diagnostics: [Diagnostic] {
    let topics = published.ledger.topics
    let tags = Set(published.site.posts.flatMap(\.document.frontmatter.tags))
    return [
      filter.topic.flatMap { topic in
        topics.contains { $0.isCalled(topic) }
          ? nil : Self.unknown("topic", topic, names: topics.map(\.name))
      },
      filter.tag.flatMap { tag in
        tags.contains { Self.isSame($0, tag) }
          ? nil : Self.unknown("tag", tag, names: tags.sorted())
      },
    ].compactMap(\.self)
  }

  private static func unknown(_ kind: String, _ name: String, names: [String]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-\(kind)", "the site has no \(kind) `\(name)`",
      fix: NearestName.of(name, in: names).map { "Write `\($0)` if that is meant" }
        ?? "Take one that its posts have")
  }

  /// The indices of the papers, newest first.
  package var papers: [Int] {
    published.ledger.papers.indices.filter { isWanted(published.ledger.papers[$0]) }
  }

  /// One whole file; nil where there is no such format.
  package func bytes(as format: String) -> [UInt8]? {
    if format == "json" { return OpenData.papers(papers, of: published) }
    return CitationFormats.named(format)?.bytes(
      of: papers.map { published.citation(ofPaper: $0) })
  }

  private func isWanted(_ paper: LedgerPaper) -> Bool {
    paper.appearances.contains(where: isWanted) && hasTopic(paper) && hasStars(paper)
  }

  private func isWanted(_ appearance: Appearance) -> Bool {
    filter.since.map { appearance.day >= $0 } ?? true
      && filter.until.map { appearance.day <= $0 } ?? true
      && filter.tag.map { hasTag($0, appearance) } ?? true
  }

  private func hasTag(_ tag: String, _ appearance: Appearance) -> Bool {
    published.site.posts[appearance.post].document.frontmatter.tags.contains {
      Self.isSame($0, tag)
    }
  }

  private func hasTopic(_ paper: LedgerPaper) -> Bool {
    guard let topic = filter.topic else { return true }
    return paper.topics.contains { published.ledger.topics[$0].isCalled(topic) }
  }

  private func hasStars(_ paper: LedgerPaper) -> Bool {
    guard let minimum = filter.minimumStars else { return true }
    return paper.facts.rating.map { $0.stars >= minimum } ?? false
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    a == b || Slug.whole(NameKey.of(a)) == Slug.whole(NameKey.of(b))
  }
}
