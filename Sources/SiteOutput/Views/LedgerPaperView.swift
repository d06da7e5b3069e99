internal import ContentParsing
package import Papers
internal import Records
internal import SiteModel
internal import Templating

/// A paper with all the days that cover it.
package enum LedgerPaperView {
  /// A class, since a paper is large and looked at field by field.
  package final class Input: Sendable {
    let published: PublishedSite
    /// Its index in the ledger.
    let index: Int
    let paper: LedgerPaper

    init(published: PublishedSite, index: Int) {
      self.published = published
      self.index = index
      paper = published.paper(index)
    }

    var facts: Paper { paper.facts }
  }

  package static let view = View<Input>([
    .init("title", "Its title") { .text($0.facts.title) },
    .init("url", "Its page, else its newest entry, for an `href`") {
      .text($0.published.href(paper: $0.index))
    },
    .init("permalink", "The same, absolute") { .text($0.published.permalink(paper: $0.index)) },
    .init("key", "What tells it from all others, such as `arXiv:2602.21193`") {
      .text($0.paper.key.text)
    },
    .init("arxiv_id", "Without a version, or `none`") { .text($0.facts.arxivID?.unversioned) },
    .init("arxiv_url", "The abstract page, or `none`") { .text($0.facts.arxivID?.abstractURL) },
    .init("authors", "`name` and `url` (or `none`) of each author, in order") { input in
      .deferred { authors(of: input) }
    },
    .init("listed_authors", "The first 20 of them, for lists") { input in
      .deferred { authors(of: input, limit: listLimit) }
    },
    .init("has_more_authors", "Whether the list is cut short") {
      .bool($0.facts.hasMoreAuthors)
    },
    .init("author_count", "How many authors there are") { .int($0.paper.authors.count) },
    .init("affiliation", "Where they work, or `none`") { .text($0.facts.affiliation) },
    .init("topics", "`name`, `slug`, `url` (or `none`) and `count` of each topic") { input in
      .deferred { .list(input.paper.topics.map { topic(input, $0) }) }
    },
    .init("listed_topics", "The first 20 of them, for lists") { input in
      .deferred { .list(input.paper.topics.prefix(listLimit).map { topic(input, $0) }) }
    },
    .init("topic_count", "How many topics it has") { .int($0.paper.topics.count) },
    .init("links", "`kind`, `label`, `url` and `star_count` (or `none`) of each link") { input in
      .deferred { .list(input.facts.links.map(LinkView.view.passingObject)) }
    },
    .init("rating", "The newest one: `stars`, `scale`, `glyphs` and `word`, or `none`") {
      $0.facts.rating.map(RatingView.view.passingObject) ?? .none
    },
    .init("first_covered", "The day of its oldest entry, for the `date` filter") {
      .text($0.paper.oldest.day.description)
    },
    .init("last_covered", "The day of its newest entry") {
      .text($0.paper.newest.day.description)
    },
    .init("appearance_count", "How many entries cover it") { .int($0.paper.appearances.count) },
    .init("appearances", "What each of these says, newest first") { input in
      .deferred {
        .list(
          input.paper.appearances.map { AppearanceView.view.passingObject((input.published, $0)) })
      }
    },
    .init("changes", "What has become of it since, oldest first") { input in
      .deferred { changes(of: input) }
    },
    .init("citations", "`label` and `url` of its files for reference managers") { input in
      .deferred { CitationFileView.list(at: input.paper.path, of: input.published) }
    },
    .init("citation_tags", "`name` and `content` of each `<meta>` for reference managers") {
      input in
      .deferred { tags(of: input) }
    },
    .init("linked_data", "The newest review of it as JSON-LD") { input in
      .deferred { .safe(LinkedData.review(of: input)) }
    },
    .init("related", "`paper` and `reason` of what else to read, the closest first") { input in
      .deferred { related(to: input) }
    },
    .init("neighbours", "`topic`, `previous` and `next` (older, newer) in its first topic") {
      input in
      .deferred { neighbours(of: input) }
    },
  ])

  /// How many authors and topics a list shows of a paper. Each topic has a list of its own, so that
  /// all of them in each would be a square.
  private static let listLimit = 20

  /// As this paper's entries spell them.
  ///
  /// - Parameter limit: how many at most, which stand among the first names.
  private static func authors(of input: Input, limit: Int? = nil) -> TemplateValue {
    let names = input.facts.authors
    var spellings = NameSpellings(limit.map { Array(names.prefix(2 * $0)) } ?? names)
    let authors = input.paper.authors
    return .list(
      authors.prefix(limit ?? authors.count).map { index in
        let author = input.published.author(index)
        return GroupLinkView.view.passingObject(
          (spellings.spelling(of: author.group) ?? author.name, input.published.href(author: index))
        )
      })
  }

  private static func topic(_ input: Input, _ index: Int) -> TemplateValue {
    PaperGroupView.view.passingObject(.topic(index, of: input.published))
  }

  private static func changes(of input: Input) -> TemplateValue {
    let words = RecordWords(input.published.words)
    return .list(
      input.published.changes(of: input.paper)
        .map { PaperChangeView.view.passingObject((words, $0)) })
  }

  private static func tags(of input: Input) -> TemplateValue {
    .list(
      HighwireTags.of(input.published.citation(ofPaper: input.index))
        .map(CitationTagView.view.passingObject))
  }

  private static func related(to input: Input) -> TemplateValue {
    .list(
      input.published.related(toPaper: input.index).map {
        RelationView.view.passingObject((input.published, $0))
      })
  }

  /// `none` for a paper without a topic, or alone in it.
  private static func neighbours(of input: Input) -> TemplateValue {
    guard let neighbours = input.published.topicNeighbours(ofPaper: input.index) else {
      return .none
    }
    return TopicNeighboursView.view.passingObject(
      TopicNeighboursView.Input(published: input.published, neighbours: neighbours))
  }
}

/// A `<meta>` element for reference managers.
package enum CitationTagView {
  package static let view = View<HighwireTag>([
    .init("name", "Such as `citation_title`") { .text($0.name) },
    .init("content", "Its value") { .text($0.content) },
  ])
}
