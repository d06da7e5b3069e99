internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// `/posts/<day>/making/`: how a post was made, where its day has a record.
struct MakingPages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.site.posts.indices.compactMap { index in
      guard let path = site.published.makingPath(ofPost: index) else { return nil }
      let source = site.site.posts[index].document.path
      return PlannedFile(path, from: source, given: { $0.write(source) }) {
        () throws(Diagnostic) in
        try render(index, at: path, site)
      }
    }
  }

  private func render(
    _ index: Int, at path: SitePath, _ site: RenderedSite
  ) throws(Diagnostic) -> [UInt8] {
    guard let record = site.published.record(ofPost: index) else { return [] }
    let post = site.published.listing(index)
    var page = site.page(
      .making, title: site.words["making"],
      description: site.words.sentence("making_description", ["title": post.title]), path: path)
    // It is about work, not about papers: search engines need not find it.
    page.isIndexed = false
    return try site.render(
      "making.html",
      RenderedSite.Subject(
        page: PageView.view.object(page), post: site.posts[index],
        making: MakingView.view.object(
          MakingView.Input(published: site.published, record: record))))
  }
}
