internal import ContentParsing
internal import Papers
internal import SiteModel

/// The shapes of the open data's objects.
extension OpenData {
  struct PaperInput: Sendable {
    let published: PublishedSite
    /// Its index in the ledger.
    let index: Int

    var paper: LedgerPaper { published.ledger.papers[index] }
    var facts: Paper { paper.facts }
  }

  struct AppearanceInput: Sendable {
    let published: PublishedSite
    let appearance: Appearance
  }

  struct TopicInput: Sendable {
    let published: PublishedSite
    /// Its index in the ledger's topics.
    let index: Int

    var topic: PaperGroup { published.ledger.topics[index] }
  }

  static let paper = DataTable<PaperInput>(
    name: "paper", summary: "A paper, with all the days that cover it.",
    members: [
      .text("key", "What tells it from all others, such as arXiv:2602.21193.") {
        $0.paper.key.text
      },
      .text("title", "Its title.") { $0.facts.title },
      .text("url", "Its page, absolute.") { $0.published.permalink(paper: $0.index) },
      .optionalText("arxiv_id", "Without a version.") { $0.facts.arxivID?.unversioned },
      .optionalText("doi", "Without https://doi.org/.") { $0.facts.doi },
      .texts("authors", "In order.") { $0.facts.authors },
      .flag("has_more_authors", "Whether the list is cut short.") { $0.facts.hasMoreAuthors },
      .optionalText("affiliation", "Where they work, as written.") { $0.facts.affiliation },
      .texts("topics", "As the topics are named in topics.json.") { input in
        input.paper.topics.map { input.published.ledger.topics[$0].name }
      },
      .objects("links", "Where to read more.", link) { $0.facts.links },
      .optionalObject("rating", "The newest one.", rating) { $0.facts.rating },
      .day("first_covered", "The oldest day that covers it.") { $0.paper.oldest.day },
      .day("last_covered", "The newest day that covers it.") { $0.paper.newest.day },
      .objects("appearances", "These days, newest first.", appearance) { input in
        input.paper.appearances.map {
          AppearanceInput(published: input.published, appearance: $0)
        }
      },
    ])

  static let link = DataTable<PaperLink>(
    name: "link", summary: "An address that an entry gives for its paper.",
    members: [
      .text("kind", "arxiv, github, huggingface, project, pdf or other.") { $0.kind.rawValue },
      .text("label", "Its text.") { $0.label },
      .text("url", "Its address.") { $0.address },
      .optionalCount("star_count", "GitHub stars at that day.") { $0.starCount },
    ])

  static let rating = DataTable<Rating>(
    name: "rating", summary: "What the author thinks of a paper.",
    members: [
      .hundredths("stars", "Such as 3, 4.5, or 4.25 for 8.5/10.") { $0.hundredths },
      .count("scale", "The most stars that there are.") { $0.scale },
      .optionalText("word", "Such as 必读.") { $0.word },
    ])

  static let appearance = DataTable<AppearanceInput>(
    name: "appearance", summary: "An entry of a post that covers a paper.",
    members: [
      .day("date", "The post's day.") { $0.appearance.day },
      .text("url", "The entry, absolute.") {
        $0.published.permalink(post: $0.appearance.post, entry: $0.appearance.entry)
      },
      .optionalObject("rating", "As on that day.", rating) { $0.appearance.rating },
    ])

  static let post = DataTable<PostView.Input>(
    name: "post", summary: "A listed post.",
    members: [
      .text("title", "Its title.") { $0.listing.title },
      .text("url", "Its page, absolute.") { $0.addresses.absolute($0.listing.path) },
      .day("date", "The day of publication.") { $0.listing.published.day },
      .day("updated", "The day of the last change.") { $0.listing.modified.day },
      .text("description", "In a sentence or two.") { $0.listing.description },
      .texts("tags", "In its own order.") { $0.frontmatter.tags },
      .texts("categories", "In its own order.") { $0.frontmatter.categories },
      .count("word_count", "Chinese characters and words.") {
        $0.wordCount.total
      },
      .texts("papers", "The keys of the papers that it covers, in order.") { input in
        (0..<input.published.entryCount(ofPost: input.index))
          .compactMap { input.published.paper(post: input.index, entry: $0) }
          .map { input.published.paper($0).key.text }
      },
    ])

  static let topic = DataTable<TopicInput>(
    name: "topic", summary: "What papers are about.",
    members: [
      .text("name", "As the newest entry spells it.") { $0.topic.name },
      .text("slug", "In lower case; unique.") { $0.topic.slug },
      .optionalText("url", "Its page, absolute, where it has one.") { input in
        input.published.hasTopicPages
          ? input.published.addresses.absolute(input.topic.path) : nil
      },
      .count("paper_count", "How many papers it has.") { $0.topic.papers.count },
      .texts("papers", "Their keys, newest first.") { input in
        input.topic.papers.map { input.published.ledger.papers[$0].key.text }
      },
    ])
}
