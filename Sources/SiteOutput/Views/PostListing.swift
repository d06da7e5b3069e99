internal import ContentParsing
internal import SiteModel

/// What lists show of a post: all but its body, its length, its headings and its papers.
struct PostListing: Sendable {
  private let post: Post

  init(_ post: Post) {
    self.post = post
  }

  /// Its file, relative to the site's folder.
  var source: String { post.document.path }
  var title: String { post.title }
  var path: SitePath { post.path }
  var published: PublicationDate { post.published }
  var modified: PublicationDate { post.modified }
  var description: String { post.description }
  var summary: String { post.document.summary }
  var frontmatter: Frontmatter { post.document.frontmatter }
  var features: ContentFeatures { post.document.features }
  var isListed: Bool { post.isListed }
}
