package import ContentParsing
package import SiteModel
package import Text

/// A post as it goes out to places other than the site: its addresses are absolute.
package struct PublishedPost: Sendable {
  package let post: Post
  /// Its page, absolute.
  package let address: String
  /// When it was published, as mail has it (RFC 5322); a day without a time is its midnight in the
  /// site's time zone.
  package let mailDate: String
  private let filling: FragmentFilling

  init(_ published: PublishedSite, index: Int) {
    let input = PostView.Input(published: published, index: index, form: .feed)
    post = input.post
    address = input.addresses.absolute(post.path)
    mailDate = DateFormatting(configuration: published.configuration).rfc822(post.published)
    filling = input.filling
  }

  /// The place of the heading with that `id`, absolute.
  package func address(ofAnchor anchor: String) -> String {
    address + "#" + URLFragment.encode(anchor)
  }

  /// A fragment of the post with absolute addresses.
  package func html(_ fragment: HTMLFragment) -> [UInt8] { filling.bytes(fragment) }
}

extension SiteBuild {
  /// The post with that index in the site's posts.
  package func publishedPost(_ index: Int) -> PublishedPost {
    PublishedPost(published, index: index)
  }

  /// The site's first page, absolute.
  package var homeAddress: String { published.addresses.absolute(.home) }

  /// The text of a file that the theme brings, by its path in the output; empty where there is
  /// none.
  package func text(ofAsset path: String) -> String {
    let bytes = plan.file(at: path).flatMap { try? plan.bytes(of: $0) }
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The listed post of a day, the last of it where it has several; without a day, the newest.
  package func listedPost(on day: CalendarDay?) -> Int? {
    site.listedPosts.first { day == nil || site.posts[$0].published.day == day }
  }
}
