internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel

/// Files for reference managers: `cite.bib`, `cite.ris` and `cite.json` of each paper, each day,
/// each topic, and of all papers.
struct PaperCitations: OutputFormat {
  let isMadeOfLedger = true

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let published = site.published
    guard published.paperSettings.hasCitations, published.hasPapers else { return [] }
    let ledger = published.ledger
    let all = published.hasPaperPages ? Array(ledger.papers.indices) : []
    let papers = all.map { (ledger.papers[$0].path, [$0]) }
    let topics = published.hasTopicPages ? ledger.topics.map { ($0.path, $0.papers) } : []
    let lists = papers + topics + days(site) + (all.isEmpty ? [] : [(LedgerPaper.root, all)])
    return lists.flatMap { page, papers in
      let names = papers.map { ledger.papers[$0].path.path }
      return CitationFormats.all.indices.map { plan($0, beside: page, papers, names) }
    }
  }

  /// The papers of each listed post that has any.
  private func days(_ site: RenderedSite) -> [(SitePath, [Int])] {
    site.site.posts.indices.compactMap { index in
      let post = site.site.posts[index]
      let papers = post.document.entries.indices.compactMap {
        site.published.ledger.paper(post: index, entry: $0)
      }
      return papers.isEmpty ? nil : (post.path, papers)
    }
  }

  private func plan(
    _ format: Int, beside page: SitePath, _ papers: [Int], _ names: [String]
  ) -> PlannedFile {
    PlannedFile(
      CitationFormats.all[format].path(beside: page), from: "the citations of \(page.path)",
      given: { $0.write(names) }
    ) { site throws(Diagnostic) in
      site.published.citations(ofPapers: papers, as: format)
    }
  }
}
