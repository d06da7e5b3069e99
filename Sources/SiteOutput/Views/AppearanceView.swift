internal import ContentParsing
internal import Papers
internal import Records
package import SiteModel
internal import Templating

/// An entry as a paper's page shows it.
package enum AppearanceView {
  package static let view = View<(PublishedSite, Appearance)>([
    .init("url", "Its place in the post, for an `href`") {
      .text($0.0.href(post: $0.1.post, entry: $0.1.entry))
    },
    .init("post_title", "The post's title") { .text($0.0.listing($0.1.post).title) },
    .init("published", "The post's date, for the `date` filter") {
      .text(DateValue.of($0.0.listing($0.1.post).published))
    },
    .init("language", "The post's own language, else the site's") { published, appearance in
      let frontmatter = published.listing(appearance.post).frontmatter
      return .text(frontmatter.language ?? published.configuration.language)
    },
    .init("rating", "As on that day: `stars`, `scale`, `glyphs` and `word`, or `none`") {
      $0.1.rating.map(RatingView.view.passingObject) ?? .none
    },
    .init("votes", "How its rating was voted on, in a sentence, or `none`") {
      published, appearance in
      let facts = published.facts(ofEntry: appearance.entry, ofPost: appearance.post)
      let id = facts.paper.arxivID?.unversioned
      let candidate = published.record(ofPost: appearance.post)?.candidates.first { $0.id == id }
      return .text(candidate?.votes.map(RecordWords(published.words).text))
    },
    .init("sections", "`label` and `content` of each labelled section") {
      published, appearance in
      let post = PostView.Input(published: published, index: appearance.post, form: .excerpt)
      return .list(
        post.post.document.entries[appearance.entry].sections
          .map {
            SectionView.view.passingObject(SectionView.Input(section: $0, filling: post.filling))
          })
    },
  ])
}

/// Another paper, and why one may want to read it.
package enum RelationView {
  package static let view = View<(PublishedSite, RelatedPapers.Relation)>([
    .init("paper", "The paper, with all its fields") { published, relation in
      LedgerPaperView.view.passingObject(
        LedgerPaperView.Input(published: published, index: relation.paper))
    },
    .init("reason", "What both have, in a line") { published, relation in
      .text(reason(of: relation, published))
    },
  ])

  private static func reason(
    of relation: RelatedPapers.Relation, _ published: PublishedSite
  ) -> String {
    let words = published.words
    let parts = [
      ("same_topics", relation.topics.map { published.topic($0).name }),
      ("same_authors", relation.authors.map { published.author($0).name }),
      ("same_words", relation.terms),
    ]
    return parts.filter { !$0.1.isEmpty }
      .map { words.sentence($0.0, ["names": $0.1.joined(separator: words["list_separator"])]) }
      .joined(separator: words["clause_separator"])
  }
}

/// The papers before and after one in a topic.
package enum TopicNeighboursView {
  package struct Input: Sendable {
    let published: PublishedSite
    let neighbours: TopicNeighbours

    func paper(_ index: Int?) -> TemplateValue {
      guard let index else { return .none }
      return LedgerPaperView.view.passingObject(
        LedgerPaperView.Input(published: published, index: index))
    }
  }

  package static let view = View<Input>([
    .init("topic", "`name`, `slug`, `url` (or `none`) and `count`") { input in
      PaperGroupView.view.passingObject(.topic(input.neighbours.topic, of: input.published))
    },
    .init("previous", "The next older paper, or `none`") { $0.paper($0.neighbours.previous) },
    .init("next", "The next newer paper, or `none`") { $0.paper($0.neighbours.next) },
  ])
}
