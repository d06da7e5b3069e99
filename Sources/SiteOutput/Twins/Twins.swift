internal import ContentParsing
internal import MarkdownWriting
internal import Papers
internal import SiteModel
internal import Text

/// The Markdown of posts, pages, papers and topics: what programs read instead of the pages.
///
/// It is written from the finished HTML, not copied from the author's files: so it says what the
/// page says and nothing else. Comments, private notes and refused HTML are gone, links are
/// absolute, and drafts are left out by the same rule.
package struct Twins: Sendable {
  let published: PublishedSite

  package init(_ published: PublishedSite) {
    self.published = published
  }

  var words: InterfaceWords { published.words }
  var addresses: Addresses { published.addresses }

  /// What the site has for reading at `page`: its Markdown, or the page where there is none.
  func address(of page: SitePath) -> String {
    addresses.absolute(published.configuration.agents.hasMarkdown ? page.twin : page)
  }

  /// A paper's own, else its newest entry.
  func address(ofPaper index: Int) -> String {
    published.hasPaperPages
      ? address(of: published.paper(index).path) : published.permalink(paper: index)
  }

  func markdown(
    _ fragment: HTMLFragment, _ filling: FragmentFilling,
    _ options: MarkdownWriter.Options = MarkdownWriter.Options()
  ) -> [UInt8] {
    MarkdownWriter.markdown(of: filling.bytes(fragment), options)
  }

  /// Such as `⭐⭐⭐ 必读`.
  func rating(_ rating: Rating?) -> String? {
    rating.map { rating in
      let stars = rating.text(star: "⭐")
      return rating.word.map { "\(stars) \($0)" } ?? stars
    }
  }
}
