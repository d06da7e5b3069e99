internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel

/// `/papers/<id>/`: the page of each paper.
struct PaperPages: OutputFormat {
  let isMadeOfLedger = true

  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.published.hasPaperPages else { return [] }
    return site.published.ledger.papers.indices.map { index in
      let path = site.published.ledger.papers[index].path
      return PlannedFile(path, from: origin(index, site), given: { _ in }) {
        site throws(Diagnostic) in
        try render(index, site)
      }
    }
  }

  /// What claims the page, for messages.
  private func origin(_ index: Int, _ site: RenderedSite) -> String {
    site.site.posts[site.published.ledger.papers[index].newest.post].document.path
  }

  private func render(_ index: Int, _ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    let paper = site.published.paper(index)
    var page = site.page(
      .paper, title: paper.facts.title, description: description(of: paper, site),
      path: paper.path)
    page.features = features(of: paper, site)
    page.image = site.published.cardAddress(paper: index)
    return try site.render(
      "paper.html",
      RenderedSite.Subject(
        page: PageView.view.object(page),
        paper: LedgerPaperView.view.object(
          LedgerPaperView.Input(published: site.published, index: index))))
  }

  private func features(of paper: LedgerPaper, _ site: RenderedSite) -> ContentFeatures {
    paper.appearances.reduce(into: []) {
      $0.formUnion(site.published.post($1.post).document.entries[$1.entry].features)
    }
  }

  private func description(of paper: LedgerPaper, _ site: RenderedSite) -> String {
    let separator = site.words["list_separator"]
    return site.words.sentence(
      "paper_description",
      [
        "title": paper.facts.title, "authors": paper.facts.authors.joined(separator: separator),
        "topics": paper.facts.topics.joined(separator: separator),
        "day": paper.newest.day.description,
      ])
  }
}
