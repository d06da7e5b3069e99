internal import ContentParsing
internal import SiteModel
internal import Templating

/// A page of `content/pages`, which templates see as `post` with the fields that it can have.
package enum StandalonePageView {
  package struct Input: Sendable {
    let published: PublishedSite
    /// Its index in the site's pages.
    let index: Int

    var page: Page { published.page(index) }
  }

  package static let view = View<Input>([
    .init("url", "Its address, for an `href`") { .text($0.published.addresses.href($0.page.path)) },
    .init("permalink", "Its address, absolute") {
      .text($0.published.addresses.absolute($0.page.path))
    },
    .init("title", "Its title") { .text($0.page.title) },
    .init("description", "The frontmatter's description, else the summary") {
      .text($0.page.description)
    },
    .init("summary", "The start of its text") { .text($0.page.document.summary) },
    .init("published", "A date for the `date` filter, or `none`") {
      .text($0.page.document.frontmatter.published.map(DateValue.of))
    },
    .init("updated", "The same of the last change, or `none`") {
      .text($0.page.document.frontmatter.updated.map(DateValue.of))
    },
    .init("language", "Its own language, else the site's") {
      .text(
        $0.page.document.frontmatter.language ?? $0.published.configuration.language)
    },
    .init("is_draft", "Whether it is a draft") { .bool($0.page.document.frontmatter.isDraft) },
    .init("content", "Its body as HTML") { input in
      .deferred {
        .safe(
          input.published.filling(input.page.document.path, at: input.page.path, as: .page)
            .bytes(input.page.document.content))
      }
    },
    .init("outline", "`level`, `id`, `title` and `url` (`#id`) of its headings") { input in
      .list(input.page.document.outline.map(HeadingView.view.passingObject))
    },
    .init("source_path", "Its file, relative to the site's folder") {
      .text($0.page.document.path)
    },
  ])
}
