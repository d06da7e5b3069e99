package import ContentParsing
internal import SiteModel
internal import Templating

/// A post.
package enum PostView {
  package struct Input: Sendable {
    let published: PublishedSite
    /// Its index in the site's posts.
    let index: Int
    let form: AddressForm

    /// The whole post; what lists show is better taken from `listing`.
    var post: Post { published.post(index) }
    var listing: PostListing { published.listing(index) }
    var wordCount: WordCount { published.wordCount(index) }
    var addresses: Addresses { published.addresses }
    var frontmatter: Frontmatter { listing.frontmatter }
    var filling: FragmentFilling {
      published.filling(listing.source, at: listing.path, as: form)
    }
  }

  package static let view = View<Input>([
    .init("url", "Its page, for an `href`") { .text($0.addresses.href($0.listing.path)) },
    .init("permalink", "Its page, absolute") { .text($0.addresses.absolute($0.listing.path)) },
    .init("title", "Its title") { .text($0.listing.title) },
    .init("description", "The frontmatter's description, else the summary") {
      .text($0.listing.description)
    },
    .init("summary", "The start of its text") { .text($0.listing.summary) },
    .init("published", "A date for the `date` filter") {
      .text(DateValue.of($0.listing.published))
    },
    .init("updated", "The same of the last change, or `none`") {
      .text($0.frontmatter.updated.map(DateValue.of))
    },
    .init("year", "Of publication") { .int($0.listing.published.day.year) },
    .init("month", "Of publication, 1 to 12") { .int($0.listing.published.day.month) },
    .init("tags", "Its tags, in its own order") {
      .list($0.published.terms(.tags, ofPost: $0.index))
    },
    .init("listed_tags", "The first 20 of them, for lists") {
      .list($0.published.terms(.tags, ofPost: $0.index, limit: 20))
    },
    .init("categories", "Its categories") {
      .list($0.published.terms(.categories, ofPost: $0.index))
    },
    .init("image", "Its cover's address, or `none`") { input in
      .text(input.frontmatter.image.map(input.filling.address))
    },
    .init("is_draft", "Whether it is a draft") { .bool($0.frontmatter.isDraft) },
    .init("is_pinned", "Whether it is pinned") { .bool($0.frontmatter.isPinned) },
    .init("is_unlisted", "Whether lists leave it out") { .bool($0.frontmatter.isUnlisted) },
    .init("takes_comments", "Whether it has comments, where the site has them") {
      .bool($0.frontmatter.takesComments)
    },
    .init("language", "Its own language, else the site's") {
      .text($0.frontmatter.language ?? $0.published.configuration.language)
    },
    .init("has_math", "Whether it holds formulas") {
      .bool($0.listing.features.contains(.math))
    },
    .init("word_count", "Chinese characters and words") {
      .int($0.wordCount.total)
    },
    .init("reading_minutes", "Minutes it takes to read") {
      .int($0.wordCount.readingMinutes)
    },
    .init("content", "Its body as HTML") { input in
      .deferred { .safe(input.filling.bytes(input.post.document.content)) }
    },
    .init("outline", "`level`, `id`, `title` and `url` (`#id`) of its headings") { input in
      .deferred { .list(input.post.document.outline.map(HeadingView.view.passingObject)) }
    },
    .init("paper_count", "How many digest entries it has") {
      .int($0.published.entryCount(ofPost: $0.index))
    },
    .init("papers", "Its digest entries") { input in .deferred { papers(of: input) } },
    .init("citations", "`label` and `url` of its papers' files for reference managers") {
      input in
      .deferred {
        input.published.entryCount(ofPost: input.index) == 0
          ? .list([]) : CitationFileView.list(at: input.listing.path, of: input.published)
      }
    },
    .init("making_url", "The page of how it was made, for an `href`, or `none`") { input in
      .text(
        input.published.makingPath(ofPost: input.index).map { input.published.addresses.href($0) })
    },
    .init("linked_data", "The post as JSON-LD") { input in
      .deferred { .safe(LinkedData.posting(of: input)) }
    },
    .init("previous", "`title`, `url`, `published` of the next older post, or `none`") { input in
      neighbour(of: input, \.previous)
    },
    .init("next", "The same of the next newer post") { input in neighbour(of: input, \.next) },
    .init("source_path", "Its file, relative to the site's folder") {
      .text($0.listing.source)
    },
  ])

  private static func papers(of input: Input) -> TemplateValue {
    .list(
      (0..<input.published.entryCount(ofPost: input.index)).map {
        PaperView.view.passingObject(PaperView.Input(post: input, index: $0))
      })
  }

  private static func neighbour(
    of input: Input, _ side: @escaping @Sendable (Site.Neighbours) -> Int?
  ) -> TemplateValue {
    guard let index = side(input.published.neighbours(input.index)) else { return .none }
    return NeighbourView.view.passingObject(
      Input(published: input.published, index: index, form: input.form))
  }
}

/// The post before or after another.
package enum NeighbourView {
  package static let view = View<PostView.Input>([
    .init("title", "Its title") { .text($0.listing.title) },
    .init("url", "Its page, for an `href`") { .text($0.addresses.href($0.listing.path)) },
    .init("published", "A date for the `date` filter") {
      .text(DateValue.of($0.listing.published))
    },
  ])
}

/// A heading of a post or page.
package enum HeadingView {
  package static let view = View<Heading>([
    .init("level", "1 to 6, none skipped") { .int($0.shownLevel) },
    .init("id", "Its `id`") { .text($0.id) },
    .init("title", "Its text") { .text($0.title) },
    .init("url", "`#` and its `id`, for an `href`") {
      .text("#" + URLFragment.encode($0.id))
    },
  ])
}
