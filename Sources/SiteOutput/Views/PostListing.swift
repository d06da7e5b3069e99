internal import ContentParsing
internal import SiteModel

/// What lists show of a post: all but its body, its length, its headings and its papers.
///
/// It points into the site's posts: a post has so many parts that a copy of it takes longer than a
/// look at one of them.
struct PostListing: Sendable {
  private let posts: [Post]
  private let index: Int

  /// - Parameter posts: the site's.
  init(_ index: Int, of posts: [Post]) {
    self.posts = posts
    self.index = index
  }

  init(_ post: Post) {
    self.init(0, of: [post])
  }

  /// Its file, relative to the site's folder.
  var source: String { posts[index].document.path }
  var title: String { posts[index].title }
  var path: SitePath { posts[index].path }
  var published: PublicationDate { posts[index].published }
  var modified: PublicationDate { posts[index].modified }
  var description: String { posts[index].description }
  var summary: String { posts[index].document.summary }
  var frontmatter: Frontmatter { posts[index].document.frontmatter }
  var features: ContentFeatures { posts[index].document.features }
  var isListed: Bool { posts[index].isListed }
}
