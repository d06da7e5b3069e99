internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// The page of each post.
struct PostPages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.site.posts.indices.map { index in
      let post = site.site.posts[index]
      let source = post.document.path
      return PlannedFile(
        post.path, from: source, claim: .page(of: source), given: { $0.write(source) }
      ) { () throws(Diagnostic) in
        try render(index, site)
      }
    }
  }

  private func render(_ index: Int, _ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    let post = site.published.listing(index)
    var page = site.page(
      .post, title: post.title, description: post.description, path: post.path)
    page.image =
      post.frontmatter.image.map {
        site.published.filling(post.source, at: post.path, as: .feed).address(writtenAs: $0)
      } ?? site.published.cardAddress(post: index)
    page.language = post.frontmatter.language ?? page.language
    page.isIndexed = post.isListed && !post.frontmatter.isDraft
    page.features = post.features
    return try site.render(
      "post.html",
      RenderedSite.Subject(page: PageView.view.object(page), post: site.posts[index]))
  }
}
