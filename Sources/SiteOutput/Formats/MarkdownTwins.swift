internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// The Markdown beside each post, page and topic, and beside the archive.
struct MarkdownTwins: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.configuration.agents.hasMarkdown else { return [] }
    let published = site.published
    let twins = Twins(published)
    return posts(site, twins) + pages(site, twins)
      + (published.hasTopicPages ? topics(published, twins) : [])
      + [twin(of: Archive.path, named: "", twins.archive)]
  }

  private func posts(_ site: RenderedSite, _ twins: Twins) -> [PlannedFile] {
    site.site.posts.indices.map { index in
      let post = site.site.posts[index]
      return twin(of: post.path, named: post.document.path) { twins.post(index) }
    }
  }

  private func pages(_ site: RenderedSite, _ twins: Twins) -> [PlannedFile] {
    site.site.pages.indices.map { index in
      let page = site.site.pages[index]
      return twin(of: page.path, named: page.document.path) { twins.page(index) }
    }
  }

  /// Which papers a topic has is settled here; what each of them is, is looked at when it is made.
  private func topics(_ published: PublishedSite, _ twins: Twins) -> [PlannedFile] {
    let papers = published.ledger.papers
    return published.ledger.topics.map { topic in
      PlannedFile(
        topic.path.twin, from: "the Markdown of \(topic.path.path)",
        given: {
          $0.write(topic.name)
          $0.write(topic.papers.map { papers[$0].path.path })
        }
      ) { () throws(Diagnostic) in
        twins.topic(topic)
      }
    }
  }

  /// - Parameter source: the file that it is made of, where there is just one.
  private func twin(
    of page: SitePath, named source: String, _ make: @escaping @Sendable () -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(
      page.twin, from: "the Markdown of \(page.path)", given: { $0.write(source) }
    ) { () throws(Diagnostic) in
      make()
    }
  }
}
