internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// The pages of `content/pages`, such as `/about/`.
struct StandalonePages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    site.site.pages.indices.map { index in
      let page = site.site.pages[index]
      let source = page.document.path
      return PlannedFile(
        page.path, from: source, claim: .page(of: source), given: { $0.write(source) }
      ) { () throws(Diagnostic) in
        try render(index, site)
      }
    }
  }

  private func render(_ index: Int, _ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    let page = site.published.page(index)
    var input = site.page(
      .page, title: page.title, description: page.description, path: page.path)
    if let image = page.document.frontmatter.image {
      input.image = site.published.filling(page.document.path, at: page.path, as: .feed)
        .address(writtenAs: image)
    }
    input.language = page.document.frontmatter.language ?? input.language
    input.isIndexed = page.isListed && !page.document.frontmatter.isDraft
    input.features = page.document.features
    return try site.render(
      "page.html",
      RenderedSite.Subject(
        page: PageView.view.object(input),
        post: StandalonePageView.view.object(
          StandalonePageView.Input(published: site.published, index: index))))
  }
}
