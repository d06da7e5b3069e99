internal import ContentParsing
package import Papers
internal import SiteModel
internal import Templating
internal import Text

/// One entry of a digest.
package enum PaperView {
  /// A class, since an entry is large and looked at field by field; and where a list only counts a
  /// post's entries, they need not be read.
  package final class Input: Sendable {
    let post: PostView.Input
    /// Its index in the post's entries.
    let index: Int
    private let readFacts = LazyReference<Facts>()

    private final class Facts: Sendable {
      let paper: Paper
      let anchor: String

      init(_ facts: (paper: Paper, anchor: String)) { (paper, anchor) = facts }
    }

    init(post: PostView.Input, index: Int) {
      self.post = post
      self.index = index
    }

    var paper: Paper { facts.paper }
    /// The `id` of its heading.
    var anchor: String { facts.anchor }

    private var facts: Facts {
      readFacts.load()
        ?? readFacts.storeIfNil(
          Facts(post.published.facts(ofEntry: index, ofPost: post.index)))
    }

    /// Part of the post's text, which lists do not show.
    var sections: [DigestEntry.Section] { post.post.document.entries[index].sections }
    var published: PublishedSite { post.published }
    /// The paper in the ledger.
    var ledgerIndex: Int? { published.paper(post: post.index, entry: index) }
  }

  package static let view = View<Input>([
    .init("number", "The number of its heading") { .int($0.paper.number) },
    .init("title", "Its title") { .text($0.paper.title) },
    .init("anchor", "The `id` of its heading") { .text($0.anchor) },
    .init("url", "Its place in the post, for an `href`") {
      .text($0.published.href(post: $0.post.index, entry: $0.index))
    },
    .init("permalink", "The same, absolute") {
      .text($0.published.permalink(post: $0.post.index, entry: $0.index))
    },
    .init("page_url", "The paper's own page, for an `href`, or `none`") { input in
      .text(
        input.published.hasPaperPages
          ? input.ledgerIndex.flatMap { input.published.pageHref(paper: $0) } : nil)
    },
    .init("authors", "Their names, in order") { .texts($0.paper.authors) },
    .init("has_more_authors", "Whether the list is cut short") { .bool($0.paper.hasMoreAuthors) },
    .init("affiliation", "Where they work, or `none`") { .text($0.paper.affiliation) },
    .init("arxiv_id", "Without a version, or `none`") { .text($0.paper.arxivID?.unversioned) },
    .init("arxiv_url", "The abstract page, or `none`") { .text($0.paper.arxivID?.abstractURL) },
    .init("links", "`kind`, `label`, `url` and `star_count` (or `none`) of each link") {
      .list($0.paper.links.map(LinkView.view.passingObject))
    },
    .init("topics", "What it is about") { .texts($0.paper.topics) },
    .init("topic_links", "`name` and `url` (or `none`) of each topic") { input in
      .deferred { topicLinks(of: input) }
    },
    .init("coins", "The paper for reference managers, as a `title` of class `Z3988`") { input in
      .deferred { coins(of: input) }
    },
    .init("rating", "`stars`, `scale`, `glyphs` and `word` (or `none`), or `none`") {
      $0.paper.rating.map(RatingView.view.passingObject) ?? .none
    },
    .init("sections", "`label` and `content` of each labelled section") { input in
      .list(
        input.sections.map {
          SectionView.view.passingObject(
            SectionView.Input(section: $0, filling: input.post.filling))
        })
    },
  ])

  private static func topicLinks(of input: Input) -> TemplateValue {
    let published = input.published
    let paper = published.hasTopicPages ? input.ledgerIndex : nil
    let topics = paper.map { published.paper($0).topics } ?? []
    var lookup = GroupLookup(topics.map { ($0, published.topic($0).group) })
    return .list(
      input.paper.topics.map { name in
        let topic = lookup.index(called: name)
        return GroupLinkView.view.object((name, topic.flatMap { published.href(topic: $0) }))
      })
  }

  private static func coins(of input: Input) -> TemplateValue {
    let citation =
      input.ledgerIndex.map { input.published.citation(ofPaper: $0) }
      ?? Citation(input.paper)
    return .text(COinS.value(of: citation))
  }
}

/// A link of a paper.
package enum LinkView {
  package static let view = View<PaperLink>([
    .init("kind", "`arxiv`, `github`, `huggingface`, `project`, `pdf` or `other`") {
      .text($0.kind.rawValue)
    },
    .init("label", "Its text") { .text($0.label) },
    .init("url", "Its address") { .text($0.address) },
    .init("star_count", "GitHub stars at that day, or `none`") {
      $0.starCount.map(TemplateValue.int) ?? .none
    },
  ])
}

/// What the author thinks of a paper.
package enum RatingView {
  package static let view = View<Rating>([
    .init("stars", "How many stars, such as 3, 4.5, or 4.25 for `8.5/10`") { rating in
      rating.hundredths.isMultiple(of: 100)
        ? .int(rating.hundredths / 100) : .double(rating.stars)
    },
    .init("scale", "The most stars that there are") { .int($0.scale) },
    .init(
      "glyphs",
      "The stars as text, such as `⭐⭐⭐`, or what the author wrote for them, such as `8.5/10`"
    ) {
      .text($0.text(star: "⭐"))
    },
    .init("word", "The word beside the stars, or `none`") { .text($0.word) },
  ])
}

/// A labelled section of an entry.
package enum SectionView {
  package struct Input: Sendable {
    let section: DigestEntry.Section
    let filling: FragmentFilling
  }

  package static let view = View<Input>([
    .init("label", "Such as `核心创新`") { .text($0.section.label) },
    .init("content", "As HTML") { input in
      .deferred { .safe(input.filling.bytes(input.section.content)) }
    },
  ])
}
