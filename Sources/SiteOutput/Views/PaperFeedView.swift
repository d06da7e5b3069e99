internal import ContentParsing
internal import Papers
internal import SiteModel
internal import Templating
internal import Text

/// A feed with one item a paper; its fields are those of a feed of posts.
package enum PaperFeedView {
  package struct Input: Sendable {
    let title: String
    let description: String
    /// The feed's own place.
    let path: SitePath
    /// The page that it belongs to.
    let page: SitePath
    /// Indices into the ledger's papers, newest first.
    let papers: [Int]
    let published: PublishedSite

    var configuration: SiteConfiguration { published.configuration }
    var addresses: Addresses { published.addresses }

    /// All that the plan has settled.
    func write(to store: inout StoreWriter) {
      for text in [title, description, path.path, page.path] { store.write(text) }
      store.write(papers.map { published.whole.ledger.papers[$0].path.path })
    }

    var items: [PaperFeedItemView.Input] {
      papers.map { PaperFeedItemView.Input(published: published, index: $0) }
    }

    /// The newest change of any item, so that a feed changes only with its items.
    var updated: PublicationDate? { items.map(\.post.modified).max() }
  }

  package static let view = View<Input>([
    .init("title", "Its title") { .text($0.title) },
    .init("description", "One sentence about it") { .text($0.description) },
    .init("url", "Its own address, absolute") { .text($0.addresses.absolute($0.path)) },
    .init("site_url", "The page that it belongs to, absolute") {
      .text($0.addresses.absolute($0.page))
    },
    .init("language", "Of its text") { .text($0.configuration.language) },
    .init("updated", "The newest change of an item, or `none` without items") {
      .text($0.updated.map(DateValue.of))
    },
    .init("author", "`name`, `email` and `url`, each or `none`") {
      AuthorView.view.passingObject($0.configuration.author)
    },
    .init("generator", "papersite and its version") { _ in .text(Generator.name) },
    .init("items", "Its items, newest first") {
      .list($0.items.map(PaperFeedItemView.view.passingObject))
    },
  ])
}

/// A paper as an item of a feed: what its newest entry says.
package enum PaperFeedItemView {
  package struct Input: Sendable {
    let published: PublishedSite
    /// Its index in the ledger.
    let index: Int

    var paper: LedgerPaper { published.paper(index) }
    /// The newest post that covers it.
    var post: PostListing { published.listing(paper.newest.post) }
    var entry: DigestEntry {
      published.post(paper.newest.post).document.entries[paper.newest.entry]
    }
  }

  package static let view = View<Input>([
    .init("title", "Its title") { .text($0.paper.facts.title) },
    .init("url", "Its page, else its newest entry, absolute") {
      .text($0.published.permalink(paper: $0.index))
    },
    .init("id", "What tells it from all others for ever: its page") {
      .text($0.published.permalink(paper: $0.index))
    },
    .init("published", "The date of its newest post, for the `date` filter") {
      .text(DateValue.of($0.post.published))
    },
    .init("updated", "The last change of that post") { .text(DateValue.of($0.post.modified)) },
    .init("summary", "Rating, topics and authors in a line") { .text(summary(of: $0)) },
    .init("content", "The entry's sections as HTML with absolute addresses, or `none`") { input in
      guard input.published.configuration.feed.hasFullContent else { return .none }
      return .deferred { .safe(content(of: input)) }
    },
    .init("categories", "Its topics, the first 50") {
      .texts(Array($0.paper.facts.topics.prefix(FeedContent.categoryLimit)))
    },
    .init("author", "The author's name, or `none`") {
      .text($0.published.configuration.author.name)
    },
  ])

  /// How many topics and authors it names.
  private static let summaryLimit = 50

  private static func summary(of input: Input) -> String {
    let facts = input.paper.facts
    let authors =
      facts.authors.prefix(summaryLimit).joined(separator: ", ")
      + (facts.hasMoreAuthors || facts.authors.count > summaryLimit
        ? " \(input.published.words["authors_etc"])" : "")
      + (facts.affiliation.map { " (\($0))" } ?? "")
    let topics = facts.topics.prefix(summaryLimit).joined(separator: " / ")
    return [facts.rating?.title ?? "", topics, authors].filter { !$0.isEmpty }.joined(
      separator: " · ")
  }

  private static func content(of input: Input) -> [UInt8] {
    let filling = input.published.filling(input.post.source, at: input.post.path, as: .feed)
    var html = ByteBuffer(capacity: 2048)
    html.append(paragraph: summary(of: input))
    for section in input.entry.sections {
      html.append("<h3>")
      html.append(text: section.label, escaping: .html)
      html.append("</h3>\n")
      html.append(filling.bytes(section.content))
    }
    for link in input.paper.facts.links { html.append(link: link.address, link.label) }
    let newest = input.paper.newest
    html.append(
      link: input.published.permalink(post: newest.post, entry: newest.entry), input.post.title)
    return html.bytes
  }
}

extension ByteBuffer {
  fileprivate mutating func append(paragraph text: String) {
    guard !text.isEmpty else { return }
    append("<p>")
    append(text: text, escaping: .html)
    append("</p>\n")
  }

  /// A paragraph that is one link.
  fileprivate mutating func append(link address: String, _ label: String) {
    append("<p><a href=\"")
    append(text: URLEncoding.encode(address, keeping: URLEncoding.address), escaping: .html)
    append("\">")
    append(text: label, escaping: .html)
    append("</a></p>\n")
  }
}
