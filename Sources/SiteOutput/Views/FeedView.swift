internal import ContentParsing
internal import SiteModel
internal import Templating

/// A feed of posts, for RSS and Atom.
package enum FeedView {
  package struct Input: Sendable {
    let title: String
    let description: String
    /// The feed's own place.
    let path: SitePath
    /// The page that it belongs to.
    let page: SitePath
    /// Indices into the site's posts, newest first.
    let posts: [Int]
    let published: PublishedSite

    var configuration: SiteConfiguration { published.configuration }
    var addresses: Addresses { published.addresses }

    /// All that the plan has settled.
    func write(to store: inout StoreWriter) {
      for text in [title, description, path.path, page.path] { store.write(text) }
      store.write(posts.map { published.whole.posts[$0].document.path })
    }

    /// The newest change of any item, so that a feed changes only with its items.
    var updated: PublicationDate? {
      posts.map { published.listing($0).modified }.max()
    }
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
      AuthorView.view.object($0.configuration.author)
    },
    .init("generator", "papersite and its version") { _ in .text(Generator.name) },
    .init("items", "Its items, newest first") { input in
      .list(
        input.posts.map {
          FeedItemView.view.passingObject(
            PostView.Input(published: input.published, index: $0, form: .feed))
        })
    },
  ])
}

/// A post as an item of a feed.
package enum FeedItemView {
  package static let view = View<PostView.Input>([
    .init("title", "Its title") { .text($0.listing.title) },
    .init("url", "Its page, absolute") { .text($0.addresses.absolute($0.listing.path)) },
    .init("id", "What tells it from all others for ever: its page's address") {
      .text($0.addresses.absolute($0.listing.path))
    },
    .init("published", "A date for the `date` filter") {
      .text(DateValue.of($0.listing.published))
    },
    .init("updated", "The last change, else the publication") {
      .text(DateValue.of($0.listing.modified))
    },
    .init("summary", "Its description") { .text($0.listing.description) },
    .init("content", "Its body as HTML with absolute addresses, or `none` for short feeds") {
      FeedContent.value(of: $0)
    },
    .init("categories", "Its categories and tags, the first 50") {
      .texts(FeedContent.categories(of: $0))
    },
    .init("author", "The author's name, or `none`") {
      .text($0.published.configuration.author.name)
    },
  ])
}

/// What every kind of feed says of a post.
enum FeedContent {
  static func value(of input: PostView.Input) -> TemplateValue {
    guard input.published.configuration.feed.hasFullContent else { return .none }
    return .deferred { .safe(html(of: input)) }
  }

  static func html(of input: PostView.Input) -> [UInt8] {
    input.filling.bytes(input.post.document.content)
  }

  /// Each tag may have a feed of its own, with all tags of its posts in it.
  static let categoryLimit = 50

  static func categories(of input: PostView.Input) -> [String] {
    let (categories, tags) = (input.frontmatter.categories, input.frontmatter.tags)
    return Array(
      (categories.prefix(categoryLimit) + tags.prefix(categoryLimit)).prefix(categoryLimit))
  }
}
